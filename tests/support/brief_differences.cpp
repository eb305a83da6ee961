// SPDX-License-Identifier: Apache-2.0
// Both are told in words, and the words compared.
#include "tests/support/brief_differences.h"

#include <sstream>

namespace termijn::testing {
namespace {

std::string day_text(const std::optional<Date>& day) {
  return day ? iso(*day) : "-";
}

std::string end_text(const std::optional<Deadline>& deadline) {
  if (!deadline) return "-";
  return iso(deadline->last_day) + (deadline->hours ? " by the clock" : "") +
         (deadline->limit.provisional ? " provisional" : "");
}

void tell(const Program& program, const NormVerdict& verdict, std::ostream& out) {
  out << program.norms[verdict.norm].id << " #" << verdict.occurrence << " trigger "
      << static_cast<std::int64_t>(verdict.trigger) << " " << state_id(verdict.state) << " "
      << day_text(verdict.earliest) << " to " << day_text(verdict.latest)
      << (verdict.open_ended ? " open-ended" : "") << (verdict.provisional ? " provisional" : "")
      << (verdict.period ? " period " + iso(verdict.period->from) : std::string()) << "\n";
  for (const Outcome& outcome : verdict.outcomes) {
    out << "  " << state_id(outcome.state) << " since " << day_text(outcome.since) << " end "
        << end_text(outcome.deadline) << " possible " << end_text(outcome.possible)
        << (outcome.signalled ? " signalled" : "") << " " << day_text(outcome.signal_day)
        << (outcome.maybe_broken ? " maybe broken" : "") << " missing " << outcome.missing.size()
        << "\n";
  }
}

std::string told(const Program& program, const DossierVerdict& dossier) {
  std::ostringstream out;
  out << "procedure " << dossier.procedure << " phase " << dossier.phase << " not covered "
      << dossier.not_covered << " later " << dossier.later_events << "\n";
  for (const NormVerdict& verdict : dossier.norms) tell(program, verdict, out);
  for (const Finding& finding : dossier.findings)
    out << finding_id(finding.kind) << " " << finding.verdict << "." << finding.outcome << " "
        << day_text(finding.day) << "\n";
  for (const Question& question : dossier.questions) {
    out << "question " << question.missing.field << " " << question.missing.event;
    for (const auto verdict : question.verdicts) out << " " << verdict;
    out << "\n";
  }
  for (const auto position : dossier.next) out << "next " << position << "\n";
  return out.str();
}

}  // namespace

std::string first_difference(const std::string& wanted, const std::string& got,
                             const std::string& wanted_is, const std::string& got_is) {
  std::istringstream a(wanted), b(got);
  std::string one, other;
  while (true) {
    const bool has_one = static_cast<bool>(std::getline(a, one));
    const bool has_other = static_cast<bool>(std::getline(b, other));
    if (!has_one && !has_other) return {};
    if (has_one == has_other && one == other) continue;
    return wanted_is + ": " + (has_one ? one : "(nothing)") + "\n" + got_is + ": " +
           (has_other ? other : "(nothing)");
  }
}

std::string brief_differences(const Program& program, const DossierVerdict& plain,
                              const DossierVerdict& brief) {
  return first_difference(told(program, plain), told(program, brief), "plain", "brief");
}

}  // namespace termijn::testing
