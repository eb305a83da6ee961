// SPDX-License-Identifier: Apache-2.0
#include "engine/living.h"

#include <algorithm>
#include <iterator>

namespace termijn {
namespace {

/// Done, kept, lifted: nothing that is still unknown can make it wrong.
bool settled(State state) {
  return state == State::fulfilled || state == State::exercised || state == State::observed ||
         state == State::lifted || state == State::exhausted || state == State::judged;
}

}  // namespace

Outcome Living::run() {
  arise();
  take_clock();
  decide();
  signal();
  doubt();
  return std::move(out_);
}

void Living::possibly(EventIndex event, What what, const std::vector<Pattern>& patterns) {
  cause(what, frame_.day(event), event);
  ask(patterns, event);
  unsure();
}

Date Living::unchanged_since(ConditionId condition, Truth now) const {
  std::optional<Date> since;
  for (const auto& event : frame_.facts.events) {
    if (event.day < frame_.start_day()) continue;
    if (frame_.judge.truth(condition, {frame_.trigger, event.day}) != now)
      since.reset();
    else if (!since)
      since = event.day;
  }
  return since ? *since : frame_.facts.changing_as_of();
}

void Living::arise() {
  if (frame_.period != nullptr) return arise_with_period();
  cause(frame_.arisen == Truth::yes ? What::arose : What::possibly_arose, frame_.start_day(),
        frame_.trigger);
  if (frame_.arisen == Truth::yes) return;
  for (const auto& trigger : frame_.norm.triggers) {
    if (frame_.trigger != no_event &&
        frame_.facts.events[frame_.trigger].type == trigger.pattern.event) {
      frame_.judge.missing(trigger.pattern.condition, frame_.judge.subject_of(frame_.trigger),
                           out_.missing);
    }
  }
  for (const auto exception : frame_.norm.exceptions)
    frame_.judge.missing(exception, subject(), out_.missing);
}

void Living::arise_with_period() {
  cause(What::period_began, frame_.period->from, frame_.trigger);
  if (frame_.arisen == Truth::yes) return;
  for (const auto exception : frame_.norm.exceptions)
    frame_.judge.missing(exception, subject(), out_.missing);
}

Subject Living::subject() const {
  if (frame_.period != nullptr) return first_subject(frame_);
  return frame_.trigger == no_event ? Subject{no_event, frame_.facts.as_of}
                                    : frame_.judge.subject_of(frame_.trigger);
}

void Living::take_clock() {
  out_.deadline = clock_.certain;
  out_.possible = clock_.possible;
  std::move(clock_.causes.begin(), clock_.causes.end(), std::back_inserter(out_.causes));
  out_.missing.insert(out_.missing.end(), clock_.missing.begin(), clock_.missing.end());
  if (clock_.stands_since && !clock_.certain) unsure();
}

void Living::signal() {
  if (!is_live(out_.state)) return;
  if (frame_.norm.signal_after && clock_.start) {
    Norm timed;  // the threshold is counted as a term of its own
    timed.terms.push_back(*frame_.norm.signal_after);
    std::vector<Missing> none;
    if (const auto threshold =
            deadlines_from(timed, *clock_.start, frame_.facts, frame_.judge, none).longest) {
      out_.signal_day = threshold->last_day;
      out_.signalled = frame_.facts.is_after(threshold->last_day);
    }
  }
  for (const auto condition : frame_.norm.signal_if) {
    const Subject now{frame_.trigger, frame_.facts.as_of};
    if (frame_.judge.truth(condition, now) != Truth::yes) continue;
    out_.signalled = true;
    const auto since = unchanged_since(condition, Truth::yes);
    if (!out_.signal_day || since < *out_.signal_day) out_.signal_day = since;
  }
  if (out_.signalled) cause(What::signalled, out_.signal_day.value_or(frame_.facts.as_of));
}

void Living::doubt() {
  const State as_if = out_.state;
  // A forbidden act that is certain stays a breach, whatever else is unknown.
  const bool certain_breach =
      frame_.norm.kind == NormKind::prohibition && out_.state == State::violated;
  if (unsure_ && !certain_breach) out_.state = State::undetermined;
  if (frame_.arisen == Truth::unknown) {
    if (!settled(out_.state)) out_.state = State::undetermined;
    const auto certain = std::exchange(out_.deadline, std::nullopt);
    if (!out_.possible || (certain && certain->end() < out_.possible->end()))
      out_.possible = certain;
  }
  if (out_.state == State::undetermined) doubt_breach(as_if);
}

void Living::doubt_breach(State as_if) {
  for (auto& each : out_.causes) {
    if (each.what == What::forbidden_act) each.what = What::possibly_forbidden_act;
  }
  if (out_.missing.empty()) return;  // no answer decides
  if (frame_.norm.kind == NormKind::prohibition)
    out_.maybe_broken = has_cause(out_, What::possibly_forbidden_act);
  if (frame_.norm.kind == NormKind::duty) {
    out_.maybe_broken = as_if == State::violated || as_if == State::fulfilled_late ||
                        over(out_.deadline) || over(out_.possible);
  }
}

}  // namespace termijn
