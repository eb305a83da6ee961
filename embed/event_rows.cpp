// SPDX-License-Identifier: Apache-2.0
// The rows become a log in JSON, so that everything that holds for a log holds for them.
#include "embed/event_rows.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include <sqlite3ext.h>

#include "base/code.h"
#include "base/nearest.h"
#include "log/json_log.h"
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

class RowReader {
 public:
  explicit RowReader(sqlite3_stmt* row) : row_(row) {
    for (int i = 0; i < sqlite3_column_count(row); ++i)
      names_.emplace_back(sqlite3_column_name(row, i));
  }

  const std::vector<std::string>& names() const { return names_; }

  std::string event() {
    RowJson json;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const int column = static_cast<int>(i);
      if (sqlite3_column_type(row_, column) != SQLITE_NULL) json.add(names_[i], text(column));
    }
    return json.take();
  }

 private:
  std::string text(int column) const {
    const auto* text = sqlite3_column_text(row_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row_, column));
    return text != nullptr ? std::string(reinterpret_cast<const char*>(text), size) : std::string();
  }

  sqlite3_stmt* row_;
  std::vector<std::string> names_;
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

}  // namespace

EventRows read_events(sqlite3* database, const EventView& view) {
  EventRows out;
  std::string sql = "SELECT * FROM " + quoted_name(view.name);
  Statement statement = prepare(database, sql);
  if (!statement) {
    out.faults.push_back({Code::embed_no_view, {}, {view.name}, {}});
    return out;
  }
  out.faults = missing_columns(view.name, RowReader(statement.get()).names());
  if (!out.faults.empty()) return out;
  if (view.dossier) {
    // A row without a dossier holds for all dossiers of its council.
    statement = prepare(database, sql + " WHERE coalesce(dossier, '') IN (?1, '')");
    sqlite3_bind_text64(statement.get(), 1, view.dossier->data(), view.dossier->size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  RowReader rows(statement.get());
  std::string json = "[";
  int code = SQLITE_OK;
  while ((code = sqlite3_step(statement.get())) == SQLITE_ROW)
    json += (json.size() > 1 ? ",\n" : "\n") + rows.event();
  if (code != SQLITE_DONE) {
    out.faults.push_back({Code::log_store_failed, {}, {view.name, sqlite3_errmsg(database)}, {}});
    return out;
  }
  if (json.size() == 1) return out;  // no events is no fault here
  out.sources.push_back({view.name, json + "\n]"});
  auto read = read_json_log(out.sources.back(), 0);
  out.faults = std::move(read.diagnostics);
  if (read) out.records = std::move(*read);
  return out;
}

}  // namespace termijn::embed
