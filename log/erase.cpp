// SPDX-License-Identifier: Apache-2.0
// Which rows make up a dossier, and taking their content away.
#include "log/erase.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/code.h"
#include "log/event_row.h"
#include "log/event_store.h"
#include "log/file_state.h"
#include "log/json_fields.h"
#include "log/row_numbers.h"
#include "log/store_form.h"

namespace termijn {
namespace {

[[noreturn]] void fail(Code code, std::vector<std::string> args) {
  throw StoreError({code, {}, std::move(args), {}});
}

struct Row {
  std::string council, dossier, event;
  std::optional<std::int64_t> replaces;
};

using Rows = std::map<std::int64_t, Row>;

Rows rows_in(const Database& database) {
  Rows all;
  Statement row = database.prepare(
      "SELECT number, council, dossier, event, replaces FROM event"
      " WHERE kind = 'event' AND salt IS NOT NULL");
  while (row.step())
    all.emplace(row.number(0), Row{row.text(1), row.text(2), row.text(3), row.optional_number(4)});
  return all;
}

bool is_of(const Row& row, const DossierOf& dossier) {
  return row.council == dossier.council && row.dossier == dossier.dossier;
}

/// With what a row corrected: that would count again. With withdrawals, which say nothing else.
std::vector<std::int64_t> rows_of(const Rows& all, const DossierOf& wanted) {
  std::set<std::int64_t> chosen;
  for (const auto& [number, each] : all) {
    if (is_of(each, wanted)) chosen.insert(number);
  }
  for (std::size_t before = 0; before != chosen.size();) {
    before = chosen.size();
    for (const auto& [number, each] : all) {
      if (!each.replaces || !all.contains(*each.replaces)) continue;
      const bool follows = each.event.empty() || each.dossier.empty();
      if (chosen.contains(number)) chosen.insert(*each.replaces);
      if (follows && chosen.contains(*each.replaces)) chosen.insert(number);
    }
  }
  return {chosen.begin(), chosen.end()};
}

/// Of `numbers` those that stand in another dossier, and what moved each.
std::vector<MovedRow> moved_rows(const Rows& all, const DossierOf& wanted,
                                 std::span<const std::int64_t> numbers) {
  std::vector<MovedRow> moved;
  for (const std::int64_t number : numbers) {
    const auto row = all.find(number);
    if (row == all.end() || row->second.dossier.empty() || is_of(row->second, wanted)) continue;
    const auto by = std::ranges::find_if(all, [&](const auto& other) {
      return other.second.replaces == number && std::ranges::binary_search(numbers, other.first);
    });
    moved.push_back(
        {number, {row->second.council, row->second.dossier}, by == all.end() ? 0 : by->first});
  }
  return moved;
}

/// Short enough to type, and of this one announcement.
std::string word_of(const std::string& hash) {
  constexpr std::size_t length = 8;
  return "wis-" + hash.substr(0, length);
}

/// The last one of this dossier, whether or not it has been carried out.
std::optional<Announcement> last_announcement(const Database& database, const DossierOf& dossier) {
  Statement row = database.prepare(
      "SELECT number, day, fields, hash FROM event WHERE kind = 'erasure' AND council = ?"
      " AND dossier = ? ORDER BY number DESC LIMIT 1");
  if (!row.bind(1, dossier.council).bind(2, dossier.dossier).step()) return std::nullopt;
  Announcement found;
  found.number = row.number(0);
  found.day = parse_iso(row.text(1)).value_or(Date());
  found.word = word_of(row.text(3));
  const auto fields = read_json_fields(row.text(2));
  if (!fields || fields->size() != 1) {
    fail(Code::log_store_bad_row, {database.path(), std::to_string(found.number)});
  }
  found.rows = numbers_in(fields->front().value);
  return found;
}

Announcement announce(const Database& database, const DossierOf& dossier, Date today,
                      const std::vector<std::int64_t>& rows) {
  EventRecord record;
  record.council = dossier.council;
  record.dossier = dossier.dossier;
  record.day = today;
  record.recorded = iso(today);
  record.fields = {{"numbers", numbers_text(rows), {}}};
  const std::int64_t number = database.number("SELECT coalesce(max(number), 0) FROM event") + 1;
  RowTexts row = row_of(record, number, std::nullopt);
  row[kind_column] = "erasure";
  RowWriter(database).add(std::move(row));
  return last_announcement(database, dossier).value();
}

void take_content(const Database& database, const std::vector<std::int64_t>& rows) {
  Statement update = database.prepare(
      "UPDATE event SET council = '', dossier = '', event = '', day = '', actor = '', recorded = "
      "'',"
      " replaces = NULL, fields = '', reference = '', source = '', remark = '', earliest = NULL,"
      " time = NULL, salt = NULL WHERE number = ? AND salt IS NOT NULL");
  for (const std::int64_t number : rows) {
    update.reset();
    update.bind(1, number).step();
  }
}

Announcement checked(const Database& database, const DossierOf& dossier, const std::string& word,
                     Date today) {
  const Rows all = rows_in(database);
  const std::vector<std::int64_t> now = rows_of(all, dossier);
  auto announced = last_announcement(database, dossier);
  if (!announced) fail(Code::log_erase_unannounced, {dossier.dossier});
  if (!std::ranges::includes(announced->rows, now)) {
    fail(Code::log_erase_grown, {dossier.dossier});
  }
  if (announced->word != word) fail(Code::log_erase_word, {word});
  if (today <= announced->day) {
    fail(Code::log_erase_early, {dossier.dossier, iso(announced->day + 1)});
  }
  announced->moved = moved_rows(all, dossier, now);
  return *announced;
}

/// Whether it could be done.
template <class Step>
bool attempt(const Step& step) {
  try {
    return step();
  } catch (const StoreError& error) {
    if (error.diagnostic().code == Code::log_store_damaged) throw;
    return false;
  }
}

/// What went is overwritten already (secure_delete); this also takes away the holes, and old pages
/// in the file beside it. Whether it could be done: who has the log open may keep it from that, and
/// erasing once more does it.
bool rewrite(const Database& database) {
  const Unprotected unprotected(database);
  const bool is_rewritten = attempt([&] {
    database.execute("VACUUM");
    return true;
  });
  const bool is_cut =
      attempt([&] { return database.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0; });
  return is_rewritten && is_cut;
}

template <class Work>
Result<Announcement> in_store(const std::string& path, const Work& work) {
  if (const auto fault = why_not_file(path, Wanted::store)) return {std::nullopt, {*fault}};
  try {
    const Database database = open_for_writing(path, false, default_wait_ms);
    return work(database);
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace

Result<std::vector<DossierOf>> log_dossiers(const std::string& path, Erased erased) {
  if (const auto fault = why_not_file(path, Wanted::store)) return {std::nullopt, {*fault}};
  try {
    const Database database = open_for_reading(path, default_wait_ms);
    const bool has_kinds = version_of(database) >= first_with_chain;
    Statement row = database.prepare(
        std::string("SELECT DISTINCT council, dossier FROM event WHERE dossier <> ''") +
        (has_kinds && erased == Erased::left_out ? " AND kind = 'event'" : "") +
        " ORDER BY council, dossier");
    std::vector<DossierOf> all;
    while (row.step()) all.push_back({row.text(0), row.text(1)});
    return {std::move(all), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

std::vector<MovedRow> moved_into(std::span<const EventRecord> records, const DossierOf& dossier) {
  Rows all;
  for (const EventRecord& record : records)
    all.emplace(record.number, Row{record.council, record.dossier, record.event, record.replaces});
  return moved_rows(all, dossier, rows_of(all, dossier));
}

Result<Announcement> announce_erasure(const std::string& path, const DossierOf& dossier,
                                      Date today) {
  return in_store(path, [&](const Database& database) -> Result<Announcement> {
    Transaction transaction(database);
    Diagnostics told;
    if (auto migrated = bring_up_to_date(database)) told.push_back(std::move(*migrated));
    const Rows all = rows_in(database);
    const std::vector<std::int64_t> rows = rows_of(all, dossier);
    const std::vector<MovedRow> moved = moved_rows(all, dossier, rows);
    auto known = last_announcement(database, dossier);
    if (known && known->rows == rows) {
      known->moved = moved;
      return {std::move(*known), {}};
    }
    Announcement made = announce(database, dossier, today, rows);
    made.is_new = true;
    made.moved = moved;
    transaction.commit();
    return {std::move(made), std::move(told)};
  });
}

Result<Announcement> erase(const std::string& path, const DossierOf& dossier,
                           const std::string& word, Date today) {
  return in_store(path, [&](const Database& database) -> Result<Announcement> {
    if (version_of(database) < first_with_chain) {
      fail(Code::log_erase_unannounced, {dossier.dossier});
    }
    database.execute("PRAGMA secure_delete = ON");
    Announcement announced;
    {
      Transaction transaction(database);
      announced = checked(database, dossier, word, today);
      const Unprotected unprotected(database);
      take_content(database, announced.rows);
      transaction.commit();
    }
    announced.remains = !rewrite(database);
    return {std::move(announced), {}};
  });
}

}  // namespace termijn
