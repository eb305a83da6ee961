// SPDX-License-Identifier: Apache-2.0
// `gemotiveerd=ja, titel="twee woorden"`: several fields in one cell.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "engine/record.h"

namespace termijn {

/// Adds each pair in `text` to the record; spaces, commas and semicolons stand between them.
void add_field_pairs(EventRecord& record, std::string_view text, Span span,
                     Diagnostics& diagnostics);

}  // namespace termijn
