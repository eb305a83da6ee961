// SPDX-License-Identifier: Apache-2.0
// Whether a log is still what was written: its pages, its guards, its chain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "log/chain.h"
#include "log/sqlite.h"

namespace termijn {

/// What was looked at, and what is wrong with it.
struct Verification {
  std::int64_t version = 0;
  std::int64_t rows = 0;      ///< of all kinds
  std::int64_t erased = 0;    ///< of those: without content
  std::int64_t erasures = 0;  ///< of those: that say what would be erased
  std::int64_t number = 0;    ///< of the last row
  std::string head{first_hash};
  Diagnostics findings;  ///< the first most_findings of them
  std::size_t more_findings = 0;

  bool is_chained() const;
  bool is_intact() const { return findings.empty(); }
};
inline constexpr std::size_t most_findings = 50;

/// No value when the file cannot be opened as a log at all. Changes nothing.
/// `progress`: rows.
Result<Verification> verify_log(const std::string& path, const Progress& progress = {});

/// The same of a log that is open. Throws StoreError for what has nothing to do with damage.
Verification verify_database(const Database& database, const Progress& progress = {});

/// The head as it was when `number` was the last one: how many rows there were, and the hash.
/// Nothing when there is no such row, or it cannot be read.
struct Head {
  std::int64_t rows = 0;
  std::string hash;
};
Result<Head> head_at(const std::string& path, std::int64_t number);

}  // namespace termijn
