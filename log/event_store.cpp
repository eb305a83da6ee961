// SPDX-License-Identifier: Apache-2.0
// Opening, adding and reading; each public function turns a StoreError into a Result.
#include "log/event_store.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/code.h"
#include "base/embedded.h"
#include "calendar/clock.h"
#include "calendar/date.h"
#include "log/file_state.h"
#include "log/json_fields.h"
#include "log/record_parts.h"
#include "log/schema.h"

namespace termijn {
namespace {

constexpr std::int64_t application_id = 0x54524d4a;  // TRMJ, as the schema sets it.
constexpr std::int64_t newest_version = 3;
constexpr std::int64_t first_with_vague_days = 2;
constexpr std::int64_t first_with_times = 3;

[[noreturn]] void fail(Code code, std::vector<std::string> args) {
  throw StoreError({code, {}, std::move(args), {}});
}

/// An SQLite file in which nobody has made anything yet.
bool is_fresh(const Database& database) {
  return database.number("PRAGMA application_id") == 0 &&
         database.number("PRAGMA user_version") == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

std::int64_t version_of(const Database& database) {
  return database.number("PRAGMA user_version");
}

void verify(const Database& database) {
  if (database.number("PRAGMA application_id") != application_id) {
    fail(Code::log_store_foreign, {database.path()});
  }
  const std::int64_t version = version_of(database);
  if (version > newest_version) {
    fail(Code::log_store_newer,
         {database.path(), std::to_string(version), std::to_string(newest_version)});
  }
  if (version < 1) fail(Code::log_store_damaged, {database.path(), "user_version"});
  database.number("SELECT number FROM event LIMIT 1");  // Is the table there and readable?
}

void create_tables(const Database& database) {
  Transaction transaction(database);
  // Somebody else may have done it while we waited for our turn.
  if (!is_fresh(database)) return;
  for (const EmbeddedText& part : schema_parts()) database.execute(std::string(part.text));
  transaction.commit();
}

/// Part of adding: a log that nothing is added to keeps its form, and older programs read it still.
void bring_up_to_date(const Database& database) {
  const std::int64_t version = version_of(database);
  // Between opening and adding a newer program may have brought it further than we know.
  if (version > newest_version) verify(database);
  for (const EmbeddedText& part : schema_parts().subspan(static_cast<std::size_t>(version))) {
    database.execute(std::string(part.text));
  }
}

Database open_for_writing(const std::string& path, bool create, int busy_timeout_ms) {
  const auto access = create ? Database::Access::create : Database::Access::write;
  Database database(path, access, busy_timeout_ms);
  const bool fresh = is_fresh(database);
  // Only now it is sure that the file is ours to change.
  if (!fresh || !create) verify(database);
  // First the tables, at once: who looks in between sees an empty file or a log.
  if (fresh) create_tables(database);
  verify(database);
  database.execute("PRAGMA journal_mode = WAL");
  return database;
}

/// A log in a place where nothing may or can be written has to be read without the files beside it;
/// then what a crashed writer left in those files would be missing, so that is refused.
Database open_for_reading(const std::string& path, int busy_timeout_ms) {
  try {
    Database database(path, Database::Access::read, busy_timeout_ms);
    verify(database);
    return database;
  } catch (const StoreError& error) {
    const Code code = error.diagnostic().code;
    const bool may_be_frozen = code == Code::log_store_cannot_open ||
                               code == Code::log_store_read_only || code == Code::log_store_full;
    if (!may_be_frozen) throw;
    for (const std::string& beside : {path + "-wal", path + "-journal"}) {
      if (has_content(beside)) fail(Code::log_store_unfinished, {path, beside});
    }
  }
  Database database(path, Database::Access::frozen, busy_timeout_ms);
  verify(database);
  return database;
}

std::int64_t last_number(const Database& database) {
  return database.number("SELECT coalesce(max(number), 0) FROM event");
}

/// Own numbers of a batch and what they become in the log.
class Numbering {
 public:
  Numbering(const Database& database, std::span<const EventRecord> batch) : database_(database) {
    const std::int64_t last = last_number(database);
    std::int64_t next = last + 1;
    if (last == 0) {
      for (const EventRecord& record : batch) {
        next = std::max(next, std::min(record.number, greatest_number) + 1);
      }
    }
    for (const EventRecord& record : batch) {
      const bool keeps = last == 0 && record.number != 0;
      numbers_.push_back(keeps ? record.number : next++);
      if (record.number != 0) by_own_.try_emplace(record.number, numbers_.back());
    }
    check_numbers(batch, diagnostics_);
    find_replaced(batch);
  }

  const std::vector<std::int64_t>& numbers() const { return numbers_; }
  const std::vector<std::optional<std::int64_t>>& replaced() const { return replaced_; }
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  void find_replaced(std::span<const EventRecord> batch) {
    Statement in_log = database_.prepare("SELECT 1 FROM event WHERE number = ?");
    for (const EventRecord& record : batch) {
      replaced_.push_back(record.replaces);
      if (!record.replaces) continue;
      const auto in_batch = by_own_.find(*record.replaces);
      if (in_batch != by_own_.end() && *record.replaces != record.number) {
        replaced_.back() = in_batch->second;
        continue;
      }
      in_log.reset();
      if (in_log.bind(1, *record.replaces).step()) continue;
      const Span place = record.replaces_span.has_place() ? record.replaces_span : record.span;
      diagnostics_.push_back({Code::log_replaces_nothing,
                              place,
                              {std::to_string(*record.replaces), database_.path()},
                              {}});
    }
  }

  const Database& database_;
  std::vector<std::int64_t> numbers_;
  std::vector<std::optional<std::int64_t>> replaced_;
  std::unordered_map<std::int64_t, std::int64_t> by_own_;
  Diagnostics diagnostics_;
};

/// What the store itself could not read again.
Diagnostics repeated_fields(std::span<const EventRecord> batch) {
  Diagnostics faults;
  for (const EventRecord& record : batch) {
    for (auto field = record.fields.begin(); field != record.fields.end(); ++field) {
      const auto first = std::ranges::find(record.fields, field->name, &FieldText::name);
      if (first == field) continue;
      faults.push_back({Code::log_field_twice, field->span, {field->name}, {first->span}});
    }
  }
  return faults;
}

/// As a row keeps it: nothing when the day is exact, empty when nobody knows since when.
std::optional<std::string> earliest_text(const std::optional<Date>& earliest) {
  if (!earliest) return std::nullopt;
  return *earliest == Date::first() ? "" : iso(*earliest);
}

/// False when `text` is no first day of a range that ends on the day of the record.
bool read_earliest(const std::optional<std::string>& text, EventRecord& record) {
  if (!text) return true;
  record.earliest = text->empty() ? Date::first() : parse_iso(*text);
  return record.earliest && *record.earliest < record.day;
}

std::optional<std::string> time_text(const std::optional<std::int32_t>& time) {
  return time ? std::optional(clock_text(*time)) : std::nullopt;
}

/// False when `text` is no time that the clock showed on the day of the record.
bool read_time(const std::optional<std::string>& text, EventRecord& record) {
  if (!text) return true;
  record.time = parse_clock(*text);
  return record.time && !record.earliest && is_on_the_clock({record.day, *record.time});
}

void insert(Statement& statement, const EventRecord& record, std::int64_t number,
            std::optional<std::int64_t> replaces) {
  statement.reset();
  statement.bind(1, number)
      .bind(2, record.council)
      .bind(3, record.dossier)
      .bind(4, record.event)
      .bind(5, iso(record.day))
      .bind(6, record.actor)
      .bind(7, record.recorded)
      .bind(8, replaces)
      .bind(9, json_fields(record.fields))
      .bind(10, record.reference)
      .bind(11, record.source)
      .bind(12, record.remark)
      .bind_text(13, earliest_text(record.earliest))
      .bind_text(14, time_text(record.time));
  statement.step();
}

EventRecord record_in(const Statement& row, const Database& database) {
  EventRecord record;
  record.number = row.number(0);
  record.council = row.text(1);
  record.dossier = row.text(2);
  record.event = row.text(3);
  record.actor = row.text(5);
  record.recorded = row.text(6);
  record.replaces = row.optional_number(7);
  record.reference = row.text(9);
  record.source = row.text(10);
  record.remark = row.text(11);
  const std::optional<Date> day = parse_iso(row.text(4));
  auto fields = read_json_fields(row.text(8));
  record.day = day.value_or(Date());
  if (!day || !fields || !read_earliest(row.optional_text(12), record) ||
      !read_time(row.optional_text(13), record)) {
    fail(Code::log_store_bad_row, {database.path(), std::to_string(record.number)});
  }
  record.fields = std::move(*fields);
  return record;
}

/// The name under which it was made is of no use to anybody.
Diagnostics with_path(Diagnostics faults, const std::string& old_path, const std::string& path) {
  for (Diagnostic& fault : faults) std::ranges::replace(fault.args, old_path, path);
  return faults;
}

}  // namespace

Result<EventStore> EventStore::open(const std::string& path, Access access, int busy_timeout_ms) {
  const Wanted wanted = access == Access::create ? Wanted::new_store : Wanted::store;
  if (const auto fault = why_not_file(path, wanted)) return {std::nullopt, {*fault}};
  try {
    if (access == Access::read) return {EventStore(open_for_reading(path, busy_timeout_ms)), {}};
    const bool create = access == Access::create;
    return {EventStore(open_for_writing(path, create, busy_timeout_ms)), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<std::vector<std::int64_t>> EventStore::make(const std::string& path,
                                                   std::span<const EventRecord> batch) {
  using Numbers = Result<std::vector<std::int64_t>>;
  if (const auto fault = why_not_file(path, Wanted::new_store)) return {std::nullopt, {*fault}};
  const Result<std::string> unfinished = new_file_beside(path);
  if (!unfinished) return {std::nullopt, unfinished.diagnostics};
  const auto added = [&]() -> Numbers {
    try {
      // Without a write-ahead log: when it is closed, all of it is in this one file.
      Database database(*unfinished, Database::Access::create, 0);
      create_tables(database);
      return EventStore(std::move(database)).append(batch);
    } catch (const StoreError& error) {
      return {std::nullopt, {error.diagnostic()}};
    }
  };
  Numbers numbers = added();
  if (numbers) {
    if (auto fault = put_in_place(*unfinished, path)) numbers = {std::nullopt, {*fault}};
  }
  remove_file(*unfinished);
  remove_file(*unfinished + "-journal");
  numbers.diagnostics = with_path(std::move(numbers.diagnostics), *unfinished, path);
  return numbers;
}

Result<std::vector<std::int64_t>> EventStore::append(std::span<const EventRecord> batch,
                                                     std::optional<std::int64_t> last_seen) {
  if (auto faults = repeated_fields(batch); !faults.empty()) {
    return {std::nullopt, std::move(faults)};
  }
  try {
    Transaction transaction(database_);
    if (last_seen && *last_seen != last_number(database_)) {
      fail(Code::log_store_grown, {database_.path()});
    }
    const Numbering numbering(database_, batch);
    if (has_errors(numbering.diagnostics())) return {std::nullopt, numbering.diagnostics()};
    bring_up_to_date(database_);
    Statement statement = database_.prepare(
        "INSERT INTO event (number, council, dossier, event, day, actor, recorded, replaces,"
        " fields, reference, source, remark, earliest, time)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < batch.size(); ++i) {
      insert(statement, batch[i], numbering.numbers()[i], numbering.replaced()[i]);
    }
    transaction.commit();
    return {numbering.numbers(), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<std::vector<EventRecord>> EventStore::read() const {
  try {
    // Nobody may bring the log up to date between looking at its version and reading it.
    const Transaction transaction(database_, Transaction::Kind::read);
    const std::int64_t version = version_of(database_);
    const auto since = [&](std::int64_t first, const char* column) {
      return std::string(version >= first ? column : "NULL");
    };
    Statement row = database_.prepare(
        "SELECT number, council, dossier, event, day, actor, recorded, replaces, fields,"
        " reference, source, remark, " +
        since(first_with_vague_days, "earliest") + ", " + since(first_with_times, "time") +
        " FROM event ORDER BY number");
    std::vector<EventRecord> records;
    while (row.step()) records.push_back(record_in(row, database_));
    return {std::move(records), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn
