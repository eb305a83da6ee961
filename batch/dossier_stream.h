// SPDX-License-Identifier: Apache-2.0
// database -> dossiers, one after the other in the order of their names, each as rows for the
// compiled evaluator. Holds one dossier in memory, and what holds for whole councils.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "batch/row_reader.h"

namespace termijn::batch {

class DossierStream {
 public:
  /// The dossiers in [`from`, `until`); nothing: no bound. Each row is read once and bound to each
  /// of `rules`. All that is given must outlive it.
  DossierStream(const Database& database, const EventTable& table, const CommonRows& common,
                std::span<const RuleNames> rules, const std::optional<DossierKey>& from,
                const std::optional<DossierKey>& until);

  /// One dossier, for each of the rules; false after the last one.
  bool next(std::span<StreamedDossier> out);
  std::uint64_t events() const { return events_; }  ///< read so far
  /// Of the rows of the last dossier, when the table has numbers.
  const std::vector<std::int64_t>& numbers() const { return numbers_; }

 private:
  void step();
  bool is_same_dossier(const DossierKey& name) const;

  const Database& database_;
  const EventTable& table_;
  std::vector<RowReader> readers_;
  Statement rows_;
  bool has_row_ = false;
  std::optional<std::int64_t> number_;  ///< the dossier, when the database has it as a number
  std::vector<std::int64_t> numbers_;
  std::uint64_t events_ = 0;
};

}  // namespace termijn::batch
