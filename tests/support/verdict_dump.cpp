// SPDX-License-Identifier: Apache-2.0
#include "tests/support/verdict_dump.h"

namespace termijn::testing {
namespace {

std::string text(const std::optional<Date>& day) {
  return day ? iso(*day) : "-";
}

std::string text(const std::optional<Deadline>& deadline) {
  return deadline ? iso(deadline->last_day) : "-";
}

std::string number(std::uint32_t value) {
  return value == no_event ? "-" : std::to_string(value);
}

std::string text(const Missing& missing) {
  return std::to_string(missing.field) + "@" + number(missing.event);
}

std::string dump(const Outcome& outcome) {
  std::string out = "  " + dump_days(outcome);
  for (const auto& missing : outcome.missing) out += " ?" + text(missing);
  for (const auto& cause : outcome.causes) {
    out += "\n    cause " + std::to_string(static_cast<int>(cause.what)) + " " + iso(cause.day) +
           " " + number(cause.event);
    for (const auto& atom : cause.atoms) {
      out += " " + std::to_string(atom.condition) + "/" + number(atom.subject) + "/" +
             std::to_string(static_cast<int>(atom.truth));
    }
  }
  for (const auto& picks : outcome.readings) {
    out += "\n    in";
    for (const auto& pick : picks)
      out += " " + std::to_string(pick.reading) + "=" + std::to_string(pick.choice);
  }
  return out + "\n";
}

}  // namespace

std::string dump_days(const Outcome& outcome) {
  return std::string(state_id(outcome.state)) + " since " + text(outcome.since) + " end " +
         text(outcome.deadline) + " possible " + text(outcome.possible) +
         (outcome.signalled ? " signal " : " ") + text(outcome.signal_day);
}

std::string dump(const Program& program, const DossierVerdict& verdict) {
  std::string out = "procedure " + std::to_string(verdict.procedure) + " phase " +
                    std::to_string(verdict.phase) + " later " +
                    std::to_string(verdict.later_events) +
                    (verdict.not_covered ? " not covered" : "") + "\n";
  for (const auto& norm : verdict.norms) {
    out += program.norms[norm.norm].id + " " + std::to_string(norm.occurrence) + " by " +
           number(norm.trigger) + ": " + std::string(state_id(norm.state)) + " " +
           text(norm.earliest) + " " + text(norm.latest) + (norm.open_ended ? " open-ended" : "") +
           (norm.provisional ? " provisional" : "") + "\n";
    for (const auto& outcome : norm.outcomes) out += dump(outcome);
  }
  for (const auto& finding : verdict.findings) {
    out += std::string(finding_id(finding.kind)) + " " + number(finding.verdict) + "/" +
           number(finding.outcome) + " " + text(finding.day) + "\n";
  }
  for (const auto& question : verdict.questions) {
    out += "question " + text(question.missing);
    for (const auto one : question.verdicts) out += " " + number(one);
    out += "\n";
  }
  for (const auto one : verdict.next) out += "next " + number(one) + "\n";
  return out;
}

}  // namespace termijn::testing
