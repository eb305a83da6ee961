// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the life of a prohibition. Each act is judged on its own day.
#include <algorithm>
#include <span>

#include "engine/coverage.h"
#include "engine/living.h"

namespace termijn {
namespace {

class Prohibition : public Living {
 public:
  using Living::Living;

 private:
  void decide() override {
    const auto from = frame_.start_day();
    const auto lift = frame_.find(frame_.norm.ends, from);
    const auto lifted_on =
        lift.sure == no_event ? Date::from_days(INT32_MAX) : frame_.day(lift.sure);
    state(State::in_force, from);
    for (EventIndex i = 0; i < frame_.facts.events.size(); ++i) {
      const bool in_force = frame_.day(i) >= from && frame_.day(i) < lifted_on &&
                            clock_.possibly_in_time(frame_.moment(i));
      if (in_force && holds_on(frame_.day(i))) judge_act(i, lift);
    }
    if (out_.state == State::violated) return;
    if (lift.sure != no_event && clock_.possibly_in_time(frame_.moment(lift.sure))) {
      cause(What::ended, lifted_on, lift.sure);
      return state(State::lifted, lifted_on);
    }
    if (clock_.is_over(frame_.facts)) {
      const auto& possible = out_.possible ? out_.possible : out_.deadline;
      const auto last_day = std::max(out_.deadline->last_day, possible->last_day);
      cause(What::expired, last_day + 1);
      return state(State::observed, last_day + 1);
    }
    if (!holds_now()) return state(State::observed, end_of(frame_.norm));
    if (over(out_.possible) || over(out_.deadline) || may_be_over_now()) unsure();
    if (lift.maybe != no_event && clock_.possibly_in_time(frame_.moment(lift.maybe)))
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
      if (excepted == Truth::yes) return state(State::dormant, frame_.facts.changing_as_of());
      frame_.judge.missing(exception, now, out_.missing);
      unsure();
    }
    if (frame_.norm.while_ == no_condition) return;
    const auto holds = frame_.judge.truth(frame_.norm.while_, now);
    if (holds == Truth::no) {
      const auto ended = unchanged_since(frame_.norm.while_, Truth::no);
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
  bool holds_now() const {
    if (frame_.trigger != no_event) return true;
    const auto& norm = frame_.norm;
    const auto& facts = frame_.facts;
    for (const auto& day : {norm.covered.from, norm.covered.until, norm.valid_until}) {
      if (day) facts.turns_on(*day);
    }
    facts.turns_on(norm.valid_from);
    return holds_on(facts.as_of);
  }

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
    const bool maybe_over =
        !clock_.surely_in_time(frame_.moment(event)) || may_be_over_on(frame_.day(event));
    if (forbidden == Truth::yes && !maybe_lifted && !maybe_over) {
      cause(What::forbidden_act, frame_.day(event), event);
      if (out_.state != State::violated) state(State::violated, frame_.day(event));
      return;
    }
    possibly(event, What::possibly_forbidden_act, frame_.norm.acts);
    ask_time(event);
    frame_.judge.missing(frame_.norm.while_, frame_.judge.subject_of(event), out_.missing);
    for (const auto exception : exceptions_of_acts())
      frame_.judge.missing(exception, frame_.judge.subject_of(event), out_.missing);
    if (maybe_lifted) ask(frame_.norm.ends, lift.maybe);
  }
};

}  // namespace

Outcome live_prohibition(const Frame& frame) {
  return Prohibition(frame).run();
}

}  // namespace termijn
