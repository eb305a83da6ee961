// SPDX-License-Identifier: Apache-2.0
// Where something stands as a spreadsheet counts: a cell with line ends in it is one row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace termijn {

struct SheetPlace {
  std::size_t row = 1, column = 0;
};

/// The cell in which the byte at `offset` of a list stands.
SheetPlace sheet_place(std::string_view text, std::uint32_t offset, char delimiter);

/// `A`, `B`, ... `Z`, `AA`
std::string column_letters(std::size_t column);

}  // namespace termijn
