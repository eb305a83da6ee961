// SPDX-License-Identifier: Apache-2.0
#include "log/sheet_place.h"

#include <algorithm>

#include "log/csv.h"

namespace termijn {

SheetPlace sheet_place(std::string_view text, std::uint32_t offset, char delimiter) {
  std::size_t at = text.starts_with(csv_start) ? csv_start.size() : 0;
  // A spreadsheet keeps this line for itself.
  if (text.substr(at).starts_with("sep=")) {
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  }
  SheetPlace place;
  bool quoted = false;
  for (; at < text.size() && at < offset; ++at) {
    const char c = text[at];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == delimiter) ++place.column;
    const bool second_half = c == '\n' && at > 0 && text[at - 1] == '\r';
    if ((c == '\n' || c == '\r') && !second_half) place = {place.row + 1, 0};
  }
  return place;
}

std::string column_letters(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string out;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return out;
}

}  // namespace termijn
