// SPDX-License-Identifier: Apache-2.0
// A dossier of the stream -> what follows from it as of a day.
#pragma once

#include "batch/judge_all.h"

namespace termijn::batch {

/// Judges one dossier after the other, each as of one day or of several; one for each thread.
class DossierJudge : public WholeVerdict {
 public:
  explicit DossierJudge(const Plan& plan) : judge_(plan), conclusions_(plan) {}

  /// Borrowed until the next; the dossier must stay as long.
  JudgedDossier judge(const StreamedDossier& dossier, Date as_of);
  /// The first day after the one of judge() on which the same dossier may come out otherwise;
  /// Date::last(): on no later day that there is.
  Date turn() const { return turn_; }

  /// From here on only these norms, of dossiers that are rows; null: all. Borrowed.
  void judge_only(const std::vector<bool>* norms) { judge_.judge_only(norms); }
  /// The procedure of a dossier that is rows; nothing: its events do not tell.
  Index procedure_of(const StreamedDossier& dossier, Date as_of) const;

  DossierVerdict whole() override;

 private:
  Index judge_rows(const StreamedDossier& dossier);
  Index judge_bound(const BoundLog& log);

  Date as_of_, turn_;
  QuickJudge judge_;
  Conclusions conclusions_;
  BriefVerdict verdict_;
  const StreamedDossier* dossier_ = nullptr;
  const Diagnostics none_;
};

/// Whether something is breached or overdue, for sure or perhaps.
bool is_wrong(const JudgedDossier& dossier);

}  // namespace termijn::batch
