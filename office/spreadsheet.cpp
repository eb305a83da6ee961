// SPDX-License-Identifier: Apache-2.0
#include "office/spreadsheet.h"

#include <string_view>

namespace termijn {
namespace {

/// Also behind blanks and on a later line of the cell: spreadsheets look there too.
bool looks_like_formula(std::string_view text) {
  constexpr std::string_view signs = "=+-@\t\r";
  bool at_start = true;
  for (const char c : text) {
    if (at_start && signs.find(c) != std::string_view::npos) return true;
    at_start = (at_start && c == ' ') || c == '\n';
  }
  return false;
}

std::string cell(const std::string& text) {
  const std::string safe = looks_like_formula(text) ? '\'' + text : text;
  if (safe.find_first_of(";\"\n\r") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char c : safe) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

std::string spreadsheet_row(std::span<const std::string> cells) {
  std::string row;
  for (const std::string& text : cells) row += (&text == cells.data() ? "" : ";") + cell(text);
  return row + "\r\n";
}

}  // namespace termijn
