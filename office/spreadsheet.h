// SPDX-License-Identifier: Apache-2.0
// Rows of a table as Dutch spreadsheets open them.
#pragma once

#include <span>
#include <string>

namespace termijn {

/// Cells with `;` between and CRLF behind. What a spreadsheet would take for a formula is guarded
/// (log/guard.h).
std::string spreadsheet_row(std::span<const std::string> cells);

}  // namespace termijn
