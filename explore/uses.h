// SPDX-License-Identifier: Apache-2.0
// What a norm looks at: patterns, conditions, and through them events.
#pragma once

#include <set>

#include "engine/program.h"

namespace termijn {

/// Its acts first; what arises last.
template <class Visit>
void each_pattern(const Norm& norm, Visit visit) {
  for (const auto* patterns : {&norm.acts, &norm.clock, &norm.ends})
    for (const auto& pattern : *patterns) visit(pattern);
  if (norm.suspension.from.event != nothing) {
    visit(norm.suspension.from);
    visit(norm.suspension.until);
  }
  for (const auto& change : norm.changes) visit(change.pattern);
  for (const auto& trigger : norm.triggers) visit(trigger.pattern);
  if (norm.recurrence && norm.recurrence->anchor.event != nothing) visit(norm.recurrence->anchor);
}

/// `no_condition` too.
template <class Visit>
void each_condition(const Norm& norm, Visit visit) {
  each_pattern(norm, [&](const Pattern& pattern) { visit(pattern.condition); });
  for (const auto exception : norm.exceptions) visit(exception);
  visit(norm.while_);
  for (const auto& term : norm.terms) visit(term.condition);
  for (const auto& change : norm.changes) visit(change.more.condition);
  for (const auto signal : norm.signal_if) visit(signal);
}

/// The parameters whose length its terms take.
std::set<Index> parameters_of(const Norm& norm);

/// Adds the types of the events that a condition names, also through concepts.
void add_events(const Program& program, ConditionId condition, std::set<Index>& events);
/// The types of all events that a norm looks at.
std::set<Index> events_of(const Program& program, const Norm& norm);

}  // namespace termijn
