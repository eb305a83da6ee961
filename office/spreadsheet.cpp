// SPDX-License-Identifier: Apache-2.0
#include "office/spreadsheet.h"

#include <string_view>

#include "log/guard.h"

namespace termijn {
namespace {

/// `-12`: a number on every reading, which an apostrophe would make a text.
bool is_negative_number(std::string_view text) {
  return text.size() > 1 && text[0] == '-' &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string cell(const std::string& text) {
  const std::string safe = is_negative_number(text) ? text : guarded(text);
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
