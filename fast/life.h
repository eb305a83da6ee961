// SPDX-License-Identifier: Apache-2.0
// Part of the compiled evaluator: the life of one norm in one dossier under one way to read the
// law, where everything that decides is known. The same life as engine/norm_life.h, written anew.
#pragma once

#include <cstdint>
#include <vector>

#include "fast/brief.h"
#include "fast/last_days.h"
#include "fast/truths.h"

namespace termijn::fast {

/// One instance. Instances of different worlds belong together when `round` and `key` agree.
struct BriefInstance {
  std::uint32_t world = 0;  ///< in which it lived; filled in by who asks
  std::uint32_t round = 0;
  EventIndex key = no_event;  ///< the trigger of a norm that arises from each event
  EventIndex trigger = no_event;
  BriefOutcome outcome;
};

class Lives {
 public:
  Lives(const Plan& plan, Truths& truths, LastDays& days)
      : plan_(plan), truths_(truths), days_(days), missed_(plan.missed_norms.size()) {}

  /// Another dossier. The days of forbidden acts go to `acts`.
  void take(std::int32_t as_of, std::vector<std::int32_t>& acts) {
    as_of_ = as_of;
    acts_ = &acts;
    turn_ = INT32_MAX;
  }
  /// The first later day on which something that was asked since take() comes out otherwise while
  /// the rows stay the same.
  std::int32_t turn() const { return turn_; }

  /// Appends the instances of a norm; false when something unknown decides, or something that only
  /// the plain evaluator can do. Then what was appended is of no use.
  bool live(const PlanNorm& norm, std::vector<BriefInstance>& out) {
    begin();
    return live_norm(norm, out);
  }

  /// Another life, or another way to read the law: before the parts of live() below.
  void begin() { ++stamp_; }

  /// The days of one round: from the first, up to but not on the second.
  struct Round {
    std::uint32_t number = 0;
    std::int32_t from = 0, until = 0;
    bool holds(std::int32_t day) const { return from <= day && day < until; }
    bool operator==(const Round&) const = default;
  };
  static Round first_round();
  /// Whether an event of the type that starts rounds starts another one after `last`.
  bool starts_round(const PlanNorm& norm, EventIndex event, const Round& last) const;
  /// Whether the acts of a norm with triggers are known for all days of the dossier.
  bool is_covered(const PlanNorm& norm) const;

  // The parts of live(). Each appends one instance at most and is false as live() is.
  bool from_the_start(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out);
  bool first_in(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out);
  /// Of an event of the type of one of its each triggers.
  bool from_event(const PlanNorm& norm, Round round, EventIndex event,
                  std::vector<BriefInstance>& out);

  /// What one life of an instance found out of days that nothing changes any more, for the next.
  struct Kept {
    std::int32_t no_first_before = INT32_MIN;  ///< no event before it is the first
    /// The readings that were looked at on the way, as bits.
    std::uint64_t first_touched = 0, acts_touched = 0;
    /// Of a prohibition, the days of forbidden acts before a day, each once.
    bool has_acts = false, has_last_day = false;
    std::int32_t last_day = 0, lifted_on = 0, acts_before = 0;
    std::vector<std::int32_t> acts;
  };
  /// Of the instance that is lived next; may be null.
  Kept* kept = nullptr;

 private:
  /// When an instance ends with another norm that was missed; later than any day: it does not.
  struct Lapse {
    std::int32_t on = INT32_MAX, perhaps_on = INT32_MAX;
    bool is_unknown = false;
  };

  /// An instance and what it is judged with.
  struct Frame {
    const PlanNorm& norm;
    Round round;
    EventIndex trigger = no_event;
    bool each = false;
    std::int32_t start = 0;
  };
  /// The last day of an instance.
  struct End {
    bool has_start = false, has_day = false, provisional = false;
    EventIndex start = no_event;
    std::int32_t day = 0;
    bool in_time(std::int32_t act) const { return !has_day || act <= day; }
    bool over(std::int32_t as_of) const { return has_day && as_of > day; }
  };

  bool live_norm(const PlanNorm& norm, std::vector<BriefInstance>& out);
  bool in_rounds(const PlanNorm& norm, std::vector<BriefInstance>& out);
  bool in_round(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out);
  bool each_in(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out);
  Truth arises(const PlanNorm& norm, EventIndex event, Truth matches);
  Truth arose_before(const PlanNorm& norm, Round round, EventIndex event);
  bool add(const Frame& frame, std::vector<BriefInstance>& out);

  bool live_one(const Frame& frame, BriefOutcome& out);
  bool run_clock(const Frame& frame, End& end);
  bool find_start(const Frame& frame, End& end);
  bool may_start(const Frame& frame, EventIndex event) const;
  bool find_end(Range terms, End& end);
  bool count(const PlanTerm& term, EventIndex start, End& end);
  bool moves(const PlanNorm& norm) const;

  void turns_on(std::int32_t day) {
    if (day > as_of_ && day < turn_) turn_ = day;
  }

  bool to_be_done(const Frame& frame, const End& end, BriefOutcome& out, bool& is_open);
  bool find_lapse(const Frame& frame, Lapse& lapse);
  void take_lapse(const BriefOutcome& missed, Lapse& lapse);
  bool may_be_either(Range patterns, EventIndex event);
  bool prohibition(const Frame& frame, const End& end, BriefOutcome& out);
  bool judge_acts(const Frame& frame, const End& end, std::int32_t lifted_on, BriefOutcome& out);
  Truth forbids(const Frame& frame, EventIndex event, Truth matches);
  std::int32_t take_kept_acts(const Frame& frame, const End& end, std::int32_t lifted_on);
  void keep_acts(std::size_t first, const End& end, std::int32_t lifted_on);
  bool hold(const Frame& frame, BriefOutcome& out);
  Truth now(const Frame& frame, ConditionId condition);
  bool signal(const Frame& frame, const End& end, BriefOutcome& out);

  /// The first event that matches for sure, and the first that may before it.
  struct Found {
    EventIndex sure = no_event, maybe = no_event;
  };
  Found find(const Frame& frame, Range patterns, std::int32_t from, std::int32_t until) {
    return patterns.count == 0 ? Found{} : find_in(frame, patterns, from, until);
  }
  Found find_in(const Frame& frame, Range patterns, std::int32_t from, std::int32_t until);
  void find_nth(const Frame& frame, const PlanPattern& pattern, std::int32_t from,
                std::int32_t until, Found& found);
  /// Later than any day, of no event.
  std::int32_t day_of(EventIndex event) const {
    return event == no_event ? INT32_MAX : truths_.day(event);
  }
  std::int32_t acts_from(const Frame& frame) const;
  std::int32_t unchanged_since(const Frame& frame, ConditionId condition, Truth now);
  bool holds_on(const Frame& frame, std::int32_t day) const;

  // What is written down of what was looked at, when somebody asks. The two below that are about
  // days also say when it turns.
  Trace* trace() const { return truths_.trace; }
  void watch(Range range, std::int32_t until) {
    if (trace() == nullptr) return;
    for (const PlanPattern& pattern : patterns(range)) trace()->watch(pattern.event, until);
  }
  /// An event that was looked at may turn out to be of a later round.
  void watch_rounds(const Frame& frame, std::int32_t until) {
    if (trace() != nullptr) trace()->watch(frame.norm.per, until);
  }
  void watch_day(std::int32_t day);
  void watch_everything();

  std::span<const PlanPattern> patterns(Range range) const {
    return {plan_.patterns.data() + range.first, range.count};
  }
  std::span<const ConditionId> conditions(Range range) const {
    return {plan_.conditions.data() + range.first, range.count};
  }

  /// The instances of a norm that others lapse with, in the life of one of these.
  struct Missed {
    std::uint32_t stamp = 0;
    bool is_known = false;
    std::vector<BriefInstance> instances;  ///< by trigger
    Lapse of_all;                          ///< of all instances together
  };
  const Missed& missed(Index number);

  const Plan& plan_;
  Truths& truths_;
  LastDays& days_;
  std::vector<Missed> missed_;  ///< as Plan::missed_norms
  std::uint32_t stamp_ = 0;     ///< of one life
  std::vector<std::int32_t> missed_acts_;
  std::int32_t as_of_ = 0, turn_ = INT32_MAX;
  std::vector<std::int32_t>* acts_ = nullptr;
  std::vector<std::int32_t> changes_;
};

}  // namespace termijn::fast
