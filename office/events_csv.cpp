// SPDX-License-Identifier: Apache-2.0
// The log itself as a list that can be read again.
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "calendar/clock.h"
#include "log/columns.h"
#include "office/list_csv.h"

namespace termijn {
namespace {

std::string day_text(const EventRecord& record) {
  if (!record.earliest) {
    return iso(record.day) + (record.time ? ' ' + clock_text(*record.time) : std::string());
  }
  if (*record.earliest == Date::first()) return "uiterlijk " + iso(record.day);
  return iso(*record.earliest) + '/' + iso(record.day);
}

std::string_view known_name(const FieldText& field) {
  return field.name == "title" ? std::string_view("titel") : std::string_view(field.name);
}

/// One column of the list: its heading, and what a record has there.
struct ListColumn {
  std::string heading;
  std::function<std::string(const EventRecord&)> text;
};

class EventList {
 public:
  EventList(std::span<const EventRecord> records, Language language)
      : records_(records), language_(language) {}

  Sheet sheet() {
    make_columns();
    Sheet sheet;
    std::vector<std::string> cells;
    for (const ListColumn& column : columns_) cells.push_back(column.heading);
    sheet.row(cells);
    for (const EventRecord& record : records_) {
      cells.clear();
      for (const ListColumn& column : columns_) cells.push_back(column.text(record));
      sheet.row(cells);
    }
    return sheet;
  }

 private:
  std::string name_of(Column column) const {
    const ColumnNames& names = names_of(column);
    return std::string(language_ == Language::dutch ? names.dutch : names.english);
  }

  /// A column that no record needs is left out, unless a list must have it.
  void add(std::string heading, std::function<std::string(const EventRecord&)> text,
           bool always = false) {
    const auto needs = [&](const EventRecord& record) { return !text(record).empty(); };
    if (!always && std::ranges::none_of(records_, needs)) return;
    columns_.push_back({std::move(heading), std::move(text)});
  }

  void add_words(Column column, std::string EventRecord::*part) {
    add(name_of(column), [part](const EventRecord& record) { return record.*part; });
  }

  static std::string field_text(const EventRecord& record, std::string_view name) {
    const auto found = std::ranges::find(record.fields, name, known_name);
    return found == record.fields.end() ? std::string() : found->value;
  }

  std::string field_heading(std::string_view name) const {
    const auto column = column_of(name);
    return column ? name_of(*column) : std::string(name);
  }

  void make_columns() {
    const bool dutch = language_ == Language::dutch;
    add(
        name_of(Column::number), [](const auto& r) { return std::to_string(r.number); }, true);
    add(name_of(Column::date), day_text, true);
    add(
        dutch ? "weekdag" : "weekday",
        [this](const auto& r) { return weekday_cell(r.day, language_); }, true);
    add(name_of(Column::council), [](const auto& r) { return r.council; });
    add(
        name_of(Column::dossier), [](const auto& r) { return r.dossier; }, true);
    add(
        name_of(Column::event), [](const auto& r) { return r.event; }, true);
    add(
        name_of(Column::actor), [](const auto& r) { return r.actor; }, true);
    std::vector<std::string> names;
    for (const EventRecord& record : records_) {
      for (const FieldText& field : record.fields) {
        const std::string name(known_name(field));
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
      }
    }
    for (const std::string& name : names) {
      add(field_heading(name), [name](const auto& r) { return field_text(r, name); });
    }
    add_words(Column::reference, &EventRecord::reference);
    add_words(Column::source, &EventRecord::source);
    add_words(Column::remark, &EventRecord::remark);
    add(name_of(Column::recorded), [](const auto& r) { return r.recorded; });
    add(name_of(Column::replaces),
        [](const auto& r) { return r.replaces ? std::to_string(*r.replaces) : std::string(); });
  }

  std::span<const EventRecord> records_;
  Language language_;
  std::vector<ListColumn> columns_;
};

}  // namespace

Sheet events_sheet(std::span<const EventRecord> records, Language language) {
  return EventList(records, language).sheet();
}

}  // namespace termijn
