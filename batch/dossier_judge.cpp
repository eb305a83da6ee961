// SPDX-License-Identifier: Apache-2.0
#include "batch/dossier_judge.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace termijn::batch {
namespace {

EventRows rows_of(const StreamedDossier& dossier) {
  const auto& [events, values, lengths] = dossier.rows;
  return {events, values, lengths, dossier.name.first};
}

Date first_after(const EventRows& rows, Date day) {
  const auto later = std::ranges::upper_bound(rows.events, day.days(), {}, &EventRow::day);
  return later != rows.events.end() ? Date::from_days(later->day) : Date::last();
}

}  // namespace

JudgedDossier DossierJudge::judge(const StreamedDossier& dossier, Date as_of) {
  dossier_ = &dossier;
  as_of_ = as_of;
  turn_ = Date::last();
  const Diagnostics* faults = &none_;
  Index procedure = nothing;
  if (!dossier.bound) {
    procedure = judge_rows(dossier);
  } else {
    faults = &dossier.bound->diagnostics;
    const bool is_there = *dossier.bound && !(*dossier.bound)->dossiers.empty();
    if (is_there) procedure = judge_bound(**dossier.bound);
    if (!is_there) verdict_.clear();
  }
  if (procedure == nothing) verdict_.clear();
  conclusions_.draw(verdict_);
  return {dossier.name, procedure, verdict_, conclusions_, *faults, dossier.sources, *this};
}

DossierVerdict DossierJudge::whole() {
  if (!dossier_->bound) {
    auto whole = judge_.judge(rows_of(*dossier_), dossier_->numbers, dossier_->procedure, as_of_);
    std::tie(whole.council, whole.dossier) = dossier_->name;
    return whole;
  }
  const bool is_there = *dossier_->bound && !(*dossier_->bound)->dossiers.empty();
  if (!is_there) {
    DossierVerdict none;
    std::tie(none.council, none.dossier) = dossier_->name;
    return none;
  }
  const BoundLog& log = **dossier_->bound;
  return judge_.judge(log, log.dossiers.front(), as_of_);
}

Index DossierJudge::procedure_of(const StreamedDossier& dossier, Date as_of) const {
  return dossier.procedure != nothing ? dossier.procedure
                                      : judge_.recognise(rows_of(dossier), as_of);
}

Index DossierJudge::judge_rows(const StreamedDossier& dossier) {
  const EventRows rows = rows_of(dossier);
  const Index procedure = procedure_of(dossier, as_of_);
  if (procedure == nothing) {
    turn_ = first_after(rows, as_of_);
    return procedure;
  }
  judge_.judge(rows, procedure, as_of_, verdict_);
  turn_ = judge_.turn();
  return procedure;
}

Index DossierJudge::judge_bound(const BoundLog& log) {
  DossierVerdict whole = judge_.judge(log, log.dossiers.front(), as_of_);
  verdict_ = brief_of(std::move(whole.norms));
  turn_ = judge_.turn();
  return whole.procedure;
}

bool is_wrong(const JudgedDossier& dossier) {
  return std::ranges::any_of(dossier.conclusions.findings(), [](const auto& finding) {
    return finding.kind <= FindingKind::agreement_missed;
  });
}

}  // namespace termijn::batch
