// SPDX-License-Identifier: Apache-2.0
// Tables that lawyers can write: a header line, `;` or `,`, quotes, and `#` comment lines.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace termijn {

struct TableRow {
  std::string place;  ///< `file:line` of the row, for messages
  std::map<std::string, std::string, std::less<>> cells;

  /// Throws std::out_of_range naming the place when there is no such column.
  const std::string& operator[](std::string_view column) const;
  /// A whole number; throws std::invalid_argument naming the place and the column.
  int number(std::string_view column) const;
};

struct Table {
  std::vector<TableRow> rows;
  std::vector<std::string> faults;  ///< `file:line: what`; such a row is left out
};

/// The delimiter is the one that the header line has more of. A quoted cell may hold delimiters,
/// line ends and doubled quotes.
Table read_table(std::string_view name, std::string_view text);

/// A file below the root of the sources. One that cannot be read is a fault.
Table read_table_file(const std::string& path);

}  // namespace termijn
