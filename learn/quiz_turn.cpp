// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_turn.h"

#include <algorithm>

#include "learn/quiz_parts.h"

namespace termijn {
namespace {

/// What must be done by a day further off than this does not come up `now`.
constexpr std::int32_t soon = 31;

bool is_act(const Norm& norm, Index event) {
  return std::ranges::count(norm.acts, event, &Pattern::event) != 0;
}

/// A prohibition that was broken goes on.
bool may_forbid(State state) {
  return state == State::in_force || state == State::violated || state == State::undetermined ||
         state == State::suspended || state == State::not_covered;
}

/// It waits for a day that lies ahead: counted back from it, on it, or from it on.
bool is_far_off(const Norm& norm, const Deadline& deadline, Date today) {
  const bool is_ahead = deadline.limit.backward || deadline.start_day > today ||
                        norm.terms[deadline.term].form == Term::Form::field;
  return is_ahead && deadline.last_day - today > soon;
}

bool is_done(State state) {
  return state == State::fulfilled || state == State::exercised || state == State::fulfilled_late;
}

/// A violated duty still asks for something; what is merely over does not.
bool is_over(State state) {
  return is_done(state) || state == State::lapsed || state == State::exhausted;
}

/// One of its own acts would bring the norm about.
bool arises_from_itself(const Norm& norm) {
  return std::ranges::any_of(
      norm.triggers, [&](const Trigger& trigger) { return is_act(norm, trigger.pattern.event); });
}

}  // namespace

bool is_running(State state) {
  return state == State::running || state == State::open;
}

bool may_run(State state) {
  return is_running(state) || state == State::undetermined || state == State::not_covered ||
         state == State::suspended || state == State::violated;
}

bool is_forbidden(const Program& program, const DossierVerdict& dossier, Index role, Index event) {
  return std::ranges::any_of(dossier.norms, [&](const NormVerdict& one) {
    const Norm& norm = program.norms[one.norm];
    const bool is_about =
        norm.kind == NormKind::prohibition && norm.holder == role && is_act(norm, event);
    return is_about && std::ranges::any_of(one.outcomes, may_forbid, &Outcome::state);
  });
}

std::vector<Index> own_acts(const Program& program, const Norm& norm) {
  std::vector<Index> out;
  for (const Pattern& act : norm.acts) {
    const auto& actors = program.events[act.event].actors;
    const bool is_own = std::ranges::count(actors, norm.holder) != 0;
    if (is_own && std::ranges::count(out, act.event) == 0) out.push_back(act.event);
  }
  return out;
}

std::optional<Index> only_act(const Program& program, const Norm& norm) {
  const auto acts = own_acts(program, norm);
  if (norm.holder == nothing || acts.size() != 1) return std::nullopt;
  return program.events[acts.front()].actors.size() == 1 ? std::optional(acts.front())
                                                         : std::nullopt;
}

bool comes_up(const Program& program, const DossierVerdict& dossier, const NormVerdict& verdict,
              Date today) {
  const Norm& norm = program.norms[verdict.norm];
  const bool runs_now = std::ranges::all_of(verdict.outcomes, [&](const Outcome& outcome) {
    const bool is_later = norm.kind == NormKind::duty && outcome.deadline &&
                          is_far_off(norm, *outcome.deadline, today);
    return is_running(outcome.state) && outcome.missing.empty() && !is_later;
  });
  if (!runs_now) return false;
  const auto acts = own_acts(program, norm);
  return acts.empty() || !std::ranges::all_of(acts, [&](Index event) {
           return is_forbidden(program, dossier, norm.holder, event);
         });
}

bool is_idle(const Program& program, const DossierVerdict& dossier, Index event) {
  return std::ranges::none_of(dossier.norms, [&](const NormVerdict& one) {
    const Norm& norm = program.norms[one.norm];
    if (norm.kind == NormKind::prohibition || !is_act(norm, event)) return false;
    // What ended with the last event could still have been done that day.
    const bool just_ended = std::ranges::any_of(one.outcomes, [&](const Outcome& outcome) {
      return outcome.state == State::exhausted && outcome.since &&
             *outcome.since >= dossier.events.back().day;
    });
    return just_ended || arises_from_itself(norm) ||
           std::ranges::any_of(one.outcomes, may_run, &Outcome::state);
  });
}

std::optional<Slip> why_not_now(const Norm& norm, std::span<const NormVerdict* const> instances) {
  if (arises_from_itself(norm)) return std::nullopt;
  if (instances.empty()) return Slip::not_yet;
  if (!all_states(instances, is_over)) return std::nullopt;
  return all_states(instances, is_done) ? Slip::already_done : Slip::time_over;
}

}  // namespace termijn
