// SPDX-License-Identifier: Apache-2.0
// Copies by the backup interface of SQLite: what is in the files beside the log comes along.
#include "log/copies.h"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "base/code.h"
#include "log/event_store.h"
#include "log/file_state.h"
#include "log/sqlite.h"
#include "log/store_form.h"
#include "log/verify.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(Code code, std::vector<std::string> args) {
  throw StoreError({code, {}, std::move(args), {}});
}

bool is_there(const std::string& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

/// Throws what is wrong first.
Held verified(const Database& database, const Progress& progress) {
  const Verification found = verify_database(database, progress);
  if (!found.is_intact()) throw StoreError(found.findings.front());
  return {found.rows, found.number, found.head};
}

/// Of a log of an older version only the pages can be looked at.
Held verified_file(const std::string& path, const Progress& progress) {
  const Database database = open_for_reading(path, default_wait_ms);
  return verified(database, progress);
}

/// A copy of the log at `path` in the one file `copy`, which nobody had.
Held copy_to(const std::string& path, const std::string& copy, const Progress& progress) {
  const Result<std::string> unfinished = new_file_beside(copy);
  if (!unfinished) throw StoreError(unfinished.diagnostics.front());
  const auto clean_up = [&] {
    remove_file(*unfinished);
    remove_file(*unfinished + "-journal");
  };
  try {
    {
      const Database from = open_for_reading(path, default_wait_ms);
      const Database to(*unfinished, Database::Access::create, 0);
      from.copy_into(to, progress);
      to.execute("PRAGMA journal_mode = DELETE");  // so that all of it is in the one file
    }
    Held held = verified_file(*unfinished, progress);
    if (auto fault = put_in_place(*unfinished, copy)) throw StoreError(*fault);
    clean_up();
    return held;
  } catch (const StoreError&) {
    clean_up();
    throw;
  }
}

/// `or.db.oud`, `or.db.oud-2`, ...: the first that nobody has.
std::string free_name(const std::string& wanted) {
  std::string name = wanted;
  for (int i = 2; is_there(name); ++i) name = wanted + '-' + std::to_string(i);
  return name;
}

bool is_log(const std::string& path) {
  try {
    open_for_reading(path, default_wait_ms);
    return true;
  } catch (const StoreError&) {
    return false;
  }
}

/// What cannot be opened any more is kept as it is, with what lies beside it.
void move_away(const std::string& path, const std::string& kept) {
  for (const char* beside : {"", "-wal", "-shm", "-journal"}) {
    std::error_code error;
    if (!is_there(path + beside)) continue;
    fs::rename(path + beside, kept + beside, error);
    if (error) fail(Code::log_store_failed, {path + beside, error.message()});
  }
}

/// Whether anybody has written in a log since this was made.
class Watch {
 public:
  explicit Watch(const std::string& path)
      : database_(path, Database::Access::read, default_wait_ms), before_(version()) {}
  bool is_unchanged() const { return version() == before_; }

 private:
  std::int64_t version() const { return database_.number("PRAGMA data_version"); }

  const Database database_;
  const std::int64_t before_;
};

/// Keeps the log as `kept`, then puts `copy` into the file that is there: who has it open waits for
/// its turn and sees the new content. False, with nothing kept, when somebody wrote in between:
/// that would be in neither. What fails and changes nothing keeps nothing either.
bool swap_in(const std::string& copy, const std::string& path, const std::string& kept,
             const Progress& progress) {
  const Database from = open_for_reading(copy, default_wait_ms);
  const Database to(path, Database::Access::write, default_wait_ms);
  // So that others can read, and this can look, while nobody else can write.
  to.use_write_ahead_log(default_wait_ms);
  const Watch watch(path);
  copy_to(path, kept, progress);
  try {
    const bool done = from.copy_into(to, progress, [&] { return watch.is_unchanged(); });
    if (!done) remove_file(kept);
    return done;
  } catch (const StoreError&) {
    if (watch.is_unchanged()) remove_file(kept);
    throw;
  }
}

std::string put_back(const std::string& copy, const std::string& path, const std::string& kept_name,
                     const Progress& progress) {
  if (!is_there(path)) {
    copy_to(copy, path, progress);
    return {};
  }
  std::string kept = free_name(kept_name);
  if (!is_log(path)) {
    move_away(path, kept);
    copy_to(copy, path, progress);
    return kept;
  }
  constexpr int most_tries = 20;
  for (int i = 0; i < most_tries; ++i) {
    if (swap_in(copy, path, kept, progress)) return kept;
  }
  fail(Code::log_store_grown, {path});
}

}  // namespace

Result<Held> back_up_log(const std::string& path, const std::string& copy,
                         const Progress& progress) {
  if (const auto fault = why_not_file(path, Wanted::store)) return {std::nullopt, {*fault}};
  if (const auto fault = why_not_file(copy, Wanted::new_store)) return {std::nullopt, {*fault}};
  if (is_there(copy)) return {std::nullopt, {{Code::log_target_exists, {}, {copy}, {}}}};
  try {
    return {copy_to(path, copy, progress), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

Result<Restored> restore_log(const std::string& copy, const std::string& path, bool replace,
                             const std::string& kept_name, const Progress& progress) {
  if (const auto fault = why_not_file(copy, Wanted::store)) return {std::nullopt, {*fault}};
  if (const auto fault = why_not_file(path, Wanted::new_store)) return {std::nullopt, {*fault}};
  std::error_code ignored;
  if (fs::equivalent(copy, path, ignored)) {
    return {std::nullopt, {{Code::log_target_exists, {}, {path}, {}}}};
  }
  if (is_there(path) && !replace) {
    return {std::nullopt, {{Code::log_restore_exists, {}, {path}, {}}}};
  }
  try {
    Restored restored;
    restored.held = verified_file(copy, progress);
    restored.kept = put_back(copy, path, kept_name, progress);
    return {std::move(restored), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn
