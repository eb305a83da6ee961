// SPDX-License-Identifier: Apache-2.0
// verdict -> the last days that matter now, most urgent first.
#include "report/deadlines.h"

#include <algorithm>
#include <set>
#include <utility>

namespace termijn {
namespace {

/// Findings about a last day that went by; a forbidden act is a finding, but no term.
bool is_about_term(const Norm& norm, FindingKind kind) {
  if (norm.kind != NormKind::duty && norm.kind != NormKind::power) return false;
  return kind == FindingKind::breach || kind == FindingKind::disputed_breach ||
         kind == FindingKind::right_lost || kind == FindingKind::right_at_risk ||
         kind == FindingKind::agreement_missed;
}

/// A duty that was fulfilled after its last day is history, and so is a period that is over.
bool is_settled(const NormVerdict& verdict, Date as_of) {
  return verdict.state == State::fulfilled_late ||
         (verdict.period && verdict.period->until < as_of);
}

/// Who must wait has no day to count on while the end is unsure.
bool has_safe_day(const Norm& norm, const HolderDays& days) {
  return days.safe && (norm.kind != NormKind::prohibition || days.certain);
}

}  // namespace

std::vector<DossierDeadline> deadlines(const Program& program, const DossierVerdict& dossier,
                                       Date as_of) {
  std::set<std::uint32_t> chosen(dossier.next.begin(), dossier.next.end());
  for (const Finding& finding : dossier.findings) {
    const NormVerdict& missed = dossier.norms[finding.verdict];
    const bool counts = is_about_term(program.norms[missed.norm], finding.kind);
    if (counts && !is_settled(missed, as_of)) chosen.insert(finding.verdict);
  }
  std::vector<DossierDeadline> lines;
  for (const std::uint32_t position : chosen) {
    const NormVerdict& found = dossier.norms[position];
    const Norm& norm = program.norms[found.norm];
    const HolderDays days = holder_days(norm, found);
    if (has_safe_day(norm, days)) lines.push_back({position, days, urgency_of(norm, found, as_of)});
  }
  std::ranges::stable_sort(lines, {}, [](const DossierDeadline& line) {
    return std::pair(*line.days.safe, line.urgency);
  });
  return lines;
}

std::vector<DeadlineLine> deadlines(const Program& program, const Verdict& verdict) {
  std::vector<DeadlineLine> lines;
  for (std::uint32_t at = 0; at < verdict.dossiers.size(); ++at) {
    for (const DossierDeadline& line : deadlines(program, verdict.dossiers[at], verdict.as_of))
      lines.push_back({at, line.verdict, line.days, line.urgency});
  }
  std::ranges::stable_sort(
      lines, {}, [](const DeadlineLine& line) { return std::pair(*line.days.safe, line.urgency); });
  return lines;
}

std::size_t without_day(const Program& program, const Verdict& verdict) {
  std::size_t count = 0;
  for (const DossierVerdict& dossier : verdict.dossiers) {
    for (const std::uint32_t position : dossier.next) {
      const NormVerdict& live = dossier.norms[position];
      const Norm& norm = program.norms[live.norm];
      const bool counted = std::ranges::any_of(
          norm.terms, [](const Term& term) { return term.form != Term::Form::open; });
      if (counted && !has_safe_day(norm, holder_days(norm, live))) ++count;
    }
  }
  return count;
}

std::vector<std::size_t> not_judged(const Program& program, const Verdict& verdict) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < verdict.dossiers.size(); ++i) {
    const bool is_known = verdict.dossiers[i].procedure < program.procedures.size();
    if (!is_known || verdict.dossiers[i].not_covered) positions.push_back(i);
  }
  return positions;
}

}  // namespace termijn
