// SPDX-License-Identifier: Apache-2.0
#include "explore/uses.h"

#include "engine/judge.h"

namespace termijn {

std::set<Index> parameters_of(const Norm& norm) {
  std::set<Index> parameters;
  for (const auto& term : norm.terms) parameters.insert(term.parameter);
  for (const auto& change : norm.changes) parameters.insert(change.more.parameter);
  if (norm.recurrence) parameters.insert(norm.recurrence->parameter);
  if (norm.signal_after) parameters.insert(norm.signal_after->parameter);
  parameters.insert(norm.suspension.rest.parameter);
  parameters.erase(nothing);
  return parameters;
}

void add_events(const Program& program, ConditionId condition, std::set<Index>& events) {
  if (condition == no_condition) return;
  const auto& row = program.conditions[condition];
  if (row.op == Condition::Op::happened) {
    events.insert(row.a);
    if (row.b != nothing) events.insert(row.b);
  }
  if (row.owner != nothing) events.insert(row.owner);
  if (row.op == Condition::Op::concept_)
    add_events(program, program.concepts[row.a].condition, events);
  for (const auto child : children_of(program, row)) add_events(program, child, events);
}

std::set<Index> events_of(const Program& program, const Norm& norm) {
  std::set<Index> events;
  each_pattern(norm, [&](const Pattern& pattern) { events.insert(pattern.event); });
  each_condition(norm, [&](ConditionId condition) { add_events(program, condition, events); });
  if (norm.per != nothing) events.insert(norm.per);
  return events;
}

}  // namespace termijn
