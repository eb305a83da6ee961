// SPDX-License-Identifier: Apache-2.0
#include "explore/repair.h"

#include <algorithm>

#include "explore/repair_parts.h"

namespace termijn {
namespace {

using repair_parts::Patient;

/// A power that is lost without any harm is no risk.
bool asks_for_act(const Norm& norm) {
  if (norm.kind == NormKind::power) return !norm.consequence.dutch.empty();
  return norm.kind == NormKind::duty;
}

/// What still asks for something besides the norm itself, of the same party or towards it.
std::vector<std::uint32_t> still_open(const Patient& patient, std::uint32_t verdict) {
  const auto holder = patient.norm_of(verdict).holder;
  std::vector<std::uint32_t> open;
  for (const auto position : patient.judged.next) {
    const auto& norm = patient.norm_of(position);
    const bool concerns = norm.holder == holder || norm.claimant == holder;
    if (position != verdict && concerns && asks_for_act(norm)) open.push_back(position);
  }
  return open;
}

Repair repair_of(Patient& patient, std::uint32_t verdict, std::optional<std::uint32_t> finding) {
  Repair repair;
  repair.verdict = verdict;
  repair.finding = finding;
  repair.cure = repair_parts::find_cure(patient, verdict, finding.has_value(), repair.is_cut_off);
  if (finding && !(repair.cure && repair.cure->is_whole))
    repair.left = still_open(patient, verdict);
  const auto& questions = patient.judged.questions;
  for (std::uint32_t i = 0; i < questions.size(); ++i) {
    const auto& decided = questions[i].verdicts;
    if (std::ranges::find(decided, verdict) != decided.end()) repair.questions.push_back(i);
  }
  return repair;
}

std::vector<Repair> all_repairs(Patient& patient) {
  std::vector<Repair> repairs;
  const auto is_told = [&](std::uint32_t verdict) {
    return std::ranges::find(repairs, verdict, &Repair::verdict) != repairs.end();
  };
  const auto& findings = patient.judged.findings;
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    const bool is_question = findings[i].kind == FindingKind::question;
    if (!is_question && !is_told(findings[i].verdict))
      repairs.push_back(repair_of(patient, findings[i].verdict, i));
  }
  for (const auto position : patient.judged.next) {
    if (asks_for_act(patient.norm_of(position)) && !is_told(position))
      repairs.push_back(repair_of(patient, position, std::nullopt));
  }
  return repairs;
}

}  // namespace

DossierRepairs repairs(const Program& program, const BoundLog& log, const Dossier& dossier,
                       const DossierVerdict& judged, Date as_of, const RepairLimits& limits) {
  DossierRepairs out;
  if (judged.procedure >= program.procedures.size() || judged.events.empty()) return out;
  Trial trial(program, log, dossier, judged.procedure, as_of);
  Patient patient{program, judged, trial, limits};
  out.repairs = all_repairs(patient);
  out.asked = repair_parts::asked_repairs(patient);
  out.lawful = repair_parts::lawful_days(patient);
  out.lengths.assign(trial.lengths().begin(), trial.lengths().end());
  out.evaluations = trial.evaluations();
  return out;
}

}  // namespace termijn
