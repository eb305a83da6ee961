// SPDX-License-Identifier: Apache-2.0
// What each answer to a question of the dossier leads to.
#include <algorithm>

#include "engine/verdict_diff.h"
#include "explore/repair_parts.h"
#include "explore/values.h"

namespace termijn::repair_parts {
namespace {

/// The values that can be tried; none where any day, length or words would do.
std::vector<std::int32_t> values_of(const Program& program, const Missing& missing) {
  if (missing.field == nothing) return {};
  switch (program.fields[missing.field].type) {
    case ValueType::yes_no:
    case ValueType::choice:
    case ValueType::number:
      return values_apart(program, missing.field);
    default:
      return {};
  }
}

/// A fact of the dossier is recorded with its first event.
std::int64_t number_for(const DossierVerdict& judged, const Missing& missing) {
  if (missing.event < judged.events.size()) return judged.events[missing.event].number;
  for (const auto& event : judged.events) {
    if (!event.council_wide) return event.number;
  }
  return judged.events.front().number;
}

bool makes_wrong(const Patient& patient, const DossierVerdict& after) {
  const auto differs = difference({patient.program, patient.judged}, {patient.program, after});
  return std::ranges::any_of(differs.new_findings, [&](std::uint32_t at) {
    return after.findings[at].kind <= FindingKind::agreement_missed;
  });
}

AnsweredBy answered(Patient& patient, const Question& question, const RecordedFact& fact) {
  const auto after = patient.trial.judge(fact);
  AnsweredBy out{fact.value.value, {}, {}, makes_wrong(patient, after)};
  for (const auto position : question.verdicts) {
    const auto& norm = patient.judged.norms[position];
    const auto* now = same_instance(patient.judged, norm, after, patient.program);
    out.states.push_back(now == nullptr ? State::dormant : now->state);
    const bool is_running = now != nullptr && is_live(now->state);
    out.last_days.push_back(is_running ? safe_day(patient.program.norms[now->norm], *now,
                                                  patient.program.norms[now->norm].holder)
                                       : std::nullopt);
  }
  return out;
}

}  // namespace

std::vector<AskedRepair> asked_repairs(Patient& patient) {
  std::vector<AskedRepair> all;
  const auto& questions = patient.judged.questions;
  for (std::uint32_t i = 0; i < questions.size(); ++i) {
    const auto& missing = questions[i].missing;
    AskedRepair asked{i, number_for(patient.judged, missing), {}};
    for (const auto value : values_of(patient.program, missing)) {
      asked.answers.push_back(
          answered(patient, questions[i], {asked.number, {missing.field, value}}));
    }
    all.push_back(std::move(asked));
  }
  return all;
}

}  // namespace termijn::repair_parts
