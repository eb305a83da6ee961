// SPDX-License-Identifier: Apache-2.0
#include "engine/other_norm.h"

#include <algorithm>
#include <iterator>
#include <optional>

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

std::vector<const Instance*> others_of(const Frame& frame, Index norm_name) {
  const auto& all = instances_of(norm_name, frame.facts, frame.judge.world());
  const auto is_same = [&](const Instance& other) {
    return frame.trigger != no_event && other.trigger == frame.trigger;
  };
  const auto is_of_round = [&](const Instance& other) {
    return other.trigger == no_event || frame.round.holds(frame.day(other.trigger));
  };
  const bool has_same = std::any_of(all.begin(), all.end(), is_same);
  std::vector<const Instance*> found;
  for (const Instance& other : all) {
    if (has_same ? is_same(other) : is_of_round(other)) found.push_back(&other);
  }
  return found;
}

LapsedWith lapse_of(const Frame& frame) {
  LapsedWith lapse;
  if (frame.norm.lapses_with == nothing) return lapse;
  for (const Instance* other : others_of(frame, frame.norm.lapses_with)) {
    const auto& outcome = other->outcome;
    if (!outcome.deadline && !outcome.possible && outcome.state == State::undetermined) {
      lapse.unknown = true;
      std::copy(outcome.missing.begin(), outcome.missing.end(), std::back_inserter(lapse.missing));
    }
    const bool missed = is_missed(outcome);
    if (!missed && outcome.state != State::undetermined) continue;
    // Of two last days the norm is over for sure after the later one, and perhaps after the other.
    std::optional<Date> first, last;
    for (const auto* end : {&outcome.deadline, &outcome.possible}) {
      if (!*end) continue;
      first = first ? std::min(*first, (*end)->last_day) : (*end)->last_day;
      last = last ? std::max(*last, (*end)->last_day) : (*end)->last_day;
    }
    if (missed && last && frame.facts.is_after(*last)) keep_earliest(lapse.sure, *last + 1);
    if (!first || !frame.facts.is_after(*first) || (missed && first == last)) continue;
    keep_earliest(lapse.maybe, *first + 1);
    std::copy(outcome.missing.begin(), outcome.missing.end(), std::back_inserter(lapse.missing));
  }
  return lapse;
}

}  // namespace termijn
