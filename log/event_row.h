// SPDX-License-Identifier: Apache-2.0
// Records <-> rows of the table `event`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/record.h"
#include "log/chain.h"
#include "log/sqlite.h"

namespace termijn {

/// How a record stands in the log under `number`; its salt is not made yet.
RowTexts row_of(const EventRecord& record, std::int64_t number,
                std::optional<std::int64_t> replaces);

/// Throws `log_store_bad_row`. `row`: the columns of record_columns().
EventRecord record_in(const Statement& row, const Database& database);

/// The columns of a record, for SELECT, in a log of that version.
std::string record_columns(std::int64_t version);

/// Puts rows behind the last one of a log, each chained to the one before it. They come in the
/// order of their numbers.
class RowWriter {
 public:
  explicit RowWriter(const Database& database);
  void add(RowTexts row);

 private:
  Statement insert_;
  std::string last_hash_;
};

}  // namespace termijn
