// SPDX-License-Identifier: Apache-2.0
// A file that this program makes: all of it is there, or what was there before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace termijn::cli {

/// Writes beside `path` and then renames; the reason when that cannot be done. A file that was
/// there keeps its permissions; of a link the file behind it is replaced.
std::optional<Diagnostic> write_file(const std::string& path, std::string_view text);

}  // namespace termijn::cli
