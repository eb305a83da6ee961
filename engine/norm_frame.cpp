// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_frame.h"

#include <algorithm>

namespace termijn {

Date Frame::start_day() const {
  return trigger != no_event ? day(trigger) : std::max(facts.events.front().day, norm.valid_from);
}

Date Frame::acts_from() const {
  const bool counts_back = std::any_of(norm.terms.begin(), norm.terms.end(), [](const auto& term) {
    return term.form == Term::Form::before;
  });
  if (!counts_back || trigger == no_event) return start_day();
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
  for (EventIndex i = 0; i < facts.events.size() && found.sure == no_event; ++i) {
    if (day(i) < from) continue;
    for (const auto& pattern : patterns) {
      const auto truth = std::min(judge.truth(pattern, i), belongs(i));
      if (truth == Truth::yes) found.sure = i;
      if (truth == Truth::unknown && found.maybe == no_event) found.maybe = i;
    }
  }
  if (found.maybe == found.sure) found.maybe = no_event;
  return found;
}

void Frame::ask(const std::vector<Pattern>& patterns, EventIndex event,
                std::vector<Missing>& missing) const {
  for (const auto& pattern : patterns) {
    if (facts.events[event].type == pattern.event)
      judge.missing(pattern.condition, judge.subject_of(event), missing);
  }
}

bool covers(const Norm& norm, Date day) {
  return norm.valid_from <= day && (!norm.valid_until || day < *norm.valid_until);
}

}  // namespace termijn
