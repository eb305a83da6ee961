// SPDX-License-Identifier: Apache-2.0
#include "engine/state_coverage.h"

#include <algorithm>
#include <set>

#include "engine/cases.h"
#include "engine/evaluate.h"

namespace termijn {
namespace {

void put(StateSet& states, std::initializer_list<State> more) {
  for (const auto state : more) states[static_cast<std::size_t>(state)] = true;
}

/// Whether conditions can be unknown, or differ by reading.
class Doubt {
 public:
  explicit Doubt(const Program& program)
      : program_(program), seen_(program.concepts.size(), false) {}

  bool in(ConditionId id) {
    if (id == no_condition) return false;
    using Op = Condition::Op;
    const auto& condition = program_.conditions[id];
    switch (condition.op) {
      case Op::yes:
      case Op::one_of:
      case Op::at_least:
      case Op::at_most:
      case Op::reading:
        return true;
      case Op::known:
        return false;
      case Op::concept_:
        if (seen_[condition.a]) return false;  // looked at before, and then it was sure
        seen_[condition.a] = true;
        return in(program_.concepts[condition.a].condition);
      default:
        break;
    }
    for (std::uint32_t i = 0; i < condition.child_count; ++i) {
      if (in(program_.children[condition.first_child + i])) return true;
    }
    return false;
  }
  /// The day of receipt can be unknown, and so can the time that decides about the next day.
  bool in(const Pattern& pattern) {
    return pattern.receipt.field != nothing || pattern.receipt.after || in(pattern.condition);
  }
  /// Nobody may have said how long a parameter without a default is.
  bool in_parameter(Index parameter) const {
    return parameter != nothing && !program_.fields[parameter].standard;
  }
  bool in(const Trigger& trigger) { return in(trigger.pattern); }
  /// Of a term in hours the time can be unknown. A term of unknown length that counts back is
  /// open; one that counts forward has no last day.
  bool in(const Term& term) {
    return term.field != nothing || term.length.unit == Unit::hours ||
           (term.form == Term::Form::before && in_parameter(term.parameter)) || in(term.condition);
  }
  bool in(const Change& change) {
    return change.field != nothing || in(change.pattern) || in(change.more);
  }
  template <class Parts>
  bool in_any(const Parts& parts) {
    return std::ranges::any_of(parts, [&](const auto& part) { return in(part); });
  }

  bool in_norm(const Norm& norm) {
    return in_any(norm.triggers) || in_any(norm.exceptions) || in(norm.while_) ||
           in_any(norm.terms) || in_any(norm.clock) || in_any(norm.acts) || in_any(norm.ends) ||
           in(norm.suspension.from) || in(norm.suspension.until) || in_any(norm.changes) ||
           (norm.recurrence &&
            (in(norm.recurrence->anchor) || in_parameter(norm.recurrence->parameter)));
  }

 private:
  const Program& program_;
  std::vector<bool> seen_;
};

bool has_last_day(const Norm& norm) {
  return std::ranges::any_of(norm.terms,
                             [](const Term& term) { return term.form != Term::Form::open; });
}

bool ends_with_its_period(const Norm& norm) {
  return norm.recurrence && std::ranges::all_of(norm.terms, [](const Term& term) {
           return term.form == Term::Form::end_of_period || term.form == Term::Form::open;
         });
}

void duty(StateSet& states, const Norm& norm) {
  put(states, {State::running, State::fulfilled});
  if (has_last_day(norm)) put(states, {State::violated});
  if (has_last_day(norm) && !ends_with_its_period(norm)) put(states, {State::fulfilled_late});
  const bool is_rhythm = norm.recurrence && !norm.recurrence->is_yearly();
  const bool outlives = norm.recurrence && !has_last_day(norm);
  if (!norm.ends.empty() || norm.lapses_with != nothing || is_rhythm || outlives)
    put(states, {State::lapsed});
}

void power(StateSet& states, const Norm& norm) {
  put(states, {State::open, State::exercised});
  if (has_last_day(norm) || norm.lapses_with != nothing || norm.recurrence)
    put(states, {State::lapsed});
  if (!norm.ends.empty() || (norm.recurrence && !norm.recurrence->is_yearly()))
    put(states, {State::exhausted});
}

void prohibition(StateSet& states, const Norm& norm) {
  put(states, {State::in_force, State::violated});
  const bool runs_out = norm.triggers.empty() && norm.valid_until;
  if (has_last_day(norm) || norm.while_ != no_condition || runs_out) put(states, {State::observed});
  if (!norm.ends.empty()) put(states, {State::lifted});
}

}  // namespace

StateSet reachable_states(const Program& program, const Norm& norm) {
  StateSet states{};
  const bool is_yearly = norm.recurrence && norm.recurrence->is_yearly();
  const bool arises_by_itself = norm.triggers.empty() && (!norm.recurrence || is_yearly);
  if (!arises_by_itself || !norm.exceptions.empty()) put(states, {State::dormant});
  if (norm.suspension.from.event != nothing) put(states, {State::suspended});
  switch (norm.kind) {
    case NormKind::duty:
      duty(states, norm);
      break;
    case NormKind::power:
      power(states, norm);
      break;
    case NormKind::prohibition:
      prohibition(states, norm);
      break;
    case NormKind::open_norm:
      put(states, {State::to_judge, State::judged});
      if (!norm.ends.empty()) put(states, {State::lapsed});
      break;
  }
  if (Doubt(program).in_norm(norm)) put(states, {State::undetermined});
  return states;
}

bool NormStates::is_reachable(State state) const {
  return std::ranges::find(reachable, state) != reachable.end();
}

std::vector<State> NormStates::gaps() const {
  auto gaps = missing();
  std::erase_if(gaps, [&](State state) {
    return std::ranges::find(excused, state, &ExcusedState::state) != excused.end();
  });
  return gaps;
}

std::vector<State> NormStates::missing() const {
  std::vector<State> missing;
  std::ranges::copy_if(reachable, std::back_inserter(missing),
                       [&](State state) { return !has(state); });
  return missing;
}

StateCoverage::StateCoverage(const Program& program)
    : program_(program), awake_(program.norms.size(), false) {
  for (std::size_t i = 0; i < program.norm_names.size(); ++i) {
    StateSet reachable{};
    for (const auto version : program.norm_names[i].versions) {
      const auto more = reachable_states(program, program.norms[version]);
      for (std::size_t s = 0; s < state_count; ++s) reachable[s] |= more[s];
    }
    NormStates norm;
    norm.norm = static_cast<Index>(i);
    for (std::size_t s = 0; s < state_count; ++s) {
      if (reachable[s]) norm.reachable.push_back(static_cast<State>(s));
    }
    norms_.push_back(std::move(norm));
  }
}

void StateCoverage::add(const DossierVerdict& dossier) {
  for (const auto& verdict : dossier.norms) {
    auto& reached = norms_[program_.norms[verdict.norm].name].reached;
    reached[static_cast<std::size_t>(verdict.state)] = true;
    if (verdict.state != State::dormant) awake_[verdict.norm] = true;
    for (const auto& outcome : verdict.outcomes)
      reached[static_cast<std::size_t>(outcome.state)] = true;
  }
}

std::vector<Index> StateCoverage::versions_asleep() const {
  std::vector<Index> asleep;
  for (std::size_t i = 0; i < awake_.size(); ++i) {
    if (!awake_[i]) asleep.push_back(static_cast<Index>(i));
  }
  return asleep;
}

void StateCoverage::add_cases(const Progress& progress) {
  for (std::size_t i = 0; i < program_.cases.size(); ++i) {
    const Case& example = program_.cases[i];
    tell(progress, i, program_.cases.size());
    const auto log = log_of(program_, example);
    if (!log) continue;  // `rules check` tells why
    std::set<Date> days;
    for (const auto& expected : example.expectations) days.insert(expected.as_of);
    for (const auto day : days) add(evaluate(program_, *log, log->dossiers.front(), day));
  }
}

}  // namespace termijn
