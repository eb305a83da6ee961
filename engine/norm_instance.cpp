// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_instance.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "engine/norm_clock.h"
#include "engine/other_norm.h"

namespace termijn {
namespace {

using What = Cause::What;

/// Follows one instance from its trigger to its state.
class Life {
 public:
  explicit Life(const Frame& frame) : frame_(frame), clock_(run_clock(frame)) {}

  Outcome run() {
    arise();
    take_clock();
    switch (frame_.norm.kind) {
      case NormKind::duty:
        duty();
        break;
      case NormKind::prohibition:
        prohibition();
        break;
      case NormKind::power:
        power();
        break;
      case NormKind::open_norm:
        open_norm();
        break;
    }
    signal();
    doubt();
    return std::move(out_);
  }

 private:
  // --- what happened -----------------------------------------------------------------------

  void cause(What what, Date on, EventIndex event = no_event, std::vector<Atom> atoms = {}) {
    out_.causes.push_back({what, on, event, std::move(atoms)});
  }
  void state(State value, Date since) {
    out_.state = value;
    out_.since = since;
  }
  void ask(const std::vector<Pattern>& patterns, EventIndex event) {
    frame_.ask(patterns, event, out_.missing);
  }

  void arise() {
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

  void arise_with_period() {
    cause(What::period_began, frame_.period->from, frame_.trigger);
    if (frame_.arisen == Truth::yes) return;
    for (const auto exception : frame_.norm.exceptions)
      frame_.judge.missing(exception, subject(), out_.missing);
  }

  Subject subject() const {
    if (frame_.period != nullptr) return first_subject(frame_);
    return frame_.trigger == no_event ? Subject{no_event, frame_.facts.as_of}
                                      : frame_.judge.subject_of(frame_.trigger);
  }

  void take_clock() {
    out_.deadline = clock_.certain;
    out_.possible = clock_.possible;
    std::move(clock_.causes.begin(), clock_.causes.end(), std::back_inserter(out_.causes));
    out_.missing.insert(out_.missing.end(), clock_.missing.begin(), clock_.missing.end());
    if (clock_.stands_since && !clock_.certain) unsure();
  }

  // --- states ------------------------------------------------------------------------------

  bool over(const std::optional<Deadline>& deadline) const {
    return deadline && frame_.facts.as_of > deadline->last_day;
  }
  /// The shared part of duties and powers: something must or may be done before the last day.
  struct DoneStates {
    State waiting, done, missed, done_late, ended;
  };

  bool surely_in_time(Date act) const {
    return clock_.surely_in_time(act) && !(clock_.day_unknown && act > frame_.start_day());
  }

  void to_be_done(const DoneStates& states) {
    const auto from = frame_.acts_from();
    const auto act = frame_.find(frame_.norm.acts, from);
    const auto end = ends();
    const auto lapse = lapse_of(frame_);
    const auto ended_on = end.sure == no_event ? Date::last() : frame_.day(end.sure);

    if (act.sure != no_event && clock_.possibly_in_time(frame_.day(act.sure)) &&
        frame_.day(act.sure) <= ended_on && !(lapse.sure && frame_.day(act.sure) >= *lapse.sure)) {
      concluded(states.done, What::done, act.sure);
      // A power that may have been exhausted before was perhaps not there any more.
      const bool is_power = frame_.norm.kind == NormKind::power;
      if (is_power && end.maybe != no_event && frame_.day(end.maybe) < frame_.day(act.sure))
        possibly(end.maybe, What::possibly_ended, frame_.norm.ends);
      return;
    }
    if (end.sure != no_event && clock_.possibly_in_time(ended_on)) {
      concluded(states.ended, What::ended, end.sure);
      if (act.maybe != no_event && frame_.day(act.maybe) <= ended_on)
        possibly(act.maybe, What::possibly_done, frame_.norm.acts);
      return;
    }
    if (lapse.sure && clock_.possibly_in_time(*lapse.sure))
      return lapsed_with(*lapse.sure, act.sure);
    if (clock_.stands_since)
      state(State::suspended, *clock_.stands_since);
    else if (over(out_.deadline) || (!out_.deadline && over(out_.possible)))
      missed(states, act.sure);
    else if (frame_.period != nullptr && frame_.facts.as_of > frame_.period->until)
      outlived();
    else
      waiting(states.waiting);
    if (act.sure == no_event) out_.times_done = frame_.times_done();
    possibly_in_time(act.maybe, What::possibly_done, frame_.norm.acts);
    possibly_in_time(end.maybe, What::possibly_ended, frame_.norm.ends);
    if (lapse.unknown) {
      out_.missing.insert(out_.missing.end(), lapse.missing.begin(), lapse.missing.end());
      unsure();
    }
    if (lapse.maybe) {
      out_.causes.push_back(
          {What::possibly_lapsed_with, *lapse.maybe, no_event, {}, frame_.norm.lapses_with});
      out_.missing.insert(out_.missing.end(), lapse.missing.begin(), lapse.missing.end());
      unsure();
    }
  }

  /// Another norm was missed, and this one ended with it; an act after that is too late.
  void lapsed_with(Date on, EventIndex act) {
    state(State::lapsed, on);
    out_.causes.push_back({What::lapsed_with, on, no_event, {}, frame_.norm.lapses_with});
    if (act != no_event) cause(What::done_late, frame_.day(act), act);
    if (!surely_in_time(on)) unsure();
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
  void possibly_in_time(EventIndex event, What what, const std::vector<Pattern>& patterns) {
    if (event != no_event && clock_.possibly_in_time(frame_.day(event)))
      possibly(event, what, patterns);
  }

  void concluded(State value, What what, EventIndex event) {
    state(value, frame_.day(event));
    cause(what, frame_.day(event), event);
    if (!surely_in_time(frame_.day(event))) unsure();
  }

  void waiting(State value) {
    // The first period of a rhythm begins the day after its event.
    state(value, std::min(frame_.start_day(), frame_.facts.as_of));
    if (clock_.may_stand_still || over(out_.possible) ||
        (clock_.day_unknown && frame_.facts.as_of > frame_.start_day()))
      unsure();
  }

  void missed(const DoneStates& states, EventIndex act) {
    const auto last_day = (out_.deadline ? out_.deadline : out_.possible)->last_day;
    cause(What::expired, last_day + 1);
    state(states.missed, last_day + 1);
    if (act != no_event) {
      cause(What::done_late, frame_.day(act), act);
      if (states.done_late != states.missed) state(states.done_late, frame_.day(act));
    }
    if (!clock_.is_over(frame_.facts.as_of)) unsure();
    if (frame_.period != nullptr && frame_.period->is_partial) {
      cause(What::began_before_log, frame_.period->from);
      unsure();
    }
  }

  void possibly(EventIndex event, What what, const std::vector<Pattern>& patterns) {
    cause(what, frame_.day(event), event);
    ask(patterns, event);
    unsure();
  }

  void unsure() { unsure_ = true; }

  void duty() {
    to_be_done(
        {State::running, State::fulfilled, State::violated, State::fulfilled_late, State::lapsed});
  }
  void power() {
    to_be_done({State::open, State::exercised, State::lapsed, State::lapsed, State::exhausted});
  }

  void open_norm() {
    to_be_done({State::to_judge, State::judged, State::to_judge, State::to_judge, State::lapsed});
  }

  void prohibition() {
    const auto from = frame_.start_day();
    const auto lift = frame_.find(frame_.norm.ends, from);
    const auto lifted_on =
        lift.sure == no_event ? Date::from_days(INT32_MAX) : frame_.day(lift.sure);
    state(State::in_force, from);
    for (EventIndex i = 0; i < frame_.facts.events.size(); ++i) {
      const bool in_force = frame_.day(i) >= from && frame_.day(i) < lifted_on &&
                            clock_.possibly_in_time(frame_.day(i));
      if (in_force && holds_on(frame_.day(i))) judge_act(i, lift);
    }
    if (out_.state == State::violated) return;
    if (lift.sure != no_event && clock_.possibly_in_time(lifted_on)) {
      cause(What::ended, lifted_on, lift.sure);
      return state(State::lifted, lifted_on);
    }
    if (clock_.is_over(frame_.facts.as_of)) {
      const auto& possible = out_.possible ? out_.possible : out_.deadline;
      const auto last_day = std::max(out_.deadline->last_day, possible->last_day);
      cause(What::expired, last_day + 1);
      return state(State::observed, last_day + 1);
    }
    if (!holds_on(frame_.facts.as_of)) return state(State::observed, *frame_.norm.valid_until);
    if (over(out_.possible) || over(out_.deadline)) unsure();
    if (lift.maybe != no_event && clock_.possibly_in_time(frame_.day(lift.maybe)))
      possibly(lift.maybe, What::possibly_ended, frame_.norm.ends);
    hold();
  }

  /// Whether a prohibition still holds on the as-of day: its condition, and where it has no trigger
  /// the exceptions too.
  void hold() {
    const Subject now{frame_.trigger, frame_.facts.as_of};
    for (const auto exception : exceptions_of_acts()) {
      const auto excepted = frame_.judge.truth(exception, now);
      if (excepted == Truth::no) continue;
      cause(What::excepted, now.on, no_event, {{exception, nothing, no_event, excepted}});
      if (excepted == Truth::yes) return state(State::dormant, now.on);
      frame_.judge.missing(exception, now, out_.missing);
      unsure();
    }
    if (frame_.norm.while_ == no_condition) return;
    const auto holds = frame_.judge.truth(frame_.norm.while_, now);
    if (holds == Truth::no) {
      const auto ended = condition_ended();
      cause(What::condition_ended, ended);
      state(State::observed, ended);
    } else if (holds == Truth::unknown && asks_what_can_be_known(now)) {
      frame_.judge.missing(frame_.norm.while_, now, out_.missing);
      unsure();
    }
  }

  /// Without a trigger an exception is judged on the day of the act, as the condition is.
  std::span<const ConditionId> exceptions_of_acts() const {
    if (frame_.trigger != no_event) return {};
    return frame_.norm.exceptions;
  }

  /// The day from which the condition has not held. Conditions change with events only.
  Date condition_ended() const {
    std::optional<Date> ended;
    for (const auto& event : frame_.facts.events) {
      if (event.day < frame_.start_day()) continue;
      const auto holds = frame_.judge.truth(frame_.norm.while_, {frame_.trigger, event.day});
      if (holds != Truth::no)
        ended.reset();
      else if (!ended)
        ended = event.day;
    }
    return ended.value_or(frame_.facts.as_of);
  }

  /// A condition about fields of the forbidden act is unknown as long as there is no such act.
  bool asks_what_can_be_known(Subject now) const {
    std::vector<Missing> missing;
    frame_.judge.missing(frame_.norm.while_, now, missing);
    return std::any_of(missing.begin(), missing.end(), [&](const auto& asked) {
      if (asked.field == nothing) return true;
      const bool is_fact = frame_.facts.program.fields[asked.field].kind != Field::Kind::field;
      if (is_fact || asked.event == no_event) return is_fact;
      const auto& type = frame_.facts.program.events[frame_.facts.events[asked.event].type];
      return std::find(type.fields.begin(), type.fields.end(), asked.field) != type.fields.end();
    });
  }

  /// A prohibition without a trigger has no day on which it arose: the version of the act counts.
  bool holds_on(Date act) const { return frame_.trigger != no_event || covers(frame_.norm, act); }

  void judge_act(EventIndex event, const Matches& lift) {
    Truth forbidden = Truth::no;
    for (const auto& pattern : frame_.norm.acts)
      forbidden = std::max(forbidden, frame_.judge.truth(pattern, event));
    forbidden = std::min(forbidden, frame_.belongs(event));
    if (forbidden == Truth::no) return;
    forbidden =
        std::min(forbidden, frame_.judge.truth(frame_.norm.while_, frame_.judge.subject_of(event)));
    for (const auto exception : exceptions_of_acts()) {
      const auto excepted = frame_.judge.truth(exception, frame_.judge.subject_of(event));
      if (excepted == Truth::yes) return;
      if (excepted == Truth::unknown) forbidden = std::min(forbidden, Truth::unknown);
    }
    if (forbidden == Truth::no) return;
    const bool maybe_lifted = lift.maybe != no_event && frame_.day(lift.maybe) <= frame_.day(event);
    const bool maybe_over = !clock_.surely_in_time(frame_.day(event));
    if (forbidden == Truth::yes && !maybe_lifted && !maybe_over) {
      cause(What::forbidden_act, frame_.day(event), event);
      if (out_.state != State::violated) state(State::violated, frame_.day(event));
      return;
    }
    possibly(event, What::possibly_forbidden_act, frame_.norm.acts);
    frame_.judge.missing(frame_.norm.while_, frame_.judge.subject_of(event), out_.missing);
    for (const auto exception : exceptions_of_acts())
      frame_.judge.missing(exception, frame_.judge.subject_of(event), out_.missing);
    if (maybe_lifted) ask(frame_.norm.ends, lift.maybe);
  }

  // --- attention and doubt -----------------------------------------------------------------

  void signal() {
    if (!is_live(out_.state)) return;
    if (frame_.norm.signal_after && clock_.start) {
      Norm timed;  // the threshold is counted as a term of its own
      timed.terms.push_back(*frame_.norm.signal_after);
      std::vector<Missing> none;
      if (const auto threshold =
              deadlines_from(timed, *clock_.start, frame_.facts, frame_.judge, none).longest) {
        out_.signal_day = threshold->last_day;
        out_.signalled = frame_.facts.as_of > threshold->last_day;
      }
    }
    for (const auto condition : frame_.norm.signal_if) {
      const auto since = holds_since(condition);
      if (!since) continue;
      out_.signalled = true;
      if (!out_.signal_day || *since < *out_.signal_day) out_.signal_day = since;
    }
    if (out_.signalled) cause(What::signalled, out_.signal_day.value_or(frame_.facts.as_of));
  }

  /// The first day from which a condition that holds now has held; conditions change with events
  /// only.
  std::optional<Date> holds_since(ConditionId condition) const {
    if (frame_.judge.truth(condition, {frame_.trigger, frame_.facts.as_of}) != Truth::yes)
      return std::nullopt;
    std::optional<Date> since;
    for (const auto& event : frame_.facts.events) {
      if (event.day < frame_.start_day()) continue;
      const bool holds = frame_.judge.truth(condition, {frame_.trigger, event.day}) == Truth::yes;
      if (!holds)
        since.reset();
      else if (!since)
        since = event.day;
    }
    return since ? since : frame_.facts.as_of;
  }

  /// Done, kept, lifted: nothing that is still unknown can make it wrong.
  static bool settled(State state) {
    return state == State::fulfilled || state == State::exercised || state == State::observed ||
           state == State::lifted || state == State::exhausted || state == State::judged;
  }

  void doubt() {
    // A forbidden act that is certain stays a breach, whatever else is unknown.
    const bool certain_breach =
        frame_.norm.kind == NormKind::prohibition && out_.state == State::violated;
    if (unsure_ && !certain_breach) out_.state = State::undetermined;
    if (frame_.arisen == Truth::unknown) {
      if (!settled(out_.state)) out_.state = State::undetermined;
      const auto certain = std::exchange(out_.deadline, std::nullopt);
      if (!out_.possible || (certain && certain->last_day < out_.possible->last_day))
        out_.possible = certain;
    }
  }

  const Frame& frame_;
  Clock clock_;
  Outcome out_;
  bool unsure_ = false;
};

}  // namespace

Outcome live_from(const Frame& frame) {
  return Life(frame).run();
}

}  // namespace termijn
