// SPDX-License-Identifier: Apache-2.0
// What is done to a log before the first row is added by this version of the program.
#include "log/store_form.h"

#include <utility>
#include <vector>

#include "base/code.h"
#include "log/event_row.h"
#include "log/file_state.h"
#include "log/schema.h"
#include "log/store_parts.h"

namespace termijn {
namespace {

[[noreturn]] void fail(Code code, std::vector<std::string> args) {
  throw StoreError({code, {}, std::move(args), {}});
}

/// The rows of before there was a chain, in the order of their numbers.
void chain_old_rows(const Database& database) {
  RowWriter writer(database);
  Statement old = database.prepare("SELECT " + record_columns(first_with_chain) +
                                   " FROM event_old ORDER BY number");
  while (old.step()) {
    RowTexts row;
    for (std::size_t i = 0; i < kind_column; ++i) row[i] = old.optional_text(static_cast<int>(i));
    row[kind_column] = "event";
    writer.add(std::move(row));
  }
}

/// A name that nobody has: `or.db.vorm-3`, `or.db.vorm-3-2`.
std::string put_beside(const std::string& copy, const std::string& path, std::int64_t version) {
  constexpr int most_tries = 1000;
  const std::string first = path + ".vorm-" + std::to_string(version);
  for (int i = 1; i < most_tries; ++i) {
    std::string name = i == 1 ? first : first + '-' + std::to_string(i);
    const auto fault = put_in_place(copy, name);
    if (!fault) return name;
    if (fault->code != Code::log_store_grown) throw StoreError(*fault);
  }
  fail(Code::log_store_cannot_open, {first});
}

/// Nobody can write in between: the caller has the write lock. Another connection reads, because a
/// connection that writes cannot be copied from.
std::string keep_old_form(const Database& database, std::int64_t version) {
  const Result<std::string> unfinished = new_file_beside(database.path());
  if (!unfinished) throw StoreError(unfinished.diagnostics.front());
  const auto clean_up = [&] {
    remove_file(*unfinished);
    remove_file(*unfinished + "-journal");
  };
  try {
    {
      const Database from(database.path(), Database::Access::read, 0);
      const Database to(*unfinished, Database::Access::create, 0);
      from.copy_into(to);
      to.execute("PRAGMA journal_mode = DELETE");  // so that all of it is in the one file
    }
    std::string kept = put_beside(*unfinished, database.path(), version);
    clean_up();
    return kept;
  } catch (const StoreError&) {
    clean_up();
    throw;
  }
}

/// Nothing is added to a log of which the guards are not what they were. An older one is judged
/// when somebody verifies it.
void refuse_altered(const Database& database) {
  if (version_of(database) != newest_version) return;
  const Diagnostics altered = altered_parts(database);
  if (!altered.empty()) throw StoreError(altered.front());
}

}  // namespace

bool is_fresh(const Database& database) {
  return database.number("PRAGMA application_id") == 0 &&
         database.number("PRAGMA user_version") == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

std::int64_t version_of(const Database& database) {
  return database.number("PRAGMA user_version");
}

void check_form(const Database& database) {
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

void apply_schema(const Database& database, std::span<const EmbeddedText> parts) {
  for (const EmbeddedText& part : parts) {
    database.execute(std::string(part.text));
    if (version_of(database) != first_with_chain) continue;
    chain_old_rows(database);
    database.execute("DROP TABLE event_old");
  }
}

void create_tables(const Database& database) {
  Transaction transaction(database);
  // Somebody else may have done it while we waited for our turn.
  if (!is_fresh(database)) return;
  apply_schema(database, schema_parts());
  transaction.commit();
}

std::optional<Diagnostic> bring_up_to_date(const Database& database) {
  const std::int64_t version = version_of(database);
  if (version == newest_version) return std::nullopt;
  // Between opening and adding a newer program may have brought it further than we know.
  if (version > newest_version) check_form(database);
  const std::string kept = keep_old_form(database, version);
  const Unprotected unprotected(database);
  apply_schema(database, schema_parts().subspan(static_cast<std::size_t>(version)));
  return Diagnostic{
      Code::log_migrated,
      {},
      {database.path(), std::to_string(version), std::to_string(newest_version), kept},
      {}};
}

Database open_for_writing(const std::string& path, bool create, int busy_timeout_ms) {
  const auto access = create ? Database::Access::create : Database::Access::write;
  Database database(path, access, busy_timeout_ms);
  const bool fresh = is_fresh(database);
  // Only now it is sure that the file is ours to change.
  if (!fresh || !create) check_form(database);
  // First the tables, at once: who looks in between sees an empty file or a log.
  if (fresh) create_tables(database);
  check_form(database);
  refuse_altered(database);
  database.use_write_ahead_log(busy_timeout_ms);
  if (fresh) sync_folder(path);
  database.protect();
  return database;
}

Database open_for_reading(const std::string& path, int busy_timeout_ms) {
  try {
    Database database(path, Database::Access::read, busy_timeout_ms);
    check_form(database);
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
  check_form(database);
  return database;
}

}  // namespace termijn
