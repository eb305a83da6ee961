// SPDX-License-Identifier: Apache-2.0
// source -> the same source in the one layout that rule files have.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "dsl/keywords.h"

namespace termijn {

/// `source` with the one indentation, spacing and alignment, and the keywords of `to` when given.
/// Words, comments, line breaks inside a clause and paragraphs stay as the writer made them. The
/// result parses to the same tree and is its own layout. No value when there are syntax errors, or
/// names that are words of the language `to`.
Result<std::string> format(const Source& source, std::uint32_t index,
                           std::optional<Surface> to = std::nullopt);

}  // namespace termijn
