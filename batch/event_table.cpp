// SPDX-License-Identifier: Apache-2.0
#include "batch/event_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "log/row_json.h"
#include "log/store_form.h"

namespace termijn::batch {
namespace {

constexpr std::string_view view = "termijn_event";

bool has_table(const Database& database, std::string_view name) {
  auto found = database.prepare(
      "SELECT count(*) FROM sqlite_schema WHERE name = ?1 AND type IN ('table', 'view')");
  found.bind(1, name).step();
  return found.number(0) != 0;
}

void place(EventTable& table, const std::string& column, int at) {
  const std::pair<std::string_view, int*> places[] = {
      {"council", &table.council}, {"dossier", &table.dossier},   {"number", &table.number},
      {"date", &table.day},        {"earliest", &table.earliest}, {"event", &table.event},
      {"actor", &table.actor},     {"replaces", &table.replaces}, {"procedure", &table.procedure},
      {"title", &table.title},     {"recorded", &table.recorded}, {"remark", &table.remark},
      {"fields", &table.fields}};
  for (const auto& [name, where] : places) {
    if (name == column) *where = at;
  }
  if (!is_event_key(column)) table.own_fields.push_back(at);
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

/// Whether a column holds texts, or whole numbers and other texts: then a text of digits that is
/// compared with it is taken for the number. In any other column 12 and '12' are two values.
bool has_plain_values(const Statement& rows, int column) {
  std::string type = column >= 0 ? rows.declared_type(column) : "TEXT";
  std::ranges::transform(type, type.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return std::ranges::any_of(std::array{"INT", "CHAR", "CLOB", "TEXT"},
                             [&](const char* kind) { return type.find(kind) != type.npos; });
}

/// Whether two names are the same when SQL says so: no collation, no table of several tables, no
/// council that is NULL.
bool has_plain_keys(const Database& database, const EventTable& table, const Statement& rows) {
  if (!has_plain_values(rows, table.council) || !has_plain_values(rows, table.dossier))
    return false;
  const bool collates =
      database.number("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%COLLATE%'") != 0;
  if (collates || !table.is_in_order(database)) return false;
  auto plan = database.prepare("EXPLAIN QUERY PLAN " + table.select({}));
  while (plan.step()) {
    if (plan.text(3).find("COMPOUND") != std::string::npos) return false;
  }
  return table.council < 0 ||
         !database.prepare(table.select(table.council_key + " IS NULL") + " LIMIT 1").step();
}

/// As texts, whatever they are in the database; then nothing gives them in order.
void take_as_texts(EventTable& table) {
  if (table.council >= 0)
    table.council_key = "coalesce(CAST(" + table.council_key + " AS TEXT), '') COLLATE BINARY";
  table.dossier_key = "CAST(" + table.dossier_key + " AS TEXT) COLLATE BINARY";
}

EventTable own_log(const Database& database) {
  check_form(database);  // a newer log has what nobody here can read
  EventTable table;
  table.is_log = true;
  table.council_key = "council";
  table.dossier_key = "dossier";
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
    const int at = static_cast<int>(table.columns.size());
    if (name == "time")
      table.time = at;
    else
      place(table, name == "day" ? "date" : name, at);
    table.columns.push_back(name);
  }
  return table;
}

}  // namespace

std::string EventTable::select(const std::string& and_where) const {
  std::string sql = "SELECT ";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int column = static_cast<int>(i);
    if (i != 0) sql += ", ";
    sql += column == council ? council_key : column == dossier ? dossier_key : quoted(columns[i]);
  }
  sql += " FROM " + quoted(name) + " WHERE " + (where.empty() ? "1" : where);
  return and_where.empty() ? sql : sql + " AND " + and_where;
}

std::string EventTable::keys() const {
  return council >= 0 ? council_key + ", " + dossier_key : dossier_key;
}

std::string EventTable::order() const {
  return " ORDER BY " + keys() + ", " + quoted(columns[static_cast<std::size_t>(day)]);
}

std::string EventTable::compare(const std::string& how, int first) const {
  const std::string second = '?' + std::to_string(first + 1);
  if (council < 0) return dossier_key + ' ' + how + ' ' + second;
  return '(' + keys() + ") " + how + " (?" + std::to_string(first) + ", " + second + ')';
}

bool EventTable::is_in_order(const Database& database) const {
  auto plan = database.prepare("EXPLAIN QUERY PLAN " + select(has_dossier()) + order());
  while (plan.step()) {
    if (plan.text(3).find("TEMP B-TREE") != std::string::npos) return false;
  }
  return true;
}

Result<EventTable> find_event_table(const Database& database) {
  if (!has_table(database, view)) {
    if (database.number("PRAGMA application_id") == application_id && has_table(database, "event"))
      return {own_log(database), {}};
    return {std::nullopt, {{Code::embed_no_view, {}, {std::string(view)}, {}}}};
  }
  EventTable table;
  table.name = view;
  const auto rows = database.prepare("SELECT * FROM " + std::string(view));
  for (const std::string& name : rows.column_names()) {
    place(table, name, static_cast<int>(table.columns.size()));
    table.columns.push_back(name);
  }
  auto faults = missing_columns(table);
  if (!faults.empty()) return {std::nullopt, std::move(faults)};
  table.council_key = "council";
  table.dossier_key = "dossier";
  table.has_typed_names = has_plain_keys(database, table, rows);
  if (!table.has_typed_names) take_as_texts(table);
  return {std::move(table), {}};
}

}  // namespace termijn::batch
