// SPDX-License-Identifier: Apache-2.0
#include "batch/table_row.h"

#include "base/source.h"
#include "log/row_json.h"

namespace termijn::batch {

DossierKey name_in(const EventTable& table, const Statement& row) {
  return {std::string(text_in(row, table.council)), std::string(text_in(row, table.dossier))};
}

bool is_all_text(const EventTable& table, const Statement& row) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string_view text = row.view(static_cast<int>(i));
    if (find_bad_byte(text) != text.npos) return false;
  }
  return true;
}

std::string json_of(const EventTable& table, const Statement& row) {
  RowJson json;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const int column = static_cast<int>(i);
    // NULL is not said, and a row without a dossier has to say so.
    const bool is_said = !row.is_null(column) || column == table.dossier;
    if (!is_said || column == table.time) continue;
    // A log keeps an empty text where nobody knows since when, and NULL where the day is exact.
    if (table.is_log && column == table.earliest) {
      json.add_also_empty("earliest", row.view(column));
      continue;
    }
    if (column != table.day) {
      json.add(table.columns[i], row.view(column));
      continue;
    }
    const auto time = text_in(row, table.time);
    json.add("date", std::string(row.view(column)) + (time.empty() ? "" : "T") + std::string(time));
  }
  return json.take();
}

}  // namespace termijn::batch
