// SPDX-License-Identifier: Apache-2.0
// Comma-separated values with places, read as generously as Dutch spreadsheets need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace termijn {

struct CsvCell {
  std::string text;  ///< trimmed, quotes taken off
  Span span;         ///< the raw cell, quotes included
};

struct CsvRow {
  std::vector<CsvCell> cells;
  Span span;
};

struct CsvTable {
  char delimiter = ';';
  std::vector<CsvRow> rows;  ///< without rows that are blank; the first is the header
  Diagnostics diagnostics;   ///< rows with a fault are not among `rows`
};

/// `;`, `,` or tab: whichever stands most on the first line. UTF-8, a byte order mark is skipped.
CsvTable read_csv(std::string_view text, std::uint32_t file);

/// What a file must start with for Excel to read it as UTF-8.
inline constexpr std::string_view csv_start = "\xef\xbb\xbf";

}  // namespace termijn
