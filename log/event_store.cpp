// SPDX-License-Identifier: Apache-2.0
// Opening, adding and reading; each public function turns a StoreError into a Result.
#include "log/event_store.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/code.h"
#include "log/event_row.h"
#include "log/file_state.h"
#include "log/record_parts.h"
#include "log/store_form.h"

namespace termijn {
namespace {

[[noreturn]] void fail(Code code, std::vector<std::string> args) {
  throw StoreError({code, {}, std::move(args), {}});
}

std::int64_t last_number(const Database& database) {
  return database.number("SELECT coalesce(max(number), 0) FROM event");
}

/// The last number that read() gives, 0 when it gives none.
std::int64_t last_read_number(const Database& database) {
  if (version_of(database) < first_with_chain) return last_number(database);
  return database.number(
      "SELECT number FROM event WHERE kind = 'event' AND salt IS NOT NULL AND (event <> '' OR"
      " replaces NOT IN (SELECT number FROM event WHERE salt IS NULL)) ORDER BY number DESC LIMIT "
      "1");
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

/// What was erased is left out; a correction of it stands by itself, a withdrawal of it is nothing.
std::vector<EventRecord> without_ties_to(const std::set<std::int64_t>& erased,
                                         std::vector<EventRecord> records) {
  std::vector<EventRecord> kept;
  for (EventRecord& record : records) {
    const bool loose = record.replaces && erased.contains(*record.replaces);
    if (loose && record.event.empty()) continue;
    if (loose) record.replaces.reset();
    kept.push_back(std::move(record));
  }
  return kept;
}

std::set<std::int64_t> erased_numbers(const Database& database) {
  std::set<std::int64_t> erased;
  Statement row = database.prepare("SELECT number FROM event WHERE salt IS NULL");
  while (row.step()) erased.insert(row.number(0));
  return erased;
}

Result<std::vector<EventRecord>> records_in(const Database& database) {
  const std::int64_t version = version_of(database);
  const bool is_chained = version >= first_with_chain;
  Statement row = database.prepare(
      "SELECT " + record_columns(version) + " FROM event" +
      (is_chained ? " WHERE kind = 'event' AND salt IS NOT NULL" : "") + " ORDER BY number");
  std::vector<EventRecord> records;
  while (row.step()) records.push_back(record_in(row, database));
  if (!is_chained) return {std::move(records), {}};
  const std::set<std::int64_t> erased = erased_numbers(database);
  if (erased.empty()) return {std::move(records), {}};
  return {without_ties_to(erased, std::move(records)),
          {{Code::log_erased, {}, {database.path(), std::to_string(erased.size())}, {}}}};
}

/// In the order of their numbers, whatever that of the batch: the chain runs so.
void write_rows(const Database& database, std::span<const EventRecord> batch,
                const Numbering& numbering, const Progress& progress) {
  std::vector<std::size_t> order(batch.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return numbering.numbers()[i]; });
  RowWriter writer(database);
  std::size_t done = 0;
  for (const std::size_t i : order) {
    writer.add(row_of(batch[i], numbering.numbers()[i], numbering.replaced()[i]));
    tell(progress, ++done, batch.size());
  }
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
                                                   std::span<const EventRecord> batch,
                                                   const Progress& progress) {
  using Numbers = Result<std::vector<std::int64_t>>;
  if (const auto fault = why_not_file(path, Wanted::new_store)) return {std::nullopt, {*fault}};
  const Result<std::string> unfinished = new_file_beside(path);
  if (!unfinished) return {std::nullopt, unfinished.diagnostics};
  const auto added = [&]() -> Numbers {
    try {
      // Without a write-ahead log: when it is closed, all of it is in this one file.
      Database database(*unfinished, Database::Access::create, 0);
      create_tables(database);
      return EventStore(std::move(database)).append(batch, std::nullopt, progress);
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
                                                     std::optional<std::int64_t> last_seen,
                                                     const Progress& progress) {
  if (auto faults = repeated_fields(batch); !faults.empty()) {
    return {std::nullopt, std::move(faults)};
  }
  try {
    Transaction transaction(database_);
    if (last_seen && *last_seen != last_read_number(database_)) {
      fail(Code::log_store_grown, {database_.path()});
    }
    const Numbering numbering(database_, batch);
    if (has_errors(numbering.diagnostics())) return {std::nullopt, numbering.diagnostics()};
    Diagnostics told;
    if (auto migrated = bring_up_to_date(database_)) told.push_back(std::move(*migrated));
    write_rows(database_, batch, numbering, progress);
    transaction.commit();
    return {numbering.numbers(), std::move(told)};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<std::vector<EventRecord>> EventStore::read() const {
  try {
    // Nobody may bring the log up to date between looking at its version and reading it.
    const Transaction transaction(database_, Transaction::Kind::read);
    return records_in(database_);
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn
