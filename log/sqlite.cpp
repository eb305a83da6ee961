// SPDX-License-Identifier: Apache-2.0
// Calls of the C interface, and the faults of the environment in words.
#include "log/sqlite.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

#include <sqlite3.h>

#include "base/code.h"

namespace termijn {
namespace {

/// A full disk, a limit on the size of files, a quota. SQLite tells only the first apart, and does
/// not always keep the error of the system; it calls a lack of space for shared memory by its name.
bool is_out_of_space(int code, int kept_error, int last_error) {
  const auto is_space = [](int error) {
    return error == ENOSPC || error == EFBIG || error == EDQUOT;
  };
  return code == SQLITE_IOERR_SHMSIZE || is_space(kept_error) || is_space(last_error);
}

Code code_of(int code, bool out_of_space) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return Code::log_store_locked;
    case SQLITE_READONLY:
      return Code::log_store_read_only;
    case SQLITE_PERM:
      return Code::log_no_permission;
    case SQLITE_AUTH:
      return Code::log_store_append_only;
    case SQLITE_FULL:
      return Code::log_store_full;
    case SQLITE_CANTOPEN:
      return Code::log_store_cannot_open;
    case SQLITE_NOTADB:
      return Code::log_store_not_database;
    case SQLITE_CORRUPT:
    // Our statements are fixed: an error in one means that the tables are not ours.
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
      return Code::log_store_damaged;
    case SQLITE_IOERR:
      return out_of_space ? Code::log_store_full : Code::log_store_failed;
    default:
      return code == SQLITE_CONSTRAINT_TRIGGER ? Code::log_store_append_only
                                               : Code::log_store_failed;
  }
}

[[noreturn]] void fail(sqlite3* handle, int code, const std::string& path) {
  const int last_error = errno;
  const int kept_error = handle ? sqlite3_system_errno(handle) : 0;
  const char* text = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  const bool out_of_space = is_out_of_space(code, kept_error, last_error);
  const int kind = code & 0xff;
  throw StoreError({code_of(code, out_of_space), {}, {path, text}, {}},
                   kind == SQLITE_ERROR || kind == SQLITE_SCHEMA);
}

/// `file:` with everything escaped that a URI gives a meaning.
std::string frozen_uri(const std::string& path) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      uri += c;
    } else {
      uri += {'%', hex[byte >> 4], hex[byte & 0xf]};
    }
  }
  return uri + "?immutable=1";
}

/// `:memory:` and the like are names of files for us.
std::string plain_path(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

int open_flags(Database::Access access) {
  switch (access) {
    case Database::Access::frozen:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Database::Access::create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::memory:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    // Reading needs the right to write to take away the files of the write-ahead log again;
    // SQLite falls back to reading only by itself.
    case Database::Access::read:
    case Database::Access::write:
      return SQLITE_OPEN_READWRITE;
  }
  return SQLITE_OPEN_READONLY;
}

/// Settings that would take the guard away; they are what they have to be when a log is opened.
bool is_guarding(std::string_view pragma) {
  constexpr std::string_view names[] = {"writable_schema",    "ignore_check_constraints",
                                        "recursive_triggers", "foreign_keys",
                                        "journal_mode",       "synchronous",
                                        "user_version",       "application_id"};
  return std::ranges::find(names, pragma) != std::end(names);
}

/// `trigger`: inside which of them, if any.
int refuse_changes(void*, int action, const char* first, const char* second, const char*,
                   const char* trigger) {
  const std::string_view name = first != nullptr ? first : "";
  const std::string_view inside = trigger != nullptr ? trigger : "";
  switch (action) {
    case SQLITE_DELETE:
      return SQLITE_DENY;
    case SQLITE_UPDATE:
      return name == "head" && inside == "event_moves_head" ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_INSERT:
      return name == "head" || name.starts_with("sqlite_") ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
      return second != nullptr && is_guarding(name) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_ALTER_TABLE:
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_VIEW:
      return SQLITE_DENY;
    default:
      return SQLITE_OK;
  }
}

}  // namespace

IdleStatements::~IdleStatements() {
  close();
}

sqlite3_stmt* IdleStatements::take(std::string_view sql) {
  const auto found = std::ranges::find(
      kept_, sql, [](const auto& each) -> const std::string& { return each.first; });
  if (found == kept_.end()) return nullptr;
  sqlite3_stmt* const statement = found->second;
  kept_.erase(found);
  return statement;
}

void IdleStatements::give_back(std::string sql, sqlite3_stmt* statement) {
  constexpr std::size_t most = 16;
  // Some pragmas do their work while they are prepared.
  if (!is_open_ || kept_.size() >= most || sql.starts_with("PRAGMA")) {
    sqlite3_finalize(statement);
    return;
  }
  sqlite3_reset(statement);  // Its code repeats a fault of step(), already reported.
  sqlite3_clear_bindings(statement);
  kept_.emplace_back(std::move(sql), statement);
}

void IdleStatements::close() {
  is_open_ = false;
  for (const auto& [sql, statement] : kept_) sqlite3_finalize(statement);
  kept_.clear();
}

void Statement::GiveBack::operator()(sqlite3_stmt* statement) {
  idle->give_back(std::move(sql), statement);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) fail(sqlite3_db_handle(statement_.get()), code, path_);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), parameter, value));
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), parameter, value.empty() ? "" : value.data(),
                            value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int parameter, std::optional<std::int64_t> value) {
  if (value) return bind(parameter, *value);
  check(sqlite3_bind_null(statement_.get(), parameter));
  return *this;
}

Statement& Statement::bind_text(int parameter, const std::optional<std::string>& value) {
  if (value) return bind(parameter, std::string_view(*value));
  check(sqlite3_bind_null(statement_.get(), parameter));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
  return code == SQLITE_ROW;
}

void Statement::reset() {
  sqlite3_reset(statement_.get());  // Its code repeats a fault of step(), already reported.
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> Statement::optional_number(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return number(column);
}

std::string Statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return text ? std::string(reinterpret_cast<const char*>(text), size) : std::string();
}

std::string_view Statement::view(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return text != nullptr ? std::string_view(reinterpret_cast<const char*>(text), size)
                         : std::string_view();
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

bool Statement::is_number(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
}

bool Statement::is_plain(int column) const {
  const int type = sqlite3_column_type(statement_.get(), column);
  return type != SQLITE_BLOB && type != SQLITE_FLOAT;
}

std::vector<std::string> Statement::column_names() const {
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(statement_.get()); ++i)
    names.emplace_back(sqlite3_column_name(statement_.get(), i));
  return names;
}

std::string Statement::declared_type(int column) const {
  const char* type = sqlite3_column_decltype(statement_.get(), column);
  return type != nullptr ? type : "";
}

std::optional<std::string> Statement::optional_text(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return text(column);
}

void Database::Close::operator()(sqlite3* handle) const {
  idle->close();
  sqlite3_close(handle);
}

Database::Database(const std::string& path, Access access, int busy_timeout_ms) : path_(path) {
  const std::string plain = plain_path(path);
  const std::string name = access == Access::frozen   ? frozen_uri(plain)
                           : access == Access::memory ? ":memory:"
                                                      : plain;
  handle_.get_deleter().idle = std::make_shared<IdleStatements>();
  sqlite3* handle = nullptr;
  // A connection is used by one thread at a time, so it needs no lock.
  const int code =
      sqlite3_open_v2(name.c_str(), &handle, open_flags(access) | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);  // Also after a fault there is something to close.
  if (code != SQLITE_OK) fail(handle, code, path_);
  configure(access, busy_timeout_ms);
}

void Database::configure(Access access, int busy_timeout_ms) const {
  sqlite3* const handle = handle_.get();
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, busy_timeout_ms);
  // Without this `"typo"` is a text and not a column that does not exist.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  // What somebody else wrote into the tables calls no function that can do harm.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  execute("PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON");
  const bool writes = access != Access::read && access != Access::frozen;
  if (!writes) return execute("PRAGMA query_only = ON");
  if (sqlite3_db_readonly(handle, "main") == 1) fail(handle, SQLITE_READONLY, path_);
  // The last two make a difference on macOS alone, where fsync() leaves data in the disk.
  execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON");
}

Statement Database::prepare(std::string_view sql) const {
  const auto& idle = handle_.get_deleter().idle;
  sqlite3_stmt* prepared = idle->take(sql);
  if (prepared == nullptr) {
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) fail(handle_.get(), code, path_);
  }
  Statement statement;
  statement.path_ = path_;
  statement.statement_ =
      std::unique_ptr<sqlite3_stmt, Statement::GiveBack>(prepared, {idle, std::string(sql)});
  return statement;
}

void Database::execute(const std::string& sql) const {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(handle_.get(), code, path_);
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.number(0) : 0;
}

/// SQLite refuses this one change at once while somebody else is writing, instead of waiting.
void Database::use_write_ahead_log(int busy_timeout_ms) const {
  constexpr int pause_ms = 5;
  sqlite3* const handle = handle_.get();
  sqlite3_busy_timeout(handle, 0);
  int code = SQLITE_OK;
  for (int waited_ms = 0;; waited_ms += pause_ms) {
    code = sqlite3_exec(handle, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if ((code & 0xff) != SQLITE_BUSY || waited_ms >= busy_timeout_ms) break;
    sqlite3_sleep(pause_ms);
  }
  if (code != SQLITE_OK) fail(handle, code, path_);
  sqlite3_busy_timeout(handle, busy_timeout_ms);
}

void Database::protect() const {
  sqlite3_set_authorizer(handle_.get(), refuse_changes, nullptr);
}

bool Database::copy_into(const Database& target, const Progress& progress,
                         const std::function<bool()>& still_wanted) const {
  constexpr int pages_at_once = 256;
  // What others add between two steps is not of that moment, and would make it begin anew.
  const Transaction one_moment(*this, Transaction::Kind::read);
  number("SELECT count(*) FROM sqlite_schema");
  sqlite3* const to = target.handle_.get();
  std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> copy(
      sqlite3_backup_init(to, "main", handle_.get(), "main"), sqlite3_backup_finish);
  if (!copy) fail(to, sqlite3_extended_errcode(to), target.path_);
  // No pages: that only takes the lock on `target`.
  int step = still_wanted ? sqlite3_backup_step(copy.get(), 0) : SQLITE_OK;
  if (still_wanted && step == SQLITE_OK && !still_wanted()) return false;
  while (step == SQLITE_OK) {
    step = sqlite3_backup_step(copy.get(), pages_at_once);
    const int all = sqlite3_backup_pagecount(copy.get());
    tell(progress, static_cast<std::size_t>(all - sqlite3_backup_remaining(copy.get())),
         static_cast<std::size_t>(all));
  }
  const int code = sqlite3_backup_finish(copy.release());
  if (code != SQLITE_OK) fail(to, code, target.path_);
  // That others kept `target` to themselves is no fault of the copying itself.
  if (step != SQLITE_DONE) fail(to, step, target.path_);
  return true;
}

Unprotected::Unprotected(const Database& database) : database_(database) {
  sqlite3_set_authorizer(database_.handle_.get(), nullptr, nullptr);
}

Unprotected::~Unprotected() {
  database_.protect();
}

Transaction::Transaction(const Database& database, Kind kind) : database_(database) {
  database_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const StoreError&) {
    // After some faults SQLite has rolled back by itself; closing the connection does it anyway.
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace termijn
