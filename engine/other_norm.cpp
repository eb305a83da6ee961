// SPDX-License-Identifier: Apache-2.0
#include "engine/other_norm.h"

#include <algorithm>
#include <iterator>

namespace termijn {
namespace {

/// Not done before its last day: whatever was done later.
bool is_missed(const Outcome& outcome) {
  return outcome.state == State::violated || outcome.state == State::fulfilled_late ||
         (outcome.state == State::lapsed && has_cause(outcome, Cause::What::expired));
}

void keep_earliest(std::optional<Date>& earliest, Date day) {
  if (!earliest || day < *earliest) earliest = day;
}

}  // namespace

std::vector<Instance> others_of(const Frame& frame, Index norm_name) {
  auto all = instances_of(norm_name, frame.facts, frame.judge.world());
  const auto is_same = [&](const Instance& other) {
    return frame.trigger != no_event && other.trigger == frame.trigger;
  };
  const auto is_of_round = [&](const Instance& other) {
    return other.trigger == no_event || frame.round.holds(frame.day(other.trigger));
  };
  if (std::any_of(all.begin(), all.end(), is_same))
    std::erase_if(all, [&](const auto& other) { return !is_same(other); });
  else
    std::erase_if(all, [&](const auto& other) { return !is_of_round(other); });
  return all;
}

LapsedWith lapse_of(const Frame& frame) {
  LapsedWith lapse;
  if (frame.norm.lapses_with == nothing) return lapse;
  for (const auto& other : others_of(frame, frame.norm.lapses_with)) {
    const auto& outcome = other.outcome;
    const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
    if (!deadline && outcome.state == State::undetermined) {
      lapse.unknown = true;
      std::copy(outcome.missing.begin(), outcome.missing.end(), std::back_inserter(lapse.missing));
    }
    if (deadline && frame.facts.as_of > deadline->last_day && is_missed(outcome))
      keep_earliest(lapse.sure, deadline->last_day + 1);
    if (outcome.state != State::undetermined) continue;
    for (const auto* end : {&outcome.deadline, &outcome.possible}) {
      if (!*end || frame.facts.as_of <= (*end)->last_day) continue;
      keep_earliest(lapse.maybe, (*end)->last_day + 1);
      std::copy(outcome.missing.begin(), outcome.missing.end(), std::back_inserter(lapse.missing));
    }
  }
  return lapse;
}

}  // namespace termijn
