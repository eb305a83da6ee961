// SPDX-License-Identifier: Apache-2.0
// A council's log in one SQLite file that only grows: the schema is in schema/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/progress.h"
#include "engine/record.h"
#include "log/sqlite.h"

namespace termijn {

/// How long to wait for others, in milliseconds.
inline constexpr int default_wait_ms = 5000;

class EventStore {
 public:
  enum class Access : std::uint8_t { read, write, create };

  /// Opens the log at `path`; `create` makes it when there is no file, or an empty one. `read`
  /// also works where nothing may be written. A call waits at most `busy_timeout_ms` for others.
  static Result<EventStore> open(const std::string& path, Access access,
                                 int busy_timeout_ms = default_wait_ms);

  /// Makes a new log at `path` with `batch` in it, and gives the numbers as append() does. The log
  /// is there whole or not at all; `log_store_grown` when somebody else has made it meanwhile.
  static Result<std::vector<std::int64_t>> make(const std::string& path,
                                                std::span<const EventRecord> batch,
                                                const Progress& progress = {});

  /// Adds all records or none and gives their numbers in the log, in the order of the batch.
  ///
  /// An empty log keeps the batch's own numbers. A log with events gives each record the next
  /// number, and a `replaces` follows: it means another record of the batch with that number when
  /// there is one, else the record of the log with that number. A record with number 0 has none of
  /// its own and always gets the next one.
  ///
  /// Who judged the batch by what is in the log gives the last number that read() gave (0: none).
  /// When somebody else has added since, the answer is `log_store_grown` and nothing is added:
  /// judge again.
  ///
  /// A log of an older version gets the newest form first; then the answer also has a warning that
  /// says where the old form was kept. `progress`: records.
  Result<std::vector<std::int64_t>> append(std::span<const EventRecord> batch,
                                           std::optional<std::int64_t> last_seen = std::nullopt,
                                           const Progress& progress = {});

  /// All records in the order of their numbers, without what was erased; a warning says how
  /// many those were.
  Result<std::vector<EventRecord>> read() const;

 private:
  explicit EventStore(Database database) : database_(std::move(database)) {}
  Database database_;
};

}  // namespace termijn
