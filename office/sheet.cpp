// SPDX-License-Identifier: Apache-2.0
#include "office/sheet.h"

#include "log/csv.h"
#include "office/spreadsheet.h"
#include "report/words.h"

namespace termijn {

void Sheet::row(std::span<const std::string> cells) {
  if (text_.empty()) text_ = csv_start;
  text_ += spreadsheet_row(cells);
  ++rows_;
}

std::string day_cell(const std::optional<Date>& day) {
  return day ? iso(*day) : std::string();
}

std::string weekday_cell(const std::optional<Date>& day, Language language) {
  return day ? short_date(*day, language) : std::string();
}

}  // namespace termijn
