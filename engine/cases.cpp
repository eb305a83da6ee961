// SPDX-License-Identifier: Apache-2.0
#include "engine/cases.h"

#include <algorithm>

#include "engine/evaluate.h"
#include "engine/mistakes.h"

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
    record.time = event.time;
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

/// A last day, and where a case asks for it the time on it.
std::string end_text(Date day, std::optional<std::int32_t> time) {
  return iso(day) + (time ? 'T' + clock_text(*time) : std::string{});
}

std::string signal_text(bool signalled) {
  return signalled ? "signaal" : "geen signaal";
}

bool is_about_end(const CaseExpectation& expected) {
  return expected.last_day || expected.no_end;
}

std::string wanted_text(const CaseExpectation& expected) {
  if (expected.no_end) return "geen einde";
  if (expected.last_day) return end_text(*expected.last_day, expected.time);
  return expected.signal ? signal_text(*expected.signal) : expected.state;
}

std::string found_text(const CaseExpectation& expected, const Outcome& outcome) {
  if (expected.signal) return signal_text(outcome.signalled);
  if (!is_about_end(expected)) return std::string(state_id(outcome.state));
  const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
  if (!deadline && !expected.no_end && outcome.state == State::dormant) return {};
  if (!deadline) return "geen einde";
  return end_text(deadline->last_day, expected.time ? deadline->end_time() : std::nullopt);
}

/// What the dossier would be if the law were read so, and had no other periods.
DossierVerdict restricted(DossierVerdict dossier, const CaseExpectation& expected) {
  if (expected.in_period) {
    std::erase_if(dossier.norms, [&](const NormVerdict& verdict) {
      return !verdict.period || !verdict.period->holds(*expected.in_period);
    });
  }
  if (expected.readings.empty()) return dossier;
  for (auto& verdict : dossier.norms) {
    std::erase_if(verdict.outcomes,
                  [&](const Outcome& outcome) { return !holds_in(outcome, expected.readings); });
    if (verdict.outcomes.empty()) continue;
    const auto state = verdict.outcomes.front().state;
    const bool agree = std::all_of(verdict.outcomes.begin(), verdict.outcomes.end(),
                                   [&](const auto& outcome) { return outcome.state == state; });
    if (agree) verdict.state = state;
  }
  return dossier;
}

/// `fout M07`, `geen fout M07`: what depends on a reading or a day is neither.
void expect_mistake(const Program& program, const CaseExpectation& expected,
                    const DossierVerdict& dossier, CaseResult& result) {
  const auto shown = shown_mistakes(program, restricted(dossier, expected));
  const auto found = std::find_if(shown.begin(), shown.end(), [&](const ShownMistake& one) {
    return program.mistakes[one.mistake].id == expected.norm;
  });
  const bool depends = found != shown.end() && found->certainty == Sighting::Certainty::depends;
  const bool shows = found != shown.end() && !depends;
  if (!depends && shows == *expected.mistake) return;
  const auto text = [&](bool is_there) {
    return (is_there ? "fout " : "geen fout ") + expected.norm;
  };
  result.failures.push_back(
      {expected.span, text(*expected.mistake),
       depends ? text(true) + " " + std::string(state_id(State::undetermined)) : text(shows)});
}

void expect_phase(const Program& program, const CaseExpectation& expected,
                  const DossierVerdict& dossier, CaseResult& result) {
  std::string found;
  if (dossier.procedure != nothing && dossier.phase != nothing)
    found = "fase " + program.procedures[dossier.procedure].phases[dossier.phase].id;
  const auto wanted = "fase " + expected.norm;
  if (found != wanted) result.failures.push_back({expected.span, wanted, found});
}

void compare(const Program& program, const CaseExpectation& expected, const DossierVerdict& dossier,
             CaseResult& result) {
  if (expected.mistake) return expect_mistake(program, expected, dossier, result);
  if (expected.phase) return expect_phase(program, expected, dossier, result);
  const auto* verdict = latest(program, dossier, expected);
  const auto wanted = wanted_text(expected);
  if (verdict == nullptr) {
    result.failures.push_back({expected.span, wanted, {}});
    return;
  }
  if (!is_about_end(expected) && !expected.signal && expected.readings.empty()) {
    if (state_id(verdict->state) != wanted) {
      result.failures.push_back({expected.span, wanted, std::string(state_id(verdict->state))});
    }
    return;
  }
  bool read_so = false;  // an expectation about a reading that leads nowhere says nothing
  for (const auto& outcome : verdict->outcomes) {
    if (!holds_in(outcome, expected.readings)) continue;
    read_so = true;
    const auto found = found_text(expected, outcome);
    if (found != wanted) result.failures.push_back({expected.span, wanted, found});
  }
  if (!read_so) result.failures.push_back({expected.span, wanted, {}});
}

void expect(const Program& program, const CaseExpectation& expected, const DossierVerdict& dossier,
            CaseResult& result) {
  const auto before = result.failures.size();
  compare(program, expected, dossier, result);
  for (auto i = before; i < result.failures.size(); ++i) {
    result.failures[i].norm = expected.norm;
    result.failures[i].as_of = expected.as_of;
  }
}

}  // namespace

CaseResult run_case(const Program& program, Index index) {
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
    results.push_back(run_case(program, static_cast<Index>(i)));
  return results;
}

}  // namespace termijn
