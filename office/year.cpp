// SPDX-License-Identifier: Apache-2.0
#include "office/year.h"

#include <algorithm>
#include <tuple>

#include "engine/evaluate.h"

namespace termijn {
namespace {

Date first_of(int year) {
  return Date::from_civil(std::clamp(year, 1, 9999), 1, 1).value_or(Date::first());
}

Date last_of(int year) {
  return Date::from_civil(std::clamp(year, 1, 9999), 12, 31).value_or(Date::last());
}

bool concerns(const Norm& norm, Index role) {
  return norm.holder == role || norm.claimant == role;
}

/// The procedures in which the party must do something or is owed something.
std::vector<bool> procedures_of(const Program& program, Index role) {
  std::vector<bool> of(program.procedures.size(), role == nothing);
  for (const Norm& norm : program.norms) {
    if (role == nothing || !concerns(norm, role)) continue;
    for (const Index procedure : norm.procedures) of[procedure] = true;
  }
  return of;
}

bool has_act(const Procedure& procedure, const std::vector<bool>& acts) {
  return std::ranges::any_of(procedure.citations, [&](const Citation& citation) {
    return citation.act < acts.size() && acts[citation.act];
  });
}

/// The procedures of every act under which there is a dossier.
std::vector<bool> procedures_of(const Program& program, const Verdict& log) {
  std::vector<bool> acts(program.acts.size(), false);
  bool is_any = false;
  for (const DossierVerdict& dossier : log.dossiers) {
    if (dossier.procedure >= program.procedures.size()) continue;
    for (const Citation& citation : program.procedures[dossier.procedure].citations) {
      if (citation.act >= acts.size()) continue;
      acts[citation.act] = true;
      is_any = true;
    }
  }
  std::vector<bool> of;
  for (const Procedure& procedure : program.procedures)
    of.push_back(!is_any || has_act(procedure, acts));
  return of;
}

void note(std::vector<bool>& used, std::span<const Pattern> patterns) {
  for (const Pattern& pattern : patterns) {
    if (pattern.event < used.size()) used[pattern.event] = true;
  }
}

/// An event that no norm looks at: with it a dossier begins, and nothing else is said.
Index silent_event(const Program& program) {
  std::vector<bool> used(program.events.size(), false);
  for (const Norm& norm : program.norms) {
    for (const auto* patterns : {&norm.acts, &norm.ends, &norm.clock}) note(used, *patterns);
    for (const Trigger& trigger : norm.triggers) note(used, {&trigger.pattern, 1});
    if (norm.recurrence) note(used, {&norm.recurrence->anchor, 1});
  }
  const auto silent = std::ranges::find(used, false);
  return silent == used.end() ? nothing : static_cast<Index>(silent - used.begin());
}

/// A dossier that began well before the year, so that no period of the year is partial.
Dossier empty_dossier(Index procedure, Index event, int year) {
  Dossier dossier;
  dossier.procedure = procedure;
  Event begin;
  begin.type = event;
  begin.day = first_of(year - 2);
  dossier.events.push_back(std::move(begin));
  return dossier;
}

std::optional<Date> last_day_of(const NormVerdict& verdict) {
  std::optional<Date> day;
  for (const Outcome& outcome : verdict.outcomes) {
    for (const auto* deadline : {&outcome.deadline, &outcome.possible})
      if (*deadline && (!day || (*deadline)->last_day < *day)) day = (*deadline)->last_day;
  }
  return day;
}

bool is_disputed(const NormVerdict& verdict) {
  return std::ranges::any_of(verdict.outcomes, [](const Outcome& outcome) {
    return !outcome.deadline && !outcome.possible && !outcome.readings.empty();
  });
}

/// Is it about this year: its last day, or without one its period.
bool is_in(const NormVerdict& verdict, int year) {
  if (!verdict.period || verdict.state == State::not_covered) return false;
  const auto day = last_day_of(verdict);
  if (day) return day->year() == year;
  return verdict.period->until.year() == year && verdict.state != State::dormant;
}

/// A reading on which the duty is there in another year says nothing of this one.
State state_in_year(const NormVerdict& verdict) {
  const State state = counted_outcome(verdict).state;
  const bool agree = std::ranges::all_of(verdict.outcomes, [&](const Outcome& outcome) {
    return outcome.state == State::dormant || outcome.state == state;
  });
  return agree ? state : verdict.state;
}

AgendaState state_of(const Norm& norm, const NormVerdict& verdict, State state, Date as_of) {
  switch (state) {
    case State::fulfilled:
    case State::fulfilled_late:
    case State::exercised:
    case State::judged:
    case State::lapsed:
    case State::exhausted:
      return AgendaState::on_track;
    case State::violated:
      return AgendaState::overdue;
    default:
      break;
  }
  const auto day = holder_days(norm, verdict).safe;
  if (!day) return AgendaState::missing;
  if (*day < as_of)
    return state == State::undetermined ? AgendaState::missing : AgendaState::overdue;
  return *day - as_of <= year_near_days ? AgendaState::near : AgendaState::on_track;
}

void sort(YearWheel& wheel, const Program& program) {
  std::ranges::stable_sort(wheel.duties, {}, [&](const YearDuty& duty) {
    const Norm& norm = program.norms[duty.norm];
    const Index act = norm.citations.empty() ? nothing : norm.citations.front().act;
    return std::tuple(act, duty.last_day.value_or(Date::last()), duty.norm);
  });
}

YearWheel wheel_of(const Program& program, int year, const std::vector<bool>& wanted) {
  YearWheel wheel{year, {}};
  const Index event = silent_event(program);
  std::vector<bool> seen(program.norm_names.size(), false);
  for (Index at = 0; at < program.procedures.size(); ++at) {
    const bool recurs = std::ranges::any_of(program.norms, [&](const Norm& norm) {
      return norm.recurrence && std::ranges::find(norm.procedures, at) != norm.procedures.end();
    });
    if (!wanted[at] || !recurs || event == nothing) continue;
    const Dossier dossier = empty_dossier(at, event, year);
    const DossierVerdict verdict = evaluate(program, BoundLog{}, dossier, last_of(year));
    for (const NormVerdict& found : verdict.norms) {
      const Norm& norm = program.norms[found.norm];
      if (!norm.recurrence || !is_in(found, year) || seen[norm.name]) continue;
      wheel.duties.push_back(
          {found.norm, last_day_of(found), found.period, is_disputed(found), {}});
      seen[norm.name] = true;
    }
  }
  for (Index at = 0; at < program.norms.size(); ++at) {
    const Norm& norm = program.norms[at];
    if (!norm.recurrence || norm.recurrence->is_yearly() || seen[norm.name]) continue;
    const bool holds = norm.valid_from <= last_of(year) &&
                       (!norm.valid_until || first_of(year) < *norm.valid_until);
    const bool is_wanted =
        std::ranges::any_of(norm.procedures, [&](Index procedure) { return wanted[procedure]; });
    if (!holds || !is_wanted) continue;
    wheel.duties.push_back({at, std::nullopt, std::nullopt, false, {}});
    seen[norm.name] = true;
  }
  sort(wheel, program);
  return wheel;
}

}  // namespace

YearWheel year_wheel(const Program& program, int year, Index role) {
  return wheel_of(program, year, procedures_of(program, role));
}

YearWheel year_wheel(const Program& program, int year, const Verdict& log) {
  return wheel_of(program, year, procedures_of(program, log));
}

void add_log(YearWheel& wheel, const Program& program, const Verdict& verdict) {
  for (std::uint32_t at = 0; at < verdict.dossiers.size(); ++at) {
    const DossierVerdict& dossier = verdict.dossiers[at];
    for (std::uint32_t i = 0; i < dossier.norms.size(); ++i) {
      const NormVerdict& found = dossier.norms[i];
      const Norm& norm = program.norms[found.norm];
      if (!norm.recurrence || !is_in(found, wheel.year)) continue;
      const auto duty = std::ranges::find_if(wheel.duties, [&](const YearDuty& each) {
        return program.norms[each.norm].name == norm.name;
      });
      if (duty == wheel.duties.end()) continue;
      if (!duty->last_day) {
        duty->last_day = last_day_of(found);
        duty->period = found.period;
      }
      const State state = state_in_year(found);
      duty->done.push_back({at, i, state_of(norm, found, state, verdict.as_of), state});
    }
  }
  sort(wheel, program);
}

const Outcome& counted_outcome(const NormVerdict& verdict) {
  const auto arose = std::ranges::find_if(
      verdict.outcomes, [](const Outcome& outcome) { return outcome.state != State::dormant; });
  return arose == verdict.outcomes.end() ? verdict.outcomes.front() : *arose;
}

bool anything_over(const YearWheel& wheel) {
  return std::ranges::any_of(wheel.duties, [](const YearDuty& duty) {
    return std::ranges::find(duty.done, AgendaState::overdue, &YearDone::state) != duty.done.end();
  });
}

}  // namespace termijn
