// SPDX-License-Identifier: Apache-2.0
// Each dossier over many days: the rows of its table with the days on which they are there.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "batch/dossier_judge.h"
#include "batch/writers.h"

namespace termijn::batch {

/// A row of TableWriter as of each day of a range, once for all days on end on which it is the
/// same: from, through and the columns of the table. By dossier, then by the first day. A dossier
/// is judged on the days on which it may come out otherwise, and on no other.
class DaySweep : public DossierWork {
 public:
  DaySweep(const Plan& plan, Date from, Date through)
      : from_(from), through_(through), judge_(plan), writer_(plan) {}

  /// The names of the columns.
  static std::string head();
  void take(std::span<StreamedDossier> dossier, std::string& out) override;
  void merge(const DossierWork& other) override;

 private:
  /// A line of the table, and since and until when it is there.
  struct Row {
    std::string_view line;  ///< in `texts_`
    Date from, through;
    bool is_open = false, is_met = false;
  };
  void meet(Date day);
  void meet(std::string_view line, Date day);

  Date from_, through_;
  DossierJudge judge_;
  TableWriter writer_;
  std::deque<std::string> texts_;  ///< of each day on which something changed; they stay in place
  std::size_t text_count_ = 0;
  std::vector<Row> rows_;  ///< by first day, then as in the table
};

}  // namespace termijn::batch
