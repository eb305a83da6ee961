// SPDX-License-Identifier: Apache-2.0
// Norms that can never arise, never be done, or never end; parameters that never count: shown by
// the conditions alone.
#include <algorithm>
#include <map>
#include <set>

#include "base/code.h"
#include "engine/coverage.h"
#include "explore/attainable.h"
#include "explore/checks.h"
#include "explore/satisfy.h"
#include "explore/uses.h"

namespace termijn::checks {
namespace {

/// A day in the time of the norm.
Date day_of(const Norm& norm) {
  return std::max(norm.valid_from, norm.covered.from.value_or(norm.valid_from));
}

bool has_any_day(const Norm& norm) {
  return day_of(norm) < end_of(norm);
}

bool can_match(const Program& program, const Pattern& pattern, std::vector<Demand> more = {}) {
  more.push_back({pattern.condition, Truth::yes});
  return is_attainable(program, pattern.event, more);
}

std::vector<Demand> without_exceptions(const Norm& norm) {
  std::vector<Demand> demands;
  for (const auto exception : norm.exceptions) demands.push_back({exception, Truth::no});
  return demands;
}

bool can_arise(const Program& program, const Norm& norm) {
  if (!has_any_day(norm)) return false;
  const auto free = without_exceptions(norm);
  if (norm.recurrence && !norm.recurrence->is_yearly())
    return can_match(program, norm.recurrence->anchor);
  if (norm.triggers.empty()) return is_attainable(program, nothing, free);
  return std::ranges::any_of(norm.triggers, [&](const Trigger& trigger) {
    return can_match(program, trigger.pattern, free);
  });
}

/// The dossier with the event, as near as can be to what the pattern asks.
Sketch near_match(const Program& program, const Sketch& sketch, const Pattern& pattern, Date day) {
  for (const auto truth : {Truth::yes, Truth::unknown, Truth::no}) {
    auto ways = with_event(program, sketch, pattern, day, truth);
    if (!ways.empty()) return std::move(ways.front());
  }
  auto plain = sketch;
  plain.events.push_back({pattern.event, day, {}});
  return plain;
}

const Pattern* first_pattern(const Norm& norm) {
  if (norm.recurrence && !norm.recurrence->is_yearly()) return &norm.recurrence->anchor;
  return norm.triggers.empty() ? nullptr : &norm.triggers.front().pattern;
}

State waiting_state(const Norm& norm) {
  switch (norm.kind) {
    case NormKind::duty:
      return State::running;
    case NormKind::power:
      return State::open;
    case NormKind::prohibition:
      return State::in_force;
    default:
      return State::to_judge;
  }
}

State done_state(const Norm& norm) {
  switch (norm.kind) {
    case NormKind::duty:
      return State::fulfilled;
    case NormKind::power:
      return State::exercised;
    case NormKind::prohibition:
      return State::violated;
    default:
      return State::judged;
  }
}

/// A power that nothing ends but its own use, at least when no condition of a term holds.
bool is_endless(const Program& program, const Norm& norm) {
  if (norm.kind != NormKind::power || !norm.ends.empty() || norm.lapses_with != nothing ||
      norm.recurrence)
    return false;
  std::vector<Demand> none;
  for (const auto& term : norm.terms) {
    if (term.form == Term::Form::open) continue;
    if (term.condition == no_condition) return false;
    none.push_back({term.condition, Truth::no});
  }
  const auto* pattern = first_pattern(norm);
  return is_attainable(program, pattern != nullptr ? pattern->event : nothing, none);
}

}  // namespace

void never_arises(Exploring& exploring) {
  for (const auto& version : exploring.out.versions) {
    const auto& norm = exploring.norm(version.norm);
    if (can_arise(exploring.program, norm)) continue;
    std::optional<Exhibit> exhibit;
    if (const auto* pattern = first_pattern(norm)) {
      const auto day = day_of(norm);
      const Index norms[] = {version.norm};
      exhibit = exhibit_of(exploring.program, norm.procedures.front(),
                           near_match(exploring.program, {}, *pattern, day), day, norms);
    }
    exploring.report(Code::explore_never_arises, norm.span, {norm.id}, std::move(exhibit));
  }
}

void never_fulfilled(Exploring& exploring) {
  const auto& program = exploring.program;
  for (const auto& version : exploring.out.versions) {
    const auto& norm = exploring.norm(version.norm);
    auto demands = norm.kind == NormKind::prohibition && norm.triggers.empty()
                       ? without_exceptions(norm)
                       : std::vector<Demand>{};
    demands.push_back({norm.while_, Truth::yes});
    const auto can_be_done = std::ranges::any_of(
        norm.acts, [&](const Pattern& act) { return can_match(program, act, demands); });
    if (can_be_done || norm.acts.empty() || !can_arise(program, norm)) continue;
    std::optional<Exhibit> exhibit;
    if (const auto* witness = version.witness(waiting_state(norm))) {
      const auto day = witness->sketch.events.back().day;
      auto sketch = near_match(program, witness->sketch, norm.acts.front(), day);
      const Index norms[] = {version.norm};
      exhibit = exhibit_of(program, witness->procedure, std::move(sketch),
                           std::max(day, witness->as_of), norms);
    }
    exploring.report(Code::explore_never_done, norm.acts.front().span,
                     {norm.id, std::string(state_id(done_state(norm)))}, std::move(exhibit));
  }
}

void powers_without_end(Exploring& exploring) {
  for (const auto& version : exploring.out.versions) {
    const auto& norm = exploring.norm(version.norm);
    if (!is_endless(exploring.program, norm)) continue;
    std::optional<Exhibit> exhibit;
    if (const auto* witness = version.witness(State::open)) {
      const Index norms[] = {version.norm};
      exhibit = exhibit_of(exploring.program, witness->procedure, witness->sketch,
                           witness->as_of + 10 * 365, norms);
      if (exhibit->shows.empty() || exhibit->shows.front().state != State::open) exhibit.reset();
    }
    exploring.report(Code::explore_power_without_end, norm.span, {norm.id}, std::move(exhibit));
  }
}

namespace {

std::set<Index> events_looked_at(const Program& program) {
  std::set<Index> events;
  for (const auto& norm : program.norms) events.merge(events_of(program, norm));
  for (const auto& procedure : program.procedures) {
    for (const auto& phase : procedure.phases) add_events(program, phase.condition, events);
  }
  return events;
}

/// An event that no procedure names, and of which no rule says who does it, is there to be
/// recorded.
bool is_only_recorded(const Program& program, Index event) {
  const auto& type = program.events[event];
  return type.actors.empty() && type.addressees.empty() &&
         std::ranges::all_of(program.procedures, [&](const Procedure& procedure) {
           return std::ranges::binary_search(procedure.events, event);
         });
}

}  // namespace

void idle_events(Exploring& exploring, std::span<const Index> procedures) {
  const auto& program = exploring.program;
  const auto seen = events_looked_at(program);
  for (std::size_t i = 0; i < program.events.size(); ++i) {
    const auto event = static_cast<Index>(i);
    if (seen.contains(event) || is_only_recorded(program, event)) continue;
    std::optional<Exhibit> exhibit;
    for (std::size_t p = 0; p < program.procedures.size() && !exhibit; ++p) {
      const auto procedure = static_cast<Index>(p);
      const bool is_chosen =
          procedures.empty() || std::ranges::find(procedures, procedure) != procedures.end();
      if (!is_chosen || !std::ranges::binary_search(program.procedures[p].events, event)) continue;
      auto day = Date::from_civil(2000, 1, 1).value_or(Date::first());
      for (const auto& version : exploring.out.versions)
        day = std::max(day, day_of(exploring.norm(version.norm)));
      exhibit = Exhibit{procedure, {{{event, day, {}}}, {}, {}}, day, {}};
    }
    if (exhibit || procedures.empty()) {
      exploring.report(Code::explore_idle_event, program.events[i].span, {program.events[i].id},
                       std::move(exhibit));
    }
  }
}

namespace {

/// A term counts when its condition can hold while those of the terms before it do not.
bool can_count(const Program& program, const Norm& norm, const Term& wanted) {
  std::vector<Demand> demands;
  for (const auto& term : norm.terms) {
    const bool is_wanted = &term == &wanted;
    demands.push_back({term.condition, is_wanted ? Truth::yes : Truth::no});
    if (is_wanted) break;
  }
  const auto subjects = [&] {
    std::set<Index> types;
    for (const auto& pattern : norm.clock) types.insert(pattern.event);
    if (!norm.clock_ends.empty() || types.empty()) {
      for (const auto& trigger : norm.triggers) types.insert(trigger.pattern.event);
    }
    if (norm.recurrence && !norm.recurrence->is_yearly())
      types.insert(norm.recurrence->anchor.event);
    if (types.empty() || !norm.clock_ends.empty()) types.insert(nothing);
    return types;
  }();
  return std::ranges::any_of(subjects,
                             [&](Index type) { return is_attainable(program, type, demands); });
}

bool counts_in(const Program& program, const Norm& norm, Index parameter) {
  for (const auto& term : norm.terms) {
    if (term.parameter == parameter && can_count(program, norm, term)) return true;
  }
  auto others = norm;
  others.terms.clear();
  return parameters_of(others).contains(parameter);
}

/// No act sets or bounds it and no norm names it: a setting for whoever makes lists of what the
/// rules say, such as how far they look ahead.
bool is_for_lists(const Program& program, const Field& field, Index parameter) {
  return field.standard && field.standard_citations.empty() && field.bounds.empty() &&
         std::ranges::none_of(program.norms, [&](const Norm& norm) {
           return parameters_of(norm).contains(parameter);
         });
}

/// Everything but one length is refused.
bool has_one_length(const Field& parameter) {
  return std::ranges::any_of(parameter.bounds, [&](const Bound& bound) {
    return bound.kind == BoundKind::allowed && bound.mandatory && bound.lengths.size() == 1 &&
           parameter.standard == bound.lengths.front();
  });
}

}  // namespace

void idle_parameters(Exploring& exploring, std::span<const Index> procedures) {
  const auto& program = exploring.program;
  for (std::size_t i = 0; i < program.fields.size(); ++i) {
    const auto& field = program.fields[i];
    const auto parameter = static_cast<Index>(i);
    if (field.kind != Field::Kind::parameter || is_for_lists(program, field, parameter)) continue;
    const bool counts = std::ranges::any_of(
        program.norms, [&](const Norm& norm) { return counts_in(program, norm, parameter); });
    if (counts && !has_one_length(field)) continue;
    std::optional<Exhibit> exhibit;
    for (const auto& version : exploring.out.versions) {
      const auto& norm = exploring.norm(version.norm);
      const auto* witness = version.witness(waiting_state(norm));
      if (exhibit || witness == nullptr || !parameters_of(norm).contains(parameter)) continue;
      auto sketch = witness->sketch;
      const auto length = field.standard.value_or(Period{14, Unit::days});
      sketch.lengths.push_back(length);
      if (!set_value(sketch.facts, parameter, static_cast<std::int32_t>(sketch.lengths.size()) - 1))
        continue;
      const Index norms[] = {version.norm};
      exhibit = exhibit_of(program, witness->procedure, std::move(sketch), witness->as_of, norms);
    }
    if (exhibit || procedures.empty())
      exploring.report(Code::explore_idle_parameter, field.span, {field.id}, std::move(exhibit));
  }
}

}  // namespace termijn::checks
