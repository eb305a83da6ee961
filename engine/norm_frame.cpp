// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_frame.h"

#include <algorithm>

#include "engine/coverage.h"

namespace termijn {
namespace {

bool has_field(const Program& program, Index event, Index field) {
  return std::ranges::find(program.events[event].fields, field) !=
         program.events[event].fields.end();
}

std::optional<std::int32_t> value_in(const Event& event, Index field) {
  const auto found = std::ranges::find(event.values, field, &FieldValue::field);
  return found == event.values.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace

Date Frame::start_day() const {
  if (period != nullptr) return period->from;
  if (trigger != no_event) return day(trigger);
  return std::max(
      {first_day(facts), norm.valid_from, round.from, norm.covered.from.value_or(norm.valid_from)});
}

bool Frame::counts_back() const {
  return std::any_of(norm.terms.begin(), norm.terms.end(),
                     [](const auto& term) { return term.form == Term::Form::before; });
}

std::optional<Truth> Frame::same_as_trigger(EventIndex event) const {
  const Index field = norm.told_apart_by;
  const auto& events = facts.events;
  const bool is_told = field != nothing && trigger != no_event &&
                       events[trigger].type == norm.per &&
                       has_field(facts.program, events[event].type, field);
  if (!is_told) return std::nullopt;
  const auto own = value_in(events[trigger], field), other = value_in(events[event], field);
  if (own && other) return *own == *other ? Truth::yes : Truth::no;
  Truth truth = Truth::yes;  // of one alone it must be about that one
  for (EventIndex i = 0; i < events.size(); ++i) {
    if (i == trigger || events[i].type != norm.per || day(i) > day(event)) continue;
    if (other && value_in(events[i], field) == other) return Truth::no;
    truth = Truth::unknown;
  }
  return truth;
}

Truth Frame::belongs(EventIndex event) const {
  if (period != nullptr) return in_period(day(event)) ? Truth::yes : Truth::no;
  if (const auto same = same_as_trigger(event)) return *same;
  return day(event) < round.until ? Truth::yes : Truth::unknown;
}

void Frame::ask_which(EventIndex event, std::vector<Missing>& missing) const {
  if (same_as_trigger(event) != Truth::unknown) return;
  const bool says = value_in(facts.events[event], norm.told_apart_by).has_value();
  missing.push_back({norm.told_apart_by, says ? trigger : event});
}

Date Frame::acts_from() const {
  if (!counts_back() || trigger == no_event) return start_day();
  Date from = facts.events.front().day;
  for (EventIndex i = 0; i < trigger; ++i) {
    const bool is_earlier_trigger =
        std::any_of(norm.triggers.begin(), norm.triggers.end(),
                    [&](const auto& other) { return other.pattern.event == facts.events[i].type; });
    if (is_earlier_trigger && day(i) < start_day()) from = day(i) + 1;
  }
  return from;
}

Matches Frame::find(const std::vector<Pattern>& patterns, Date from) const {
  Matches found;
  struct Seen {
    std::int32_t surely = 0, possibly = 0;
  };
  std::vector<Seen> seen(patterns.size());
  for (EventIndex i = 0; i < facts.events.size() && found.sure == no_event; ++i) {
    if (day(i) < from) continue;
    for (std::size_t p = 0; p < patterns.size(); ++p) {
      const auto truth = std::min(judge.truth(patterns[p], i), belongs(i));
      if (truth == Truth::no) continue;
      if (truth == Truth::yes) ++seen[p].surely;
      ++seen[p].possibly;
      if (seen[p].surely >= patterns[p].times) found.sure = i;
      if (seen[p].possibly >= patterns[p].times && found.maybe == no_event) found.maybe = i;
    }
  }
  if (found.maybe == found.sure) found.maybe = no_event;
  return found;
}

std::int32_t Frame::times_done() const {
  const auto counted =
      std::ranges::find_if(norm.acts, [](const auto& pattern) { return pattern.times > 1; });
  if (counted == norm.acts.end()) return 0;
  std::int32_t done = 0;
  for (EventIndex i = 0; i < facts.events.size(); ++i) {
    const bool counts =
        day(i) >= start_day() && belongs(i) == Truth::yes && judge.truth(*counted, i) == Truth::yes;
    done += counts ? 1 : 0;
  }
  return done;
}

void Frame::ask(const std::vector<Pattern>& patterns, EventIndex event,
                std::vector<Missing>& missing) const {
  for (const auto& pattern : patterns) {
    // Of acts that are counted, each earlier one may be the one that nobody is sure of.
    const EventIndex first = pattern.times > 1 ? 0 : event;
    for (EventIndex i = first; i <= event; ++i) {
      if (facts.events[i].type != pattern.event || belongs(i) == Truth::no) continue;
      judge.missing(pattern.condition, judge.subject_of(i), missing);
      ask_which(i, missing);
    }
  }
}

Subject first_subject(const Frame& frame) {
  return {frame.trigger, std::max(frame.period->from, first_day(frame.facts))};
}

bool covers(const Norm& norm, Date day) {
  return norm.covered.hold(day) && is_valid(norm, day);
}

}  // namespace termijn
