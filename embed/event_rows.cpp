// SPDX-License-Identifier: Apache-2.0
// The rows become a log in JSON, so that everything that holds for a log holds for them.
#include "embed/event_rows.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include <sqlite3ext.h>

#include "base/code.h"
#include "base/nearest.h"
#include "base/source.h"
#include "embed/dossier_rows.h"
#include "log/json_log.h"
#include "log/names.h"
#include "log/record_parts.h"
#include "log/row_json.h"

SQLITE_EXTENSION_INIT3

namespace termijn::embed {
namespace {

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

/// A name as SQL takes it.
std::string quoted_name(const std::string& name) {
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

Statement prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  return {statement, sqlite3_finalize};
}

/// A NUL is a fault of its own, which the reader of logs finds.
bool is_utf8(std::string_view text) {
  const std::size_t bad = find_bad_byte(text);
  return bad == text.npos || text[bad] == '\0';
}

/// What was read of a table.
struct Table {
  std::vector<EventRow> rows;
  std::vector<std::int64_t> numbers;  ///< of all rows, in a table that can correct
  bool is_numbered = false;           ///< some row says a number
};

class RowReader {
 public:
  explicit RowReader(sqlite3_stmt* row) : row_(row) {
    for (int i = 0; i < sqlite3_column_count(row); ++i)
      names_.emplace_back(sqlite3_column_name(row, i));
    council_ = place_of("council");
    dossier_ = place_of("dossier");
    number_ = place_of("number");
    replaces_ = place_of("replaces");
  }

  const std::vector<std::string>& names() const { return names_; }
  bool can_correct() const { return replaces_ >= 0; }

  /// Reads all rows from the first one on, and takes those that `is_wanted` says. Gives what SQLite
  /// says at the end.
  template <class IsWanted>
  int read(Table& table, IsWanted is_wanted) {
    int code = SQLITE_OK;
    std::int64_t position = 0;
    while ((code = sqlite3_step(row_)) == SQLITE_ROW) {
      EventRow row;
      row.position = ++position;
      row.dossier = name(dossier_);
      row.number = number(number_);
      row.is_correction = is_said(replaces_);
      table.is_numbered = table.is_numbered || is_said(number_);
      if (row.number && can_correct()) table.numbers.push_back(*row.number);
      if (!is_wanted(row)) continue;
      finish(row);
      table.rows.push_back(std::move(row));
    }
    sqlite3_reset(row_);
    return code;
  }

 private:
  int place_of(std::string_view name) const {
    const auto found = std::ranges::find(names_, name);
    return found == names_.end() ? -1 : static_cast<int>(found - names_.begin());
  }

  /// Until the next is looked at; empty for NULL and for a column that is not there.
  std::string_view text(int column) const {
    if (column < 0) return {};
    const auto* text = sqlite3_column_text(row_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row_, column));
    return text != nullptr ? std::string_view(reinterpret_cast<const char*>(text), size)
                           : std::string_view();
  }
  std::string name(int column) const { return std::string(trimmed(text(column))); }
  bool is_said(int column) const {
    if (column < 0) return false;
    const int type = sqlite3_column_type(row_, column);
    return type != SQLITE_NULL && (type == SQLITE_INTEGER || !text(column).empty());
  }
  /// Most rows are only looked at: a number does not become a text for that.
  std::optional<std::int64_t> number(int column) const {
    if (column < 0) return std::nullopt;
    if (sqlite3_column_type(row_, column) != SQLITE_INTEGER) return read_number(text(column));
    const std::int64_t number = sqlite3_column_int64(row_, column);
    return is_event_number(number) ? std::optional(number) : std::nullopt;
  }

  void finish(EventRow& row) const {
    row.council = name(council_);
    row.replaces = number(replaces_);
    RowJson json;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const auto value = text(static_cast<int>(i));
      row.is_text = row.is_text && is_utf8(value);
      // NULL is not said, and a row without a dossier has to say so.
      json.add(names_[i], value);
    }
    row.json = json.take();
  }

  sqlite3_stmt* row_;
  std::vector<std::string> names_;
  int council_, dossier_, number_, replaces_;
};

Diagnostics missing_columns(const std::string& view, const std::vector<std::string>& names) {
  Diagnostics faults;
  std::vector<std::string> all;
  for (const std::string_view key : event_keys) all.emplace_back(key);
  for (const char* needed : {"dossier", "event", "date"}) {
    if (std::ranges::find(names, needed) == names.end())
      faults.push_back({Code::embed_no_column, {}, {view, needed, quoted_list(all)}, {}});
  }
  return faults;
}

/// As the rows of a log are numbered where none of them says a number.
void number_by_place(Table& table) {
  if (table.is_numbered) return;
  for (EventRow& row : table.rows) row.number = row.position;
}

/// A correction says a number alone, and that has to be one row.
std::optional<Diagnostic> number_twice(Table& table) {
  if (std::ranges::none_of(table.rows, &EventRow::is_correction)) return std::nullopt;
  std::ranges::sort(table.numbers);
  const auto twice = std::ranges::adjacent_find(table.numbers);
  if (twice == table.numbers.end()) return std::nullopt;
  return Diagnostic{Code::log_number_twice, {}, {std::to_string(*twice)}, {}};
}

/// Takes the rows that concern a dossier. Its name may stand there in more than one way, so all
/// rows are looked at, and those that are corrected only when they were not met.
int read_dossier(const std::string& dossier, RowReader& reader, Table& table) {
  const int code = reader.read(table, [&](const EventRow& row) {
    return row.dossier == dossier || row.dossier.empty() || row.is_correction;
  });
  if (code != SQLITE_DONE) return code;
  number_by_place(table);
  const auto missing = missing_targets(table.rows);
  if (missing.empty()) return code;
  Table more;
  more.is_numbered = table.is_numbered;
  const int more_code = reader.read(more, [&](const EventRow& row) {
    const auto number = table.is_numbered ? row.number : row.position;
    return number && std::ranges::binary_search(missing, *number);
  });
  number_by_place(more);
  std::ranges::move(more.rows, std::back_inserter(table.rows));
  std::ranges::sort(table.rows, {}, &EventRow::position);
  return more_code;
}

/// The rows as a log, and where each of them stands in it.
Source log_of(const std::string& name, const std::vector<EventRow>& rows,
              std::vector<Span>& places) {
  std::string json = "[";
  for (const EventRow& row : rows) {
    json += json.size() > 1 ? ",\n" : "\n";
    const auto begin = static_cast<std::uint32_t>(json.size());
    json += row.json;
    places.push_back({0, begin, static_cast<std::uint32_t>(json.size())});
  }
  return {name, json + "\n]"};
}

void read_log(const EventView& view, const Table& table, EventRows& out) {
  std::vector<Span> places;
  out.sources.push_back(log_of(view.name, table.rows, places));
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (!table.rows[i].is_text)
      out.faults.push_back({Code::log_not_utf8, places[i], {view.name}, {}});
  }
  if (!out.faults.empty()) return;
  auto read = read_json_log(out.sources.back(), 0);
  out.faults = std::move(read.diagnostics);
  if (!read) return;
  out.records = std::move(*read);
  for (std::size_t i = 0; i < table.rows.size() && !table.is_numbered; ++i)
    out.records[i].number = table.rows[i].position;
  if (view.dossier) leave_elsewhere(*view.dossier, out.records);
}

}  // namespace

EventRows read_events(sqlite3* database, const EventView& view) {
  EventRows out;
  const std::string from = " FROM " + quoted_name(view.name);
  const Statement statement = prepare(database, "SELECT *" + from);
  if (!statement) {
    out.faults.push_back({Code::embed_no_view, {}, {view.name}, {}});
    return out;
  }
  RowReader reader(statement.get());
  out.faults = missing_columns(view.name, reader.names());
  if (!out.faults.empty() || (view.dossier && view.dossier->empty())) return out;
  // Whoever reads twice sees the same twice as long as another statement is not at its end.
  const Statement holds = prepare(database, "SELECT 1" + from + " LIMIT 1");
  if (view.dossier && reader.can_correct()) sqlite3_step(holds.get());
  Table table;
  const int code = view.dossier ? read_dossier(*view.dossier, reader, table)
                                : reader.read(table, [](const EventRow&) { return true; });
  if (code != SQLITE_DONE) {
    out.faults.push_back({Code::log_store_failed, {}, {view.name, sqlite3_errmsg(database)}, {}});
    return out;
  }
  if (view.dossier) {
    keep_concerning(*view.dossier, table.rows);
    if (const auto twice = number_twice(table)) out.faults.push_back(*twice);
  }
  if (table.rows.empty() || !out.faults.empty()) return out;  // no events is no fault here
  read_log(view, table, out);
  return out;
}

}  // namespace termijn::embed
