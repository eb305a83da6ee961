// SPDX-License-Identifier: Apache-2.0
#include "fast/readings_of.h"

#include <algorithm>
#include <iterator>

namespace termijn {
namespace {

/// False: it was all there.
bool merge(const std::vector<Index>& more, std::vector<Index>& into) {
  if (std::ranges::includes(into, more)) return false;
  std::vector<Index> both;
  std::set_union(into.begin(), into.end(), more.begin(), more.end(), std::back_inserter(both));
  into = std::move(both);
  return true;
}

}  // namespace

ReadingsOf::ReadingsOf(const Program& program)
    : program_(program), sets_(program.conditions.size()) {
  // A concept stands behind what it uses in some rules and before it in others.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < sets_.size(); ++i)
      changed |= learn(program.conditions[i], sets_[i]);
  }
}

bool ReadingsOf::learn(const Condition& condition, Set& set) const {
  using Op = Condition::Op;
  if (condition.op == Op::reading) return merge({condition.a}, set);
  if (condition.op == Op::concept_) {
    const ConditionId body = program_.concepts[condition.a].condition;
    return body != no_condition && merge(sets_[body], set);
  }
  bool changed = false;
  for (std::uint32_t i = 0; i < condition.child_count; ++i)
    changed |= merge(sets_[program_.children[condition.first_child + i]], set);
  return changed;
}

void ReadingsOf::add(ConditionId condition, Set& set) const {
  if (condition != no_condition) merge(sets_[condition], set);
}

void ReadingsOf::add(const Term& term, Set& set) const {
  add(term.condition, set);
  if (term.counting_rule == nothing) return;
  for (const Standstill& still : program_.counting_rules[term.counting_rule].standstills)
    add(still.condition, set);
}

void ReadingsOf::add(const Norm& norm, Set& set) const {
  for (const Trigger& trigger : norm.triggers) add(trigger.pattern, set);
  for (const auto* patterns : {&norm.clock, &norm.acts, &norm.ends}) {
    for (const Pattern& pattern : *patterns) add(pattern, set);
  }
  for (const auto* conditions : {&norm.exceptions, &norm.signal_if}) {
    for (const ConditionId condition : *conditions) add(condition, set);
  }
  add(norm.while_, set);
  for (const Term& term : norm.terms) add(term, set);
  if (norm.signal_after) add(*norm.signal_after, set);
  if (norm.recurrence) add(norm.recurrence->anchor, set);
  add(norm.suspension.from, set);
  add(norm.suspension.until, set);
  add(norm.suspension.rest, set);
  for (const Change& change : norm.changes) {
    add(change.pattern, set);
    add(change.more, set);
  }
}

std::uint64_t ReadingsOf::worlds_of(const Norm& norm) const {
  Set set;
  // What is `eerste` is the first over all versions.
  for (const Index version : program_.norm_names[norm.name].versions)
    add(program_.norms[version], set);
  std::uint64_t worlds = 1;
  for (const Index reading : set) {
    const std::uint64_t choices =
        std::max<std::size_t>(1, program_.readings[reading].choices.size());
    if (worlds > UINT64_MAX / choices) return UINT64_MAX;
    worlds *= choices;
  }
  return worlds;
}

}  // namespace termijn
