// SPDX-License-Identifier: Apache-2.0
#include "batch/event_table.h"

#include <algorithm>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "log/row_json.h"
#include "log/store_form.h"

namespace termijn::batch {
namespace {

constexpr std::string_view view = "termijn_event";

bool has_table(const Database& database, std::string_view name) {
  auto found = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = ?1");
  found.bind(1, name).step();
  return found.number(0) != 0;
}

void place(EventTable& table, const std::string& column, int at) {
  const std::pair<std::string_view, int*> places[] = {
      {"council", &table.council},   {"dossier", &table.dossier},
      {"number", &table.number},     {"date", &table.day},
      {"earliest", &table.earliest}, {"time", &table.time},
      {"event", &table.event},       {"actor", &table.actor},
      {"replaces", &table.replaces}, {"procedure", &table.procedure},
      {"fields", &table.fields}};
  for (const auto& [name, where] : places) {
    if (name == column) *where = at;
  }
  const bool is_own = !is_event_key(column) && column != "time";
  if (is_own) table.own_fields.push_back(at);
}

Diagnostics missing_columns(const EventTable& table) {
  Diagnostics faults;
  std::vector<std::string> all;
  for (const std::string_view key : event_keys) all.emplace_back(key);
  const std::pair<std::string_view, int> needed[] = {
      {"dossier", table.dossier}, {"event", table.event}, {"date", table.day}};
  for (const auto& [name, at] : needed) {
    if (at < 0)
      faults.push_back(
          {Code::embed_no_column, {}, {table.name, std::string(name), quoted_list(all)}, {}});
  }
  return faults;
}

std::string quoted(const std::string& name) {
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

EventTable own_log(const Database& database) {
  check_form(database);  // a newer log has what nobody here can read
  EventTable table;
  table.name = "event";
  table.where = "(event <> '' OR replaces IS NOT NULL)";  // not what was erased
  // Columns that came later; what makes the evidence is not read.
  for (const std::string& name : database.prepare("SELECT * FROM event").column_names()) {
    constexpr std::string_view read[] = {"number",   "council",  "dossier", "event",
                                         "day",      "earliest", "time",    "actor",
                                         "replaces", "fields",   "kind"};
    if (std::ranges::find(read, name) == std::end(read)) continue;
    if (name == "kind") {
      table.where += " AND kind = 'event'";
      continue;
    }
    place(table, name == "day" ? "date" : name, static_cast<int>(table.columns.size()));
    table.columns.push_back(name);
  }
  return table;
}

}  // namespace

std::string EventTable::select(const std::string& and_where) const {
  std::string sql = "SELECT ";
  for (const std::string& column : columns)
    sql += (&column == &columns.front() ? "" : ", ") + quoted(column);
  sql += " FROM " + quoted(name) + " WHERE " + (where.empty() ? "1" : where);
  return and_where.empty() ? sql : sql + " AND " + and_where;
}

std::string EventTable::keys() const {
  return council >= 0 ? quoted(columns[static_cast<std::size_t>(council)]) + ", dossier"
                      : "dossier";
}

std::string EventTable::order() const {
  std::string order = " ORDER BY " + keys() + ", " + quoted(columns[static_cast<std::size_t>(day)]);
  return number >= 0 ? order + ", number" : order;
}

Result<EventTable> find_event_table(const Database& database) {
  if (!has_table(database, view)) {
    if (database.number("PRAGMA application_id") == application_id && has_table(database, "event"))
      return {own_log(database), {}};
    return {std::nullopt, {{Code::embed_no_view, {}, {std::string(view)}, {}}}};
  }
  EventTable table;
  table.name = view;
  for (const std::string& name :
       database.prepare("SELECT * FROM " + std::string(view)).column_names()) {
    place(table, name, static_cast<int>(table.columns.size()));
    table.columns.push_back(name);
  }
  auto faults = missing_columns(table);
  if (!faults.empty()) return {std::nullopt, std::move(faults)};
  return {std::move(table), {}};
}

}  // namespace termijn::batch
