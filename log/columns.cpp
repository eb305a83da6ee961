// SPDX-License-Identifier: Apache-2.0
// The table of column names.
#include "log/columns.h"

#include <algorithm>
#include <array>

namespace termijn {
namespace {

// In the order of the enum; names_of() relies on it.
constexpr auto columns = std::to_array<ColumnNames>({
    {Column::number, "nr", "number", ""},
    {Column::date, "datum", "date", ""},
    {Column::dossier, "dossier", "dossier", ""},
    {Column::event, "gebeurtenis", "event", ""},
    {Column::actor, "door", "actor", "by"},
    {Column::form, "vorm", "form", ""},
    {Column::council, "raad", "council", ""},
    {Column::procedure, "procedure", "procedure", ""},
    {Column::title, "titel", "title", ""},
    {Column::reference, "kenmerk", "reference", ""},
    {Column::source, "bron", "source", ""},
    {Column::remark, "opmerking", "remark", ""},
    {Column::recorded, "vastgelegd", "recorded", ""},
    {Column::replaces, "vervangt", "replaces", ""},
    {Column::fields, "velden", "fields", ""},
});
static_assert(std::ranges::is_sorted(columns, {}, &ColumnNames::column));

}  // namespace

std::span<const ColumnNames> all_columns() {
  return columns;
}

const ColumnNames& names_of(Column column) {
  return columns[static_cast<std::size_t>(column)];
}

std::optional<Column> column_of(std::string_view name) {
  if (name.empty()) return std::nullopt;
  for (const ColumnNames& names : columns) {
    if (name == names.dutch || name == names.english || name == names.also) return names.column;
  }
  return std::nullopt;
}

}  // namespace termijn
