// SPDX-License-Identifier: Apache-2.0
// SQLite as values that clean up behind themselves; the only door to its C interface.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/progress.h"

struct sqlite3;
struct sqlite3_stmt;

namespace termijn {

/// Thrown here and nowhere else in log/; event_store.cpp turns it into a Result.
class StoreError : public std::exception {
 public:
  explicit StoreError(Diagnostic diagnostic, bool is_of_sql = false)
      : diagnostic_(std::move(diagnostic)), is_of_sql_(is_of_sql) {}
  const Diagnostic& diagnostic() const { return diagnostic_; }
  /// SQLite refuses a statement: in a log of ours because the tables are not, but in a database of
  /// an app that may be its view.
  bool is_of_sql() const { return is_of_sql_; }
  const char* what() const noexcept override { return "the event store failed"; }

 private:
  Diagnostic diagnostic_;
  bool is_of_sql_;
};

/// Prepared statements of one connection that nobody uses at the moment: preparing costs more than
/// running.
class IdleStatements {
 public:
  ~IdleStatements();
  IdleStatements() = default;
  IdleStatements(const IdleStatements&) = delete;
  IdleStatements& operator=(const IdleStatements&) = delete;

  /// Null when there is none with this text.
  sqlite3_stmt* take(std::string_view sql);
  void give_back(std::string sql, sqlite3_stmt* statement);
  /// From here on nothing is kept.
  void close();

 private:
  std::vector<std::pair<std::string, sqlite3_stmt*>> kept_;
  bool is_open_ = true;
};

/// A prepared statement; parameters and columns count from 1 and from 0, as in SQLite.
class Statement {
 public:
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view value);
  Statement& bind(int parameter, std::optional<std::int64_t> value);
  Statement& bind_text(int parameter, const std::optional<std::string>& value);
  /// True when there is a row to look at.
  bool step();
  /// Ready to bind and step again.
  void reset();

  std::int64_t number(int column) const;
  std::optional<std::int64_t> optional_number(int column) const;
  std::string text(int column) const;
  std::optional<std::string> optional_text(int column) const;
  /// The text itself, until the next step; empty for NULL.
  std::string_view view(int column) const;
  bool is_null(int column) const;
  /// Whether the value is stored as a whole number, not as a text of digits.
  bool is_number(int column) const;
  /// Whether it is NULL, a text or a whole number; asked before view(), which makes a text of it.
  bool is_plain(int column) const;
  std::vector<std::string> column_names() const;
  /// As the table declares it that the column comes from; empty for an expression.
  std::string declared_type(int column) const;

 private:
  friend class Database;
  struct GiveBack {
    std::shared_ptr<IdleStatements> idle;
    std::string sql;
    void operator()(sqlite3_stmt* statement);
  };
  void check(int code) const;

  std::unique_ptr<sqlite3_stmt, GiveBack> statement_;
  std::string path_;
};

/// One connection; use it from one thread at a time.
class Database {
 public:
  enum class Access : std::uint8_t {
    read,    ///< writes nothing but may tidy up what a crashed writer left
    frozen,  ///< a file that nobody can change: neither locks nor files beside it
    write,
    create,  ///< write, and make the file when it is not there
    memory,  ///< an empty database that is gone with the connection; the path is not used
  };

  Database(const std::string& path, Access access, int busy_timeout_ms);

  Statement prepare(std::string_view sql) const;
  /// Runs statements without parameters or rows of interest.
  void execute(const std::string& sql) const;
  /// The first column of the first row.
  std::int64_t number(std::string_view sql) const;
  const std::string& path() const { return path_; }

  /// Waits at most so long for others that look into the file at that moment.
  void use_write_ahead_log(int busy_timeout_ms) const;
  /// From here on this connection refuses to change tables and triggers, and rows that are there.
  void protect() const;
  /// Writes all of it, as it is at one moment, into `target`, which may be empty. `progress`:
  /// pages. `still_wanted` is asked when nobody else can write in `target` any more; when it says
  /// no, `target` stays as it is and the answer is false.
  bool copy_into(const Database& target, const Progress& progress = {},
                 const std::function<bool()>& still_wanted = {}) const;

 private:
  friend class Unprotected;
  struct Close {
    std::shared_ptr<IdleStatements> idle;
    void operator()(sqlite3* handle) const;
  };
  void configure(Access access, int busy_timeout_ms) const;

  std::unique_ptr<sqlite3, Close> handle_;
  std::string path_;
};

/// As long as it lives, `database` may do again what protect() refuses.
class Unprotected {
 public:
  explicit Unprotected(const Database& database);
  ~Unprotected();
  Unprotected(const Unprotected&) = delete;
  Unprotected& operator=(const Unprotected&) = delete;

 private:
  const Database& database_;
};

/// Takes the write lock at once, so that it waits for its turn; rolls back unless committed. One
/// that only reads keeps nobody waiting: it sees the file as it was when it first looked.
class Transaction {
 public:
  enum class Kind : std::uint8_t { write, read };
  explicit Transaction(const Database& database, Kind kind = Kind::write);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& database_;
  bool open_ = true;
};

}  // namespace termijn
