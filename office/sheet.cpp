// SPDX-License-Identifier: Apache-2.0
#include "office/sheet.h"

#include "log/csv.h"
#include "log/guard.h"
#include "report/words.h"

namespace termijn {
namespace {

std::string cell(const std::string& text) {
  const std::string safe = guarded(text);
  const bool is_plain = safe.find_first_of(";\"\n\r\t,") == std::string::npos &&
                        !safe.starts_with(' ') && !safe.ends_with(' ');
  if (is_plain) return safe;
  std::string out = "\"";
  for (const char c : safe) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

void Sheet::row(std::span<const std::string> cells) {
  if (text_.empty()) text_ = csv_start;
  for (std::size_t i = 0; i < cells.size(); ++i) text_ += (i == 0 ? "" : ";") + cell(cells[i]);
  text_ += "\r\n";
  ++rows_;
}

std::string day_cell(const std::optional<Date>& day) {
  return day ? iso(*day) : std::string();
}

std::string weekday_cell(const std::optional<Date>& day, Language language) {
  return day ? short_date(*day, language) : std::string();
}

}  // namespace termijn
