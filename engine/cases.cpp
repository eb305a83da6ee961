// SPDX-License-Identifier: Apache-2.0
#include "engine/cases.h"

#include <algorithm>

#include "engine/evaluate.h"

namespace termijn {
namespace {

std::vector<EventRecord> records_of(const Program& program, const Case& example) {
  std::vector<EventRecord> records;
  for (const auto& event : example.events) {
    EventRecord record;
    record.number = static_cast<std::int64_t>(records.size()) + 1;
    record.dossier = example.id;
    record.day = event.day;
    record.earliest = event.earliest;
    record.event = event.event;
    record.span = event.span;
    for (const auto& [name, value] : event.fields)
      record.fields.push_back({name, value, event.span});
    records.push_back(std::move(record));
  }
  if (!records.empty()) {
    records.front().fields.push_back(
        {"procedure", program.procedures[example.procedure].id, example.span});
  }
  return records;
}

/// Whether an outcome is one that the named readings lead to.
bool holds_in(const Outcome& outcome, const std::vector<std::pair<Index, Index>>& readings) {
  if (outcome.readings.empty()) return true;
  return std::any_of(outcome.readings.begin(), outcome.readings.end(), [&](const auto& picks) {
    return std::all_of(readings.begin(), readings.end(), [&](const auto& wanted) {
      return std::all_of(picks.begin(), picks.end(), [&](const ReadingPick& pick) {
        return pick.reading != wanted.first || pick.choice == wanted.second;
      });
    });
  });
}

/// The latest instance, of the period that the expectation names when it names one.
const NormVerdict* latest(const Program& program, const DossierVerdict& dossier,
                          const CaseExpectation& expected) {
  const NormVerdict* found = nullptr;
  for (const auto& verdict : dossier.norms) {
    const bool is_meant =
        !expected.in_period || (verdict.period && verdict.period->holds(*expected.in_period));
    if (program.norms[verdict.norm].id == expected.norm && is_meant) found = &verdict;
  }
  return found;
}

std::string last_day_of(const Outcome& outcome) {
  if (outcome.deadline) return iso(outcome.deadline->last_day);
  return outcome.possible ? iso(outcome.possible->last_day) : std::string{};
}

void expect(const Program& program, const CaseExpectation& expected, const DossierVerdict& dossier,
            CaseResult& result) {
  const auto* verdict = latest(program, dossier, expected);
  const auto wanted = expected.last_day ? iso(*expected.last_day) : expected.state;
  if (verdict == nullptr) {
    result.failures.push_back({expected.span, wanted, {}});
    return;
  }
  if (!expected.last_day && expected.readings.empty()) {
    if (state_id(verdict->state) != wanted) {
      result.failures.push_back({expected.span, wanted, std::string(state_id(verdict->state))});
    }
    return;
  }
  bool read_so = false;  // an expectation about a reading that leads nowhere says nothing
  for (const auto& outcome : verdict->outcomes) {
    if (!holds_in(outcome, expected.readings)) continue;
    read_so = true;
    const auto found =
        expected.last_day ? last_day_of(outcome) : std::string(state_id(outcome.state));
    if (found != wanted) result.failures.push_back({expected.span, wanted, found});
  }
  if (!read_so) result.failures.push_back({expected.span, wanted, {}});
}

CaseResult run(const Program& program, Index index) {
  const auto& example = program.cases[index];
  CaseResult result{index, {}, {}};
  const auto log = log_of(program, example);
  result.diagnostics = log.diagnostics;
  if (!log) return result;
  for (const auto& expected : example.expectations) {
    const auto dossier = evaluate(program, *log, log->dossiers.front(), expected.as_of);
    expect(program, expected, dossier, result);
  }
  return result;
}

}  // namespace

Result<BoundLog> log_of(const Program& program, const Case& example) {
  return termijn::bind(program, records_of(program, example));
}

std::vector<CaseFailure> failures_of(const Program& program, const CaseExpectation& expected,
                                     const DossierVerdict& dossier) {
  CaseResult result;
  expect(program, expected, dossier, result);
  return std::move(result.failures);
}

std::vector<CaseResult> run_cases(const Program& program) {
  std::vector<CaseResult> results;
  for (std::size_t i = 0; i < program.cases.size(); ++i)
    results.push_back(run(program, static_cast<Index>(i)));
  return results;
}

}  // namespace termijn
