// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_clock.h"

#include <algorithm>
#include <utility>

#include "engine/norm_life.h"

namespace termijn {
namespace {

using What = Cause::What;

bool in_time(const std::optional<Deadline>& deadline, Date act) {
  return !deadline || act <= deadline->last_day;
}

class Runner {
 public:
  explicit Runner(const Frame& frame) : frame_(frame) {}

  Clock run() {
    start();
    suspend();
    return std::move(clock_);
  }

 private:
  void cause(What what, Date on, EventIndex event, std::vector<Atom> atoms = {}) {
    clock_.causes.push_back({what, on, event, std::move(atoms)});
  }

  bool may_start(EventIndex event) const {
    if (!frame_.each) return frame_.round.holds(frame_.day(event));
    // Each instance has its own trigger; an event of another type may start it later.
    return event == frame_.trigger ||
           (frame_.facts.events[event].type != frame_.facts.events[frame_.trigger].type &&
            frame_.day(event) >= frame_.day(frame_.trigger));
  }

  void start() {
    EventIndex sure = no_event, maybe = no_event;
    if (frame_.period != nullptr) return count_from(frame_.trigger, frame_.arisen == Truth::yes);
    if (frame_.norm.clock.empty()) {
      (frame_.arisen == Truth::yes ? sure : maybe) = frame_.trigger;
    } else {
      for (EventIndex i = 0; i < frame_.facts.events.size() && sure == no_event; ++i) {
        if (may_start(i)) try_start(i, sure, maybe);
      }
    }
    if (maybe != no_event) count_from(maybe, false);
    if (sure != no_event) count_from(sure, true);
    clock_.start = sure != no_event ? sure : maybe;
  }

  /// The last days that the terms give: the longest is the certain one of a certain start, and the
  /// shortest is possible.
  void count_from(EventIndex start, bool is_certain) {
    const auto deadlines = deadlines_from(frame_.norm, start, frame_.facts, frame_.judge,
                                          clock_.missing, frame_.period);
    clock_.day_unknown |= deadlines.day_unknown;
    if (is_certain) clock_.certain = deadlines.longest;
    const auto& shortest = deadlines.shortest;
    const bool same = is_certain && deadlines.longest && shortest &&
                      deadlines.longest->last_day == shortest->last_day;
    if (shortest && !same) may_end_on(*shortest);
  }

  void may_end_on(const Deadline& deadline) {
    if (!clock_.possible || deadline.last_day < clock_.possible->last_day)
      clock_.possible = deadline;
  }

  void try_start(EventIndex event, EventIndex& sure, EventIndex& maybe) {
    Truth best = Truth::no;
    bool candidate = false;
    for (const auto& pattern : frame_.norm.clock) {
      if (frame_.facts.events[event].type != pattern.event) continue;
      candidate = true;
      best = std::max(best, frame_.judge.truth(pattern, event));
    }
    if (!candidate) return;
    if (best == Truth::yes) {
      sure = event;
      cause(What::clock_started, frame_.day(event), event);
      return;
    }
    std::vector<Atom> atoms;
    for (const auto& pattern : frame_.norm.clock) {
      if (frame_.facts.events[event].type == pattern.event)
        frame_.judge.why_not(pattern.condition, frame_.judge.subject_of(event), atoms);
    }
    if (best == Truth::unknown) {
      if (maybe == no_event) maybe = event;
      frame_.ask(frame_.norm.clock, event, clock_.missing);
    }
    cause(best == Truth::unknown ? What::clock_possibly_started : What::clock_not_started,
          frame_.day(event), event, std::move(atoms));
  }

  /// A term after its suspensions.
  struct Moved {
    Deadline deadline;
    std::optional<Date> stands_since;  // an unfinished suspension stops the clock
  };

  /// Moves the last day by each finished suspension. What is unknown counts as the caller says, so
  /// that two calls give the shortest and the longest term.
  Moved moved(Deadline deadline, bool longest) {
    Date after = frame_.day(deadline.start);
    for (EventIndex i = 0; i < frame_.facts.events.size(); ++i) {
      const auto from = frame_.day(i);
      if (from < after || from > deadline.last_day) continue;
      const auto truth = frame_.judge.truth(frame_.norm.suspended_from, i);
      if (truth == Truth::unknown) frame_.ask({frame_.norm.suspended_from}, i, clock_.missing);
      if (truth == Truth::no || (truth == Truth::unknown && !longest)) continue;
      if (!longest) cause(What::suspended, from, i);
      const auto matches = frame_.find({frame_.norm.suspended_until}, from);
      if (matches.maybe != no_event)
        frame_.ask({frame_.norm.suspended_until}, matches.maybe, clock_.missing);
      const auto end = longest || matches.maybe == no_event ? matches.sure : matches.maybe;
      if (end == no_event) return {deadline, from};
      if (!longest) cause(What::resumed, frame_.day(end), end);
      deadline.advice.reset();  // it was about the day that moves now
      deadline.suspended_days += frame_.day(end) - from;
      deadline.last_day = deadline.last_day + (frame_.day(end) - from);
      after = frame_.day(end) + 1;
    }
    return {deadline, std::nullopt};
  }

  void suspend() {
    if (frame_.norm.suspended_from.event == nothing || !(clock_.certain || clock_.possible)) return;
    const bool is_certain = clock_.certain.has_value();
    auto& deadline = is_certain ? clock_.certain : clock_.possible;
    const auto shortest = moved(*deadline, false);
    const auto longest = moved(*deadline, true);
    deadline = shortest.deadline;
    if (shortest.stands_since) {
      clock_.stands_since = shortest.stands_since;
    } else if (longest.stands_since) {
      clock_.may_stand_still = true;
      if (is_certain) may_end_on(*std::exchange(clock_.certain, std::nullopt));
    } else if (longest.deadline.last_day != shortest.deadline.last_day) {
      // With a start that is uncertain too, the outermost two days are kept.
      (is_certain && !clock_.possible ? clock_.possible : deadline) = longest.deadline;
    }
  }

  const Frame& frame_;
  Clock clock_;
};

}  // namespace

bool Clock::is_over(Date as_of) const {
  return !may_stand_still && certain && !in_time(certain, as_of) &&
         (!possible || !in_time(possible, as_of));
}

bool Clock::surely_in_time(Date act) const {
  return stands_since || (in_time(certain, act) && in_time(possible, act));
}

bool Clock::possibly_in_time(Date act) const {
  return stands_since || may_stand_still || in_time(certain, act) ||
         (possible && in_time(possible, act));
}

Clock run_clock(const Frame& frame) {
  return Runner(frame).run();
}

}  // namespace termijn
