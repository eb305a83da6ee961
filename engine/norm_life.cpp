// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_life.h"

#include <algorithm>
#include <utility>

namespace termijn {
namespace {

using What = Cause::What;

/// The days of one round: from `from` up to but not including `until`.
struct Round {
  Date from = Date::from_days(INT32_MIN);
  Date until = Date::from_days(INT32_MAX);
  bool holds(Date day) const { return from <= day && day < until; }
};

/// Follows one instance from its trigger to its state.
class Life {
 public:
  Life(const Norm& norm, const Facts& facts, const Judge& judge, Round round, EventIndex trigger, bool each,
       Truth arisen)
      : norm_(norm), facts_(facts), judge_(judge), round_(round), trigger_(trigger), each_(each), arisen_(arisen) {}

  Outcome run() {
    arise();
    clock();
    suspend();
    switch (norm_.kind) {
      case NormKind::duty: duty(); break;
      case NormKind::prohibition: prohibition(); break;
      case NormKind::power: power(); break;
      case NormKind::open_norm: open_norm(); break;
    }
    signal();
    doubt();
    return std::move(out_);
  }

 private:
  // --- what happened -----------------------------------------------------------------------

  /// First event that surely, and first that possibly, matches one of `patterns`.
  struct Matches {
    EventIndex sure = no_event;
    EventIndex maybe = no_event;  // only when it lies before `sure`
  };

  Matches find(const std::vector<Pattern>& patterns, Date from) const {
    Matches found;
    for (EventIndex i = 0; i < facts_.events.size() && found.sure == no_event; ++i) {
      if (facts_.events[i].day < from || !round_.holds(facts_.events[i].day)) continue;
      for (const auto& pattern : patterns) {
        const auto truth = judge_.truth(pattern, i);
        if (truth == Truth::yes) found.sure = i;
        if (truth == Truth::unknown && found.maybe == no_event) found.maybe = i;
      }
    }
    if (found.maybe == found.sure) found.maybe = no_event;
    return found;
  }

  Date day(EventIndex event) const { return facts_.events[event].day; }
  Date start_day() const {
    if (trigger_ != no_event) return day(trigger_);
    return facts_.events.empty() ? facts_.as_of : facts_.events.front().day;
  }

  void cause(What what, Date on, EventIndex event = no_event, std::vector<Atom> atoms = {}) {
    out_.causes.push_back({what, on, event, std::move(atoms)});
  }
  void state(State value, Date since) {
    out_.state = value;
    out_.since = since;
  }
  void ask(const std::vector<Pattern>& patterns, EventIndex event) {
    for (const auto& pattern : patterns) {
      if (facts_.events[event].type == pattern.event) judge_.missing(pattern.condition, judge_.subject_of(event), out_.missing);
    }
  }

  // --- the clock ---------------------------------------------------------------------------

  void arise() {
    cause(arisen_ == Truth::yes ? What::arose : What::possibly_arose, start_day(), trigger_);
    if (arisen_ == Truth::yes) return;
    for (const auto& trigger : norm_.triggers) {
      if (trigger_ != no_event && facts_.events[trigger_].type == trigger.pattern.event) {
        judge_.missing(trigger.pattern.condition, judge_.subject_of(trigger_), out_.missing);
      }
    }
    for (const auto exception : norm_.exceptions) judge_.missing(exception, subject(), out_.missing);
  }

  Subject subject() const {
    return trigger_ == no_event ? Subject{no_event, facts_.as_of} : judge_.subject_of(trigger_);
  }

  bool may_start(EventIndex event) const {
    if (!each_) return round_.holds(day(event));
    // Each instance has its own trigger; an event of another type may start it later.
    return event == trigger_ || (facts_.events[event].type != facts_.events[trigger_].type && day(event) >= day(trigger_));
  }

  void clock() {
    EventIndex sure = no_event, maybe = no_event;
    if (norm_.clock.empty()) {
      (arisen_ == Truth::yes ? sure : maybe) = trigger_;
    } else {
      for (EventIndex i = 0; i < facts_.events.size() && sure == no_event; ++i) {
        if (may_start(i)) try_start(i, sure, maybe);
      }
    }
    if (sure != no_event) out_.deadline = deadline_from(norm_, sure, facts_, judge_, out_.missing);
    if (maybe != no_event) out_.possible = deadline_from(norm_, maybe, facts_, judge_, out_.missing);
    start_ = sure != no_event ? sure : maybe;
  }

  void try_start(EventIndex event, EventIndex& sure, EventIndex& maybe) {
    Truth best = Truth::no;
    bool candidate = false;
    for (const auto& pattern : norm_.clock) {
      if (facts_.events[event].type != pattern.event) continue;
      candidate = true;
      best = std::max(best, judge_.truth(pattern, event));
    }
    if (!candidate) return;
    if (best == Truth::yes) {
      sure = event;
      cause(What::clock_started, day(event), event);
      return;
    }
    std::vector<Atom> atoms;
    for (const auto& pattern : norm_.clock) {
      if (facts_.events[event].type == pattern.event) judge_.why_not(pattern.condition, judge_.subject_of(event), atoms);
    }
    if (best == Truth::unknown) {
      if (maybe == no_event) maybe = event;
      ask(norm_.clock, event);
    }
    cause(best == Truth::unknown ? What::clock_possibly_started : What::clock_not_started, day(event), event,
          std::move(atoms));
  }

  /// A term after its suspensions.
  struct Moved {
    Deadline deadline;
    std::optional<Date> stands_since;  // an unfinished suspension stops the clock
  };

  /// Moves the last day by each finished suspension. What is unknown counts as the caller says, so
  /// that two calls give the shortest and the longest term.
  Moved moved(Deadline deadline, bool longest) {
    Date after = day(deadline.start);
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      const auto from = day(i);
      if (from < after || from > deadline.last_day) continue;
      const auto truth = judge_.truth(norm_.suspended_from, i);
      if (truth == Truth::unknown) ask({norm_.suspended_from}, i);
      if (truth == Truth::no || (truth == Truth::unknown && !longest)) continue;
      if (!longest) cause(What::suspended, from, i);
      const auto matches = find({norm_.suspended_until}, from);
      if (matches.maybe != no_event) ask({norm_.suspended_until}, matches.maybe);
      const auto end = longest || matches.maybe == no_event ? matches.sure : matches.maybe;
      if (end == no_event) return {deadline, from};
      if (!longest) cause(What::resumed, day(end), end);
      deadline.suspended_days += day(end) - from;
      deadline.last_day = deadline.last_day + (day(end) - from);
      after = day(end) + 1;
    }
    return {deadline, std::nullopt};
  }

  void suspend() {
    if (norm_.suspended_from.event == nothing || !(out_.deadline || out_.possible)) return;
    const bool is_certain = out_.deadline.has_value();
    auto& deadline = is_certain ? out_.deadline : out_.possible;
    const auto shortest = moved(*deadline, false);
    const auto longest = moved(*deadline, true);
    deadline = shortest.deadline;
    if (shortest.stands_since) {
      suspended_since_ = shortest.stands_since;
      if (!is_certain) unsure();
    } else if (longest.stands_since) {
      may_stand_still_ = true;
      unsure();
    } else if (longest.deadline.last_day != shortest.deadline.last_day) {
      // With a start that is uncertain too, the outermost two days are kept.
      (is_certain && !out_.possible ? out_.possible : deadline) = longest.deadline;
    }
  }

  // --- states ------------------------------------------------------------------------------

  bool over(const std::optional<Deadline>& deadline) const { return deadline && facts_.as_of > deadline->last_day; }
  static bool in_time(const std::optional<Deadline>& deadline, Date act) { return !deadline || act <= deadline->last_day; }

  /// The shared part of duties and powers: something must or may be done before the last day.
  struct DoneStates {
    State waiting, done, missed, done_late, ended;
  };

  /// In time for every last day that there can be, and for at least one of them.
  bool surely_in_time(Date act) const {
    return suspended_since_ || (in_time(out_.deadline, act) && in_time(out_.possible, act));
  }
  bool possibly_in_time(Date act) const {
    return suspended_since_ || may_stand_still_ || in_time(out_.deadline, act) ||
           (out_.possible && in_time(out_.possible, act));
  }

  void to_be_done(const DoneStates& states) {
    const auto from = start_day();
    const auto act = find(norm_.acts, from);
    const auto end = find(norm_.ends, from);
    const auto ended_on = end.sure == no_event ? Date::last() : day(end.sure);

    if (act.sure != no_event && possibly_in_time(day(act.sure)) && day(act.sure) <= ended_on) {
      return concluded(states.done, What::done, act.sure, act);
    }
    if (end.sure != no_event && possibly_in_time(ended_on)) return concluded(states.ended, What::ended, end.sure, act);
    if (suspended_since_) {
      state(State::suspended, *suspended_since_);
    } else if (over(out_.deadline) || over(out_.possible)) {
      missed(states, act);
    } else {
      state(states.waiting, from);
    }
    if (act.maybe != no_event && possibly_in_time(day(act.maybe))) possibly(act.maybe, What::possibly_done, norm_.acts);
    if (end.maybe != no_event && possibly_in_time(day(end.maybe))) possibly(end.maybe, What::possibly_ended, norm_.ends);
  }

  void possibly(EventIndex event, What what, const std::vector<Pattern>& patterns) {
    cause(what, day(event), event);
    ask(patterns, event);
    unsure();
  }

  void unsure() { unsure_ = true; }

  void duty() {
    to_be_done({State::running, State::fulfilled, State::violated, State::fulfilled_late, State::lapsed});
  }
  void power() { to_be_done({State::open, State::exercised, State::lapsed, State::lapsed, State::exhausted}); }

  void open_norm() {
    to_be_done({State::to_judge, State::judged, State::to_judge, State::to_judge, State::lapsed});
  }

  void prohibition() {
    const auto from = start_day();
    const auto lift = find(norm_.ends, from);
    const auto lifted_on = lift.sure == no_event ? Date::from_days(INT32_MAX) : day(lift.sure);
    state(State::in_force, from);
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      if (day(i) >= from && day(i) < lifted_on && round_.holds(day(i)) && in_time(out_.deadline, day(i))) judge_act(i, lift);
    }
    if (out_.state == State::violated) return;
    if (lift.sure != no_event && in_time(out_.deadline, lifted_on)) {
      cause(What::ended, lifted_on, lift.sure);
      return state(State::lifted, lifted_on);
    }
    if (over(out_.deadline)) {
      cause(What::expired, out_.deadline->last_day + 1);
      return state(State::observed, out_.deadline->last_day + 1);
    }
    const Subject now{trigger_, facts_.as_of};
    const auto holds = norm_.while_ == no_condition ? Truth::yes : judge_.truth(norm_.while_, now);
    if (holds == Truth::no) {
      cause(What::condition_ended, facts_.as_of);
      state(State::observed, facts_.as_of);
    } else if (holds == Truth::unknown) {
      judge_.missing(norm_.while_, now, out_.missing);
    }
  }

  void judge_act(EventIndex event, const Matches& lift) {
    Truth forbidden = Truth::no;
    for (const auto& pattern : norm_.acts) forbidden = std::max(forbidden, judge_.truth(pattern, event));
    if (forbidden == Truth::no) return;
    forbidden = std::min(forbidden, judge_.truth(norm_.while_, judge_.subject_of(event)));
    if (forbidden == Truth::no) return;
    const bool maybe_lifted = lift.maybe != no_event && day(lift.maybe) <= day(event);
    const bool maybe_over = !out_.deadline && !in_time(out_.possible, day(event));
    if (forbidden == Truth::yes && !maybe_lifted && !maybe_over) {
      cause(What::forbidden_act, day(event), event);
      if (out_.state != State::violated) state(State::violated, day(event));
      return;
    }
    possibly(event, What::possibly_forbidden_act, norm_.acts);
    judge_.missing(norm_.while_, judge_.subject_of(event), out_.missing);
    if (maybe_lifted) ask(norm_.ends, lift.maybe);
  }

  // --- attention and doubt -----------------------------------------------------------------

  void signal() {
    if (!is_live(out_.state)) return;
    if (norm_.signal_after && start_ != no_event) {
      Norm timed;  // the threshold is counted as a term of its own
      timed.terms.push_back(*norm_.signal_after);
      std::vector<Missing> none;
      if (const auto threshold = deadline_from(timed, start_, facts_, judge_, none)) {
        out_.signal_day = threshold->last_day;
        out_.signalled = facts_.as_of > threshold->last_day;
      }
    }
    if (norm_.signal_if != no_condition && judge_.truth(norm_.signal_if, {trigger_, facts_.as_of}) == Truth::yes) {
      out_.signalled = true;
    }
    if (out_.signalled) cause(What::signalled, out_.signal_day.value_or(facts_.as_of));
  }

  /// Done, kept, lifted: nothing that is still unknown can make it wrong.
  static bool settled(State state) {
    return state == State::fulfilled || state == State::exercised || state == State::observed ||
           state == State::lifted || state == State::exhausted || state == State::judged;
  }

  void doubt() {
    // A forbidden act that is certain stays a breach, whatever else is unknown.
    const bool certain_breach = norm_.kind == NormKind::prohibition && out_.state == State::violated;
    if (unsure_ && !certain_breach) out_.state = State::undetermined;
    if (arisen_ == Truth::unknown) {
      if (!settled(out_.state)) out_.state = State::undetermined;
      if (out_.deadline) out_.possible = std::exchange(out_.deadline, std::nullopt);
    }
  }

  const Norm& norm_;
  const Facts& facts_;
  const Judge& judge_;
  Round round_;
  EventIndex trigger_;
  bool each_;
  Truth arisen_;
  Outcome out_;
  EventIndex start_ = no_event;
  std::optional<Date> suspended_since_;
  bool unsure_ = false;
};

bool covers(const Norm& norm, Date day) {
  return norm.valid_from <= day && (!norm.valid_until || day < *norm.valid_until);
}

std::vector<Round> rounds_of(const Norm& norm, const Facts& facts) {
  std::vector<Round> rounds(1);
  if (norm.per == nothing) return rounds;
  bool first = true;
  for (const auto& event : facts.events) {
    if (event.type != norm.per) continue;
    if (!std::exchange(first, false) && event.day > rounds.back().from) {
      rounds.back().until = event.day;
      rounds.push_back({event.day, Date::from_days(INT32_MAX)});
    }
  }
  return rounds;
}

/// Finds the triggers of a norm and lets an instance live from each.
class Finder {
 public:
  Finder(const Norm& norm, const Facts& facts, World& world, std::vector<Cause>& why)
      : norm_(norm), facts_(facts), judge_(facts, world), why_(why) {}

  std::vector<Instance> run() {
    if (facts_.events.empty()) return {};
    const auto rounds = rounds_of(norm_, facts_);
    for (std::uint32_t r = 0; r < rounds.size(); ++r) {
      if (norm_.triggers.empty()) {
        if (r == 0 || facts_.as_of >= rounds[r].from) from_the_start(r, rounds[r]);
      } else {
        first_in(r, rounds[r]);
        each_in(r, rounds[r]);
      }
    }
    return std::move(found_);
  }

 private:
  Truth arises(const Pattern* pattern, EventIndex event) {
    const Subject subject = event == no_event ? Subject{no_event, facts_.as_of} : judge_.subject_of(event);
    Truth result = pattern == nullptr ? Truth::yes : judge_.truth(*pattern, event);
    if (result == Truth::no) {
      if (pattern != nullptr && facts_.events[event].type == pattern->event) blocked(*pattern, event);
      return result;
    }
    for (const auto exception : norm_.exceptions) {
      const auto excepted = judge_.truth(exception, subject);
      if (excepted == Truth::yes) {
        why_.push_back({What::excepted, subject.on, event, {{exception, nothing, event, excepted}}});
        return Truth::no;
      }
      if (excepted == Truth::unknown) result = Truth::unknown;
    }
    const auto day = event == no_event ? facts_.events.front().day : facts_.events[event].day;
    if (!covers(norm_, day)) {
      why_.push_back({What::not_covered, day, event, {}});
      return Truth::no;
    }
    return result;
  }

  void blocked(const Pattern& pattern, EventIndex event) {
    Cause cause{What::did_not_arise, facts_.events[event].day, event, {}};
    judge_.why_not(pattern.condition, judge_.subject_of(event), cause.atoms);
    why_.push_back(std::move(cause));
  }

  void add(std::uint32_t round, Round days, EventIndex trigger, bool each, Truth arisen) {
    found_.push_back({round, trigger, each, Life(norm_, facts_, judge_, days, trigger, each, arisen).run()});
  }

  void from_the_start(std::uint32_t number, Round round) {
    if (const auto arisen = arises(nullptr, no_event); arisen != Truth::no) add(number, round, no_event, false, arisen);
  }

  void first_in(std::uint32_t number, Round round) {
    EventIndex sure = no_event, maybe = no_event;
    for (EventIndex i = 0; i < facts_.events.size() && sure == no_event; ++i) {
      if (!round.holds(facts_.events[i].day)) continue;
      for (const auto& trigger : norm_.triggers) {
        if (trigger.each || facts_.events[i].type != trigger.pattern.event) continue;
        const auto arisen = arises(&trigger.pattern, i);
        if (arisen == Truth::yes) sure = i;
        if (arisen == Truth::unknown && maybe == no_event) maybe = i;
      }
    }
    if (sure != no_event) add(number, round, sure, false, Truth::yes);
    else if (maybe != no_event) add(number, round, maybe, false, Truth::unknown);
  }

  void each_in(std::uint32_t number, Round round) {
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      if (!round.holds(facts_.events[i].day)) continue;
      for (const auto& trigger : norm_.triggers) {
        if (!trigger.each || facts_.events[i].type != trigger.pattern.event) continue;
        const auto arisen = arises(&trigger.pattern, i);
        if (arisen == Truth::no) continue;
        add(number, round, i, true, arisen);
        break;
      }
    }
  }

  const Norm& norm_;
  const Facts& facts_;
  Judge judge_;
  std::vector<Cause>& why_;
  std::vector<Instance> found_;
};

}  // namespace

std::vector<Instance> live(const Norm& norm, const Facts& facts, World& world, std::vector<Cause>& why_dormant) {
  return Finder(norm, facts, world, why_dormant).run();
}

}  // namespace termijn
