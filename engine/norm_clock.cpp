// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_clock.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/norm_moves.h"
#include "engine/other_norm.h"
#include "engine/receipt.h"

namespace termijn {
namespace {

using What = Cause::What;

/// By the day; by the clock on the last day of a term in hours.
Truth in_time(const std::optional<Deadline>& deadline, Moment act) {
  if (!deadline || act.day < deadline->last_day) return Truth::yes;
  if (act.day > deadline->last_day) return Truth::no;
  if (!deadline->hours) return Truth::yes;
  const auto [earliest, latest] = instants_of(act.day, act.time);
  if (latest <= deadline->hours->end) return Truth::yes;
  return earliest > deadline->hours->end ? Truth::no : Truth::unknown;
}

bool is_past(const std::optional<Deadline>& deadline, const Facts& facts) {
  return deadline && facts.is_after(deadline->last_day);
}

class Runner {
 public:
  explicit Runner(const Frame& frame) : frame_(frame) {}

  Clock run() {
    start();
    move();
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

  /// The events that may start the clock, in the order in which they count. Those of one day have
  /// no order of their own: there the clause that stands first goes first, and the trigger.
  std::vector<EventIndex> starters() const {
    using Key = std::tuple<Date, std::ptrdiff_t, bool, EventIndex>;
    std::vector<Key> keys;
    const auto& clock = frame_.norm.clock;
    for (EventIndex i = 0; i < frame_.facts.events.size(); ++i) {
      const auto clause = std::ranges::find_if(
          clock, [&](const auto& pattern) { return frame_.judge.truth(pattern, i) != Truth::no; });
      if (may_start(i))
        keys.push_back({frame_.day(i), clause - clock.begin(), i != frame_.trigger, i});
    }
    std::ranges::sort(keys);
    std::vector<EventIndex> events(keys.size());
    std::ranges::transform(keys, events.begin(), [](const Key& key) { return std::get<3>(key); });
    return events;
  }

  void start() {
    std::optional<Start> sure, maybe;
    if (frame_.period != nullptr) {
      clock_.start = at_period();
      return count_from(*clock_.start, frame_.arisen == Truth::yes);
    }
    if (frame_.norm.clock.empty() && frame_.norm.clock_ends.empty()) {
      if (frame_.trigger != no_event) sure = at_event(frame_.trigger);
    } else {
      for (const auto event : starters()) {
        if (try_start(event, sure, maybe)) break;
      }
      for (const auto& end : frame_.norm.clock_ends) try_end(end, sure, maybe);
    }
    // Who received a message late may have the later start: the outermost two are kept.
    if (sure && late_ && late_->day > sure->day) {
      keep_earliest(maybe, std::exchange(sure, late_));
    }
    if (sure && maybe && maybe->day == sure->day) maybe.reset();
    if (maybe) count_from(*maybe, false);
    if (sure) count_from(*sure, true);
    // One of which the day of receipt is not known may also start it later.
    if (clock_.certain && clock_.day_unknown)
      may_end_on(*std::exchange(clock_.certain, std::nullopt));
    clock_.start = sure ? sure : maybe;
  }

  Start at_event(EventIndex event) const {
    return {event, frame_.day(event), {}, nothing, nullptr, {}, {}};
  }

  /// A period begins after its event, or after the period before it.
  Start at_period() const {
    return {frame_.trigger, frame_.period->from - 1, {}, nothing, frame_.period, {}, {}};
  }

  /// The end of the term of another norm may be the start of this one.
  void try_end(const EndOf& end, std::optional<Start>& sure, std::optional<Start>& maybe) {
    for (const Instance* instance : others_of(frame_, end.norm)) {
      const auto& outcome = instance->outcome;
      const bool is_certain = outcome.deadline && outcome.state != State::suspended;
      auto last = end_of(end, is_certain ? outcome.deadline : std::nullopt);
      auto other = end_of(end, outcome.possible);
      // Of two ends the later one is there for sure, and the earlier one perhaps.
      if (last && other && other->day > last->day) std::swap(last, other);
      if (!last && !other && outcome.state == State::undetermined) {
        clock_.day_unknown = true;  // it may have ended on any day
        unknown_from(Date::first());
        clock_.missing.insert(clock_.missing.end(), outcome.missing.begin(), outcome.missing.end());
      }
      if (other)
        clock_.missing.insert(clock_.missing.end(), outcome.missing.begin(), outcome.missing.end());
      keep_earliest(sure, std::move(last));
      keep_earliest(maybe, std::move(other));
    }
  }

  static std::optional<Start> end_of(const EndOf& end, const std::optional<Deadline>& deadline) {
    if (!deadline) return std::nullopt;
    const auto day = end.extended ? deadline->last_day : deadline->bare_end();
    return Start{deadline->start, day, deadline, end.norm, nullptr, {}, {}};
  }

  static void keep_earliest(std::optional<Start>& earliest, std::optional<Start> start) {
    if (start && (!earliest || start->day < earliest->day)) earliest = std::move(start);
  }

  /// The last days that the terms give: the longest is the certain one of a certain start, and the
  /// shortest is possible.
  void count_from(const Start& start, bool is_certain) {
    auto deadlines = deadlines_from(frame_.norm, start, frame_.facts, frame_.judge, clock_.missing);
    for (const auto& other : start.also) {
      join(deadlines,
           deadlines_from(frame_.norm, other, frame_.facts, frame_.judge, clock_.missing));
    }
    clock_.day_unknown |= deadlines.day_unknown;
    if (deadlines.unknown_from) unknown_from(*deadlines.unknown_from);
    if (is_certain) clock_.certain = deadlines.longest;
    const auto& shortest = deadlines.shortest;
    const bool same =
        is_certain && deadlines.longest && shortest && deadlines.longest->end() == shortest->end();
    if (shortest && !same) may_end_on(*shortest);
  }

  void may_end_on(const Deadline& deadline) {
    if (!clock_.possible || deadline.end() < clock_.possible->end()) clock_.possible = deadline;
  }

  /// Whether the clock starts with this event for sure.
  bool try_start(EventIndex event, std::optional<Start>& sure, std::optional<Start>& maybe) {
    Truth best = Truth::no;
    const Pattern* by = nullptr;
    for (const auto& pattern : frame_.norm.clock) {
      if (frame_.facts.events[event].type != pattern.event) continue;
      const auto truth = frame_.judge.truth(pattern, event);
      if (by == nullptr || truth > best) by = &pattern;
      best = std::max(best, truth);
    }
    if (by == nullptr) return false;
    if (best == Truth::yes) {
      sure = received(*by, event);
      cause(What::clock_started, frame_.day(event), event);
      return true;
    }
    std::vector<Atom> atoms;
    for (const auto& pattern : frame_.norm.clock) {
      if (frame_.facts.events[event].type == pattern.event)
        frame_.judge.why_not(pattern.condition, frame_.judge.subject_of(event), atoms);
    }
    if (best == Truth::unknown) {
      auto start = received(*by, event);
      if (start && (!late_ || start->day > late_->day)) late_ = start;
      keep_earliest(maybe, std::move(start));
      frame_.ask(frame_.norm.clock, event, clock_.missing);
    }
    cause(best == Truth::unknown ? What::clock_possibly_started : What::clock_not_started,
          frame_.day(event), event, std::move(atoms));
    return false;
  }

  void unknown_from(Date day) {
    clock_.unknown_from = std::min(clock_.unknown_from.value_or(day), day);
  }

  /// Nothing when the day of receipt is not known; the last day is not either then.
  std::optional<Start> received(const Pattern& pattern, EventIndex event) {
    auto start = received_start(pattern, event, frame_.facts, frame_.judge, clock_.missing);
    if (start) return start;
    clock_.day_unknown = true;
    unknown_from(frame_.day(event));
    return start;
  }

  /// One last day after the events that moved it, when what is unknown makes it early or late.
  struct Moves {
    Moved shortest, longest;
  };

  /// Lets events move the last days; what is unknown gives the shortest and the longest term.
  void move() {
    if (!can_move(frame_.norm)) return;
    std::vector<Moves> all;
    for (const auto* deadline : {&clock_.certain, &clock_.possible}) {
      if (*deadline) {
        all.push_back({moved(frame_, **deadline, Doubt::shortest),
                       moved(frame_, **deadline, Doubt::longest)});
      }
    }
    if (all.empty()) return;
    take(all);
    auto& first = clock_.certain ? clock_.certain : clock_.possible;
    first = all.front().shortest.deadline;
    if (all.size() > 1) clock_.possible = all.back().shortest.deadline;
    if (std::ranges::all_of(
            all, [](const auto& each) { return each.shortest.stands_since.has_value(); })) {
      clock_.stands_since = all.front().shortest.stands_since;
    } else {
      keep_outermost(all);
    }
  }

  /// Between the first and the last of several last days nothing is sure.
  void keep_outermost(const std::vector<Moves>& all) {
    const Deadline* earliest = &all.front().shortest.deadline;
    const Deadline* latest = earliest;
    bool has_end = clock_.certain.has_value();
    for (const auto& [shortest, longest] : all) {
      const bool stands = longest.stands_since.has_value();
      clock_.may_stand_still |= stands;
      has_end &= !stands && !longest.day_unknown;
      for (const auto* deadline : {&shortest.deadline, &longest.deadline}) {
        if (deadline->end() < earliest->end()) earliest = deadline;
        if (deadline->end() > latest->end()) latest = deadline;
      }
    }
    if (!has_end) {
      clock_.certain.reset();
      clock_.possible = *earliest;
    } else if (earliest->end() == latest->end()) {
      clock_.possible.reset();
    } else if (clock_.certain->end() == earliest->end()) {
      clock_.possible = *latest;
    } else {
      clock_.certain = *latest;
      clock_.possible = *earliest;
    }
  }

  /// The causes are those of the last day that is told first; the questions those of all.
  void take(std::vector<Moves>& all) {
    auto& causes = all.front().shortest.causes;
    std::move(causes.begin(), causes.end(), std::back_inserter(clock_.causes));
    for (auto& moves : all) {
      auto& missing = moves.shortest.missing;
      std::move(missing.begin(), missing.end(), std::back_inserter(clock_.missing));
    }
  }

  const Frame& frame_;
  Clock clock_;
  std::optional<Start> late_;  ///< of the starts that are possible the latest
};

}  // namespace

bool Clock::is_over(const Facts& facts) const {
  return !may_stand_still && is_past(certain, facts) && (!possible || is_past(possible, facts));
}

bool Clock::surely_in_time(Moment act) const {
  return stands_since ||
         (in_time(certain, act) == Truth::yes && in_time(possible, act) == Truth::yes);
}

bool Clock::possibly_in_time(Moment act) const {
  return stands_since || may_stand_still || in_time(certain, act) != Truth::no ||
         (possible && in_time(possible, act) != Truth::no);
}

bool Clock::asks_time(Moment act) const {
  return in_time(certain, act) == Truth::unknown || in_time(possible, act) == Truth::unknown;
}

Clock run_clock(const Frame& frame) {
  return Runner(frame).run();
}

}  // namespace termijn
