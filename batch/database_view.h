// SPDX-License-Identifier: Apache-2.0
// A database to read from while others may write in it.
#pragma once

#include <string>
#include <utility>

#include "base/code.h"
#include "log/event_store.h"
#include "log/sqlite.h"

namespace termijn::batch {

/// What a user is told of it.
inline Diagnostics faults_of(const StoreError& error) {
  Diagnostic fault = error.diagnostic();
  if (error.is_of_sql()) fault.code = Code::embed_view_fails;
  return {std::move(fault)};
}

/// A connection that sees the database as it is when it is made, whatever others write meanwhile.
class DatabaseView {
 public:
  /// Throws StoreError.
  explicit DatabaseView(const std::string& path)
      : database_(path, Database::Access::read, default_wait_ms),
        transaction_(database_, Transaction::Kind::read) {
    // Pages of the file are read where they are, without copying them first.
    database_.execute("PRAGMA mmap_size = 17179869184");
    database_.number("SELECT count(*) FROM sqlite_schema");
  }
  const Database& database() const { return database_; }

 private:
  Database database_;
  Transaction transaction_;
};

}  // namespace termijn::batch
