// SPDX-License-Identifier: Apache-2.0
#include "office/spreadsheet.h"

#include "log/guard.h"

namespace termijn {
namespace {

std::string cell(const std::string& text) {
  const std::string safe = guarded(text);
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
