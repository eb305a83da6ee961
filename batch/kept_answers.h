// SPDX-License-Identifier: Apache-2.0
// What was found of every dossier of a log, kept in a file beside it for the next night. The log
// stays the one source: the file holds numbers of its rows and the lines that came out, and may be
// thrown away at any time.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/name_parts.h"
#include "calendar/date.h"
#include "log/sqlite.h"

namespace termijn::batch {

/// What the file was made from.
struct KeptMark {
  std::string rules;        ///< a hash of all that decides, and the version of the program
  Date as_of;               ///< the day of the last night
  std::int64_t number = 0;  ///< the last row of the log that was read
  std::string hash;         ///< of that row in the chain of the log
  std::int64_t erased = 0;  ///< how many rows had been erased
  std::uint64_t dossiers = 0;
};

/// Of one dossier. Borrowed where it is read, until the next.
struct KeptAnswer {
  std::string_view council, dossier;
  std::int32_t turn = 0;  ///< Date::days() of the first day on which it may come out otherwise
  bool wrong = false, faulty = false;  ///< as in BatchCounts
  std::string_view lines;              ///< of TableWriter
  std::string_view numbers;            ///< of its rows in the log, with commas
};

/// One transaction, from the constructor to commit(): when it is not reached, the file stays as it
/// was. Throws StoreError.
class KeptAnswers {
 public:
  /// Makes the file when it is not there. Not for a database of something else: see is_kept().
  explicit KeptAnswers(const std::string& path);

  std::optional<KeptMark> mark() const;
  /// Numbers of rows that concern more than their dossier.
  std::vector<std::int64_t> common() const;

  /// Nothing is kept any more.
  void clear();
  void put(const KeptAnswer& answer);
  /// All answers by name, from behind `after` on, until `take` says false.
  void each(const DossierKey& after, const std::function<bool(const KeptAnswer&)>& take) const;

  void commit(const KeptMark& mark, const std::vector<std::int64_t>& common);

 private:
  Database database_;
  Transaction transaction_;
  Statement put_;
};

/// Whether there is no file yet, an empty one, or one of KeptAnswers, damaged or not.
bool is_kept(const std::string& path);

}  // namespace termijn::batch
