// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the lives of duties, powers and open norms, in which something is to be done.
#include "engine/norm_instance.h"

#include <algorithm>

#include "engine/living.h"
#include "engine/other_norm.h"

namespace termijn {
namespace {

/// Something must or may be done, or judged, before the last day.
class ToBeDone : public Living {
 public:
  using Living::Living;

 private:
  void decide() override {
    switch (frame_.norm.kind) {
      case NormKind::duty:
        return to_be_done({State::running, State::fulfilled, State::violated, State::fulfilled_late,
                           State::lapsed});
      case NormKind::power:
        return to_be_done(
            {State::open, State::exercised, State::lapsed, State::lapsed, State::exhausted});
      default:
        return to_be_done(
            {State::to_judge, State::judged, State::to_judge, State::to_judge, State::lapsed});
    }
  }

  /// The shared part of duties and powers: something must or may be done before the last day.
  struct DoneStates {
    State waiting, done, missed, done_late, ended;
  };

  bool surely_in_time(Moment act) const {
    return clock_.surely_in_time(act) && !may_be_over_on(act.day);
  }

  bool possibly_in_time(EventIndex event) const {
    return clock_.possibly_in_time(frame_.moment(event));
  }

  /// The day of which another norm's end is the beginning.
  static Moment first_of(Date day) { return {day, 0}; }

  void to_be_done(const DoneStates& states) {
    const auto from = frame_.acts_from();
    const auto act = frame_.find(frame_.norm.acts, from);
    const auto end = ends();
    const auto lapse = lapse_of(frame_);
    const auto ended_on = end.sure == no_event ? Date::last() : frame_.day(end.sure);

    if (act.sure != no_event && possibly_in_time(act.sure) && frame_.day(act.sure) <= ended_on &&
        !(lapse.sure && frame_.day(act.sure) >= *lapse.sure)) {
      concluded(states.done, What::done, act.sure);
      // A power that may have been exhausted before was perhaps not there any more.
      const bool is_power = frame_.norm.kind == NormKind::power;
      if (is_power && end.maybe != no_event && frame_.day(end.maybe) < frame_.day(act.sure))
        possibly(end.maybe, What::possibly_ended, frame_.norm.ends);
      return perhaps_lapsed(lapse, frame_.day(act.sure));
    }
    if (end.sure != no_event && possibly_in_time(end.sure)) {
      concluded(states.ended, What::ended, end.sure);
      if (act.maybe != no_event && frame_.day(act.maybe) <= ended_on)
        possibly(act.maybe, What::possibly_done, frame_.norm.acts);
      return;
    }
    if (lapse.sure && clock_.possibly_in_time(first_of(*lapse.sure)))
      return lapsed_with(*lapse.sure, act, end);
    if (clock_.stands_since)
      state(State::suspended, *clock_.stands_since);
    else if (over(out_.deadline) || (!out_.deadline && over(out_.possible)) || is_late(act.sure))
      missed(states, act.sure);
    else if (frame_.period != nullptr && frame_.facts.is_after(frame_.period->until))
      outlived();
    else
      waiting(states.waiting);
    if (act.sure == no_event) out_.times_done = frame_.times_done();
    possibly_counts(act.maybe, What::possibly_done, frame_.norm.acts);
    possibly_counts(end.maybe, What::possibly_ended, frame_.norm.ends);
    perhaps_lapsed(lapse, frame_.facts.as_of);
  }

  /// Whether the norm perhaps ended with another one on or before `day`.
  void perhaps_lapsed(const LapsedWith& lapse, Date day) {
    const bool on_a_day = lapse.maybe && *lapse.maybe <= day;
    if (on_a_day) {
      out_.causes.push_back(
          {What::possibly_lapsed_with, *lapse.maybe, no_event, {}, frame_.norm.lapses_with});
    }
    if (!on_a_day && !lapse.unknown) return;
    out_.missing.insert(out_.missing.end(), lapse.missing.begin(), lapse.missing.end());
    unsure();
  }

  /// Another norm was missed, and this one ended with it; an act after that is too late.
  void lapsed_with(Date on, const Matches& act, const Matches& end) {
    state(State::lapsed, on);
    out_.causes.push_back({What::lapsed_with, on, no_event, {}, frame_.norm.lapses_with});
    if (act.sure != no_event) cause(What::done_late, frame_.day(act.sure), act.sure);
    if (!surely_in_time(first_of(on))) unsure();
    if (act.maybe != no_event && frame_.day(act.maybe) < on)
      possibly_counts(act.maybe, What::possibly_done, frame_.norm.acts);
    // A power that was exhausted before is no power that was lost.
    const bool is_power = frame_.norm.kind == NormKind::power;
    if (is_power && end.maybe != no_event && frame_.day(end.maybe) < on)
      possibly_counts(end.maybe, What::possibly_ended, frame_.norm.ends);
  }

  /// A rhythm that begins anew ends the period that runs; what was due in it is due in the next.
  Matches ends() const {
    auto found = frame_.find(frame_.norm.ends, frame_.start_day());
    if (frame_.period == nullptr || frame_.period->restart == no_event) return found;
    const auto restart = frame_.period->restart;
    if (found.sure == no_event || frame_.day(restart) < frame_.day(found.sure))
      found.sure = restart;
    return found;
  }

  /// A period without a last day ends without anything having been missed.
  void outlived() {
    const auto next_day = frame_.period->until + 1;
    cause(What::period_over, next_day);
    state(State::lapsed, next_day);
  }

  /// What may count and would be in time leaves it open whether something is still due.
  void possibly_counts(EventIndex event, What what, const std::vector<Pattern>& patterns) {
    if (event != no_event && possibly_in_time(event)) possibly(event, what, patterns);
  }

  /// Too late by the clock, also when the day is not over.
  bool is_late(EventIndex act) const { return act != no_event && !possibly_in_time(act); }

  void concluded(State value, What what, EventIndex event) {
    state(value, frame_.day(event));
    cause(what, frame_.day(event), event);
    if (surely_in_time(frame_.moment(event))) return forget_times();
    ask_time(event);
    unsure();
  }

  void waiting(State value) {
    // The first period of a rhythm begins the day after its event.
    const auto start = frame_.start_day();
    state(value, start > frame_.facts.as_of ? frame_.facts.changing_as_of() : start);
    if (clock_.may_stand_still || over(out_.possible) ||
        (clock_.day_unknown && frame_.facts.is_after(start)))
      unsure();
  }

  void missed(const DoneStates& states, EventIndex act) {
    const bool by_clock = is_late(act);
    auto missed_on = (out_.deadline ? out_.deadline : out_.possible)->last_day + 1;
    if (by_clock) missed_on = std::min(missed_on, frame_.day(act));
    cause(What::expired, missed_on);
    state(states.missed, missed_on);
    if (act != no_event) {
      cause(What::done_late, frame_.day(act), act);
      if (states.done_late != states.missed) state(states.done_late, frame_.day(act));
    }
    if (clock_.is_over(frame_.facts) || by_clock)
      forget_times();
    else
      unsure();
    if (frame_.period != nullptr && frame_.period->is_partial) {
      cause(What::began_before_log, frame_.period->from);
      unsure();
    }
  }
};

}  // namespace

Outcome live_from(const Frame& frame) {
  return frame.norm.kind == NormKind::prohibition ? live_prohibition(frame) : ToBeDone(frame).run();
}

}  // namespace termijn
