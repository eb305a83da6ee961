// SPDX-License-Identifier: Apache-2.0
// database -> dossiers, one after the other in the order of their names, each as rows for the
// compiled evaluator. Holds one dossier in memory, and what holds for whole councils.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "batch/row_reader.h"

namespace termijn::batch {

class DossierStream {
 public:
  /// The dossiers in [`from`, `until`); nothing: no bound. All that is given must outlive it.
  DossierStream(const std::string& path, const EventTable& table, const CommonRows& common,
                const LogNames& names, const QuickBinder& binder,
                const std::optional<DossierKey>& from, const std::optional<DossierKey>& until);

  /// False after the last one.
  bool next(StreamedDossier& out);
  std::uint64_t events() const { return events_; }  ///< read so far

 private:
  bool is_same_dossier(const DossierKey& name) const;

  Database database_;
  const EventTable& table_;
  RowReader reader_;
  Statement rows_;
  bool has_row_ = false;
  std::optional<std::int64_t> number_;  ///< the dossier, when the database has it as a number
  std::uint64_t events_ = 0;
};

}  // namespace termijn::batch
