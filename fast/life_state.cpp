// SPDX-License-Identifier: Apache-2.0
// What became of an instance: acts, ends, the as-of day, and what draws attention.
#include <algorithm>
#include <functional>
#include <utility>

#include "fast/life.h"

namespace termijn::fast {
namespace {

constexpr std::int32_t never = INT32_MAX;
const std::int32_t last_of_time = Date::last().days();

struct States {
  State waiting, done, missed, done_late, ended;
};

const States& states_of(NormKind kind) {
  static constexpr States duty{State::running, State::fulfilled, State::violated,
                               State::fulfilled_late, State::lapsed};
  static constexpr States power{State::open, State::exercised, State::lapsed, State::lapsed,
                                State::exhausted};
  static constexpr States open{State::to_judge, State::judged, State::to_judge, State::to_judge,
                               State::lapsed};
  if (kind == NormKind::duty) return duty;
  return kind == NormKind::power ? power : open;
}

}  // namespace

/// From one day up to and on another.
Lives::Found Lives::find_in(const Frame& frame, Range range, std::int32_t from,
                            std::int32_t until) {
  Found found;
  for (const PlanPattern& pattern : patterns(range)) {
    if (pattern.times > 1) {
      find_nth(frame, pattern, from, until, found);
      continue;
    }
    Truth truth = Truth::no;
    const auto next = [&](EventIndex event) { return truths_.match_from(pattern, event, truth); };
    for (EventIndex event = next(truths_.first_from(pattern.event, from));
         event < found.sure && truths_.day(event) <= until; event = next(truths_.next(event))) {
      // After the next round began, an act may be about either.
      if (truth == Truth::yes && truths_.day(event) < frame.round.until)
        found.sure = event;
      else
        found.maybe = std::min(found.maybe, event);
      if (truths_.day(event) >= frame.round.until) break;
    }
  }
  if (found.sure != no_event) watch_rounds(frame, truths_.day(found.sure));
  if (found.maybe >= found.sure) found.maybe = no_event;
  return found;
}

/// The same for an act that must happen more than once.
void Lives::find_nth(const Frame& frame, const PlanPattern& pattern, std::int32_t from,
                     std::int32_t until, Found& found) {
  std::uint16_t surely = 0, possibly = 0;
  Truth truth = Truth::no;
  const auto next = [&](EventIndex event) { return truths_.match_from(pattern, event, truth); };
  for (EventIndex event = next(truths_.first_from(pattern.event, from));
       event < found.sure && truths_.day(event) <= until; event = next(truths_.next(event))) {
    if (truth == Truth::yes && truths_.day(event) < frame.round.until) ++surely;
    ++possibly;
    watch_rounds(frame, truths_.day(event));
    if (possibly >= pattern.times && surely < possibly) found.maybe = std::min(found.maybe, event);
    if (surely < pattern.times) continue;
    found.sure = event;
    return;
  }
}

std::int32_t Lives::acts_from(const Frame& frame) const {
  if (!frame.norm.counts_back || frame.trigger == no_event) return frame.start;
  std::int32_t from = truths_.rows().events.front().day;
  for (const Range range : {frame.norm.first_triggers, frame.norm.each_triggers}) {
    for (const PlanPattern& pattern : patterns(range)) {
      const EventIndex before = truths_.last_until(pattern.event, frame.start - 1);
      if (before != no_event) from = std::max(from, truths_.day(before) + 1);
    }
  }
  return from;
}

/// The day after the last day of a norm that was missed, or perhaps was.
void Lives::take_lapse(const BriefOutcome& missed, Lapse& lapse) {
  const bool is_open = missed.state == State::undetermined;
  const bool is_missed = missed.state == State::violated || missed.state == State::fulfilled_late ||
                         (missed.state == State::lapsed && missed.expired);
  lapse.is_unknown |= is_open && !missed.has_last_day;
  if (!missed.has_last_day || (!is_missed && !is_open)) return;
  if (as_of_ <= missed.last_day) return watch_day(missed.last_day + 1);
  std::int32_t& on = is_missed ? lapse.on : lapse.perhaps_on;
  on = std::min(on, missed.last_day + 1);
}

/// Of the instances of the other norm those of the same trigger where there are such, otherwise
/// those of the same round. False when something decides that only the plain evaluator can tell.
bool Lives::find_lapse(const Frame& frame, Lapse& lapse) {
  const Missed& other = missed(frame.norm.lapses_with);
  if (!other.is_known) return false;
  const auto same =
      std::ranges::equal_range(other.instances, frame.trigger, {}, &BriefInstance::trigger);
  if (frame.trigger != no_event && !same.empty()) {
    for (const BriefInstance& one : same) take_lapse(one.outcome, lapse);
    return true;
  }
  if (frame.round == first_round()) return lapse = other.of_all, true;
  // By trigger is by day, and those without one stand last.
  const auto arose_on = [&](const BriefInstance& one) { return day_of(one.trigger); };
  const auto first_on = [&](std::int32_t day) {
    return std::ranges::lower_bound(other.instances, day, {}, arose_on);
  };
  const auto end = first_on(frame.round.until);
  for (auto one = first_on(frame.round.from); one < end; ++one) take_lapse(one->outcome, lapse);
  for (auto one = first_on(never); one != other.instances.end(); ++one)
    take_lapse(one->outcome, lapse);
  return true;
}

/// Whether an act that may count, may do so for one reason alone: it came after the next round
/// began, and nobody can say to which it belongs. So it is when nothing is unknown of it.
bool Lives::may_be_either(Range range, EventIndex event) {
  return std::ranges::all_of(patterns(range), [&](const PlanPattern& pattern) {
    // Of acts that are counted, each earlier one may be the one that nobody is sure of.
    if (pattern.times > 1) return truths_.first_unclear(pattern) > event;
    return pattern.event != truths_.type(event) || truths_.truth(pattern, event) != Truth::unknown;
  });
}

/// `is_open`: nobody can say whether it is so, and there is nothing to ask.
bool Lives::to_be_done(const Frame& frame, const End& end, BriefOutcome& out, bool& is_open) {
  const States& states = states_of(frame.norm.kind);
  const auto state = [&](State value, std::int32_t since) {
    out.state = value;
    out.since = since;
    return true;
  };
  const std::int32_t last_day = end.has_day ? end.day : never;
  const bool counts_late = states.done_late != states.missed;
  const Found act = find(frame, frame.norm.acts, acts_from(frame), counts_late ? never : last_day);
  const std::int32_t done_on = day_of(act.sure), perhaps_on = day_of(act.maybe);
  Lapse lapse;
  if (frame.norm.lapses_with != nothing && !find_lapse(frame, lapse)) return false;
  const bool is_done = act.sure != no_event && end.in_time(done_on) && done_on < lapse.on;
  // On the day of the act itself an end comes too late.
  const std::int32_t before = is_done ? done_on - 1 : last_day;
  const Found ended = find(frame, frame.norm.ends, frame.start, before);
  if (ended.maybe != no_event) return false;
  const bool may_be_done = act.maybe != no_event && perhaps_on <= last_day;
  if (may_be_done && (is_done || !may_be_either(frame.norm.acts, act.maybe))) {
    const bool is_ended_before = ended.sure != no_event && perhaps_on > day_of(ended.sure);
    if (!is_ended_before) return false;
  }
  if (ended.sure != no_event) {
    const std::int32_t ended_on = day_of(ended.sure);
    watch(frame.norm.acts, ended_on);
    is_open = perhaps_on <= ended_on;
    return state(states.ended, ended_on);
  }
  if (is_done) {
    is_open = lapse.is_unknown || lapse.perhaps_on <= done_on;
    return state(states.done, done_on);
  }
  if (lapse.on != never && end.in_time(lapse.on)) {
    out.lapsed_with = true;
    is_open = may_be_done && perhaps_on < lapse.on;
    return state(State::lapsed, lapse.on);
  }
  is_open = may_be_done || lapse.is_unknown || lapse.perhaps_on != never;
  watch(frame.norm.ends, last_day);
  if (act.sure == no_event) watch(frame.norm.acts, counts_late ? never : last_day);
  if (end.over(as_of_)) {
    out.expired = true;
    state(states.missed, end.day + 1);
    if (act.sure != no_event && counts_late) state(states.done_late, done_on);
    return true;
  }
  if (end.has_day) watch_day(end.day + 1);
  if (frame.start > as_of_) watch_everything();
  return state(states.waiting, std::min(frame.start, as_of_));
}

/// A prohibition without a trigger has no day on which it arose: the version of the act counts.
bool Lives::holds_on(const Frame& frame, std::int32_t day) const {
  return frame.trigger != no_event || (frame.norm.is_valid(day) && frame.norm.covered_from <= day &&
                                       day < frame.norm.covered_until);
}

bool Lives::prohibition(const Frame& frame, const End& end, BriefOutcome& out) {
  const std::int32_t last_day = end.has_day ? end.day : never;
  const Found lift = find(frame, frame.norm.ends, frame.start, last_day);
  const std::int32_t lifted_on = day_of(lift.sure);
  out.state = State::in_force;
  out.since = frame.start;
  if (!judge_acts(frame, end, lifted_on, out)) return false;
  const bool is_violated = out.state == State::violated;
  if (lift.maybe != no_event && (!is_violated || acts_->back() >= day_of(lift.maybe))) return false;
  if (lift.sure == no_event) watch(frame.norm.ends, is_violated ? acts_->back() : last_day);
  if (is_violated) return true;
  if (lift.sure != no_event) {
    out.state = State::lifted;
    out.since = lifted_on;
    return true;
  }
  if (end.over(as_of_)) {
    out.state = State::observed;
    out.expired = true;
    out.since = end.day + 1;
    return true;
  }
  if (end.has_day) watch_day(end.day + 1);
  const std::int32_t border = std::min(frame.norm.valid_until, frame.norm.covered_until);
  if (!holds_on(frame, as_of_)) {
    out.state = State::observed;
    out.since = std::min(border, last_of_time);
    return true;
  }
  if (frame.trigger == no_event) watch_day(border);
  return hold(frame, out);
}

/// Whether an act that matches a pattern, or may, is forbidden.
Truth Lives::forbids(const Frame& frame, EventIndex event, Truth matches) {
  const std::int32_t day = truths_.day(event);
  Truth forbidden = day >= frame.round.until ? Truth::unknown : matches;
  forbidden = std::min(forbidden, truths_.truth(frame.norm.while_, {event, day}));
  if (forbidden == Truth::no || frame.trigger != no_event) return forbidden;
  for (const ConditionId exception : conditions(frame.norm.exceptions)) {
    const Truth excepted = truths_.truth(exception, {event, day});
    if (excepted == Truth::yes) return Truth::no;
    if (excepted == Truth::unknown) forbidden = excepted;
  }
  return forbidden;
}

/// All acts are judged, not the first alone: a later one of which something is unknown is a
/// question.
bool Lives::judge_acts(const Frame& frame, const End& end, std::int32_t lifted_on,
                       BriefOutcome& out) {
  std::vector<std::int32_t>& acts = *acts_;
  const auto first = acts.size();
  const auto touched_before = std::exchange(truths_.touched, 0);
  const std::int32_t from = take_kept_acts(frame, end, lifted_on);
  const auto fresh = static_cast<std::ptrdiff_t>(acts.size());
  for (const PlanPattern& pattern : patterns(frame.norm.acts)) {
    Truth how = Truth::no;
    const auto next = [&](EventIndex event) { return truths_.match_from(pattern, event, how); };
    for (EventIndex event = next(truths_.first_from(pattern.event, from)); event != no_event;
         event = next(truths_.next(event))) {
      const std::int32_t day = truths_.day(event);
      if (day >= lifted_on || !end.in_time(day)) break;
      watch_rounds(frame, day);
      if (!holds_on(frame, day)) continue;
      const Truth forbidden = forbids(frame, event, how);
      if (forbidden == Truth::unknown) return false;
      if (forbidden == Truth::yes) acts.push_back(day);
    }
  }
  watch(frame.norm.acts, std::min(lifted_on, end.has_day ? end.day : never));
  if (static_cast<std::ptrdiff_t>(acts.size()) > fresh + 1) {
    std::sort(acts.begin() + fresh, acts.end());
    acts.erase(std::unique(acts.begin() + fresh, acts.end()), acts.end());
  }
  keep_acts(first, end, lifted_on);
  truths_.touched |= touched_before;
  if (acts.size() == first) return true;
  out.state = State::violated;
  out.since = acts[first];
  out.first_act = static_cast<std::uint32_t>(first);
  out.act_count = static_cast<std::uint32_t>(acts.size() - first);
  return true;
}

/// The days of acts that were found in an earlier life of this instance; from which day on the
/// others are to be found.
std::int32_t Lives::take_kept_acts(const Frame& frame, const End& end, std::int32_t lifted_on) {
  if (kept == nullptr || !kept->has_acts) return frame.start;
  const bool is_same = kept->has_last_day == end.has_day && kept->last_day == end.day &&
                       kept->lifted_on == lifted_on;
  if (!is_same) return kept->has_acts = false, frame.start;
  truths_.touched = kept->acts_touched;
  acts_->insert(acts_->end(), kept->acts.begin(), kept->acts.end());
  return std::max(frame.start, kept->acts_before);
}

void Lives::keep_acts(std::size_t first, const End& end, std::int32_t lifted_on) {
  if (kept == nullptr) return;
  if (!kept->has_acts) kept->acts.clear();
  kept->has_acts = true;
  kept->acts_touched = truths_.touched;
  kept->has_last_day = end.has_day;
  kept->last_day = end.day;
  kept->lifted_on = lifted_on;
  kept->acts_before = truths_.last_day();
  for (auto i = first + kept->acts.size(); i < acts_->size() && (*acts_)[i] < kept->acts_before;
       ++i)
    kept->acts.push_back((*acts_)[i]);
}

/// The truth on the as-of day.
Truth Lives::now(const Frame& frame, ConditionId condition) {
  if (trace() != nullptr) trace()->set_now(as_of_);
  const Truth truth = truths_.truth(condition, {frame.trigger, as_of_});
  if (trace() != nullptr) trace()->set_now(Trace::ever);
  return truth;
}

bool Lives::hold(const Frame& frame, BriefOutcome& out) {
  if (frame.trigger == no_event) {
    for (const ConditionId exception : conditions(frame.norm.exceptions)) {
      const Truth excepted = now(frame, exception);
      if (excepted == Truth::unknown) return false;
      if (excepted == Truth::no) continue;
      out.state = State::dormant;
      out.since = as_of_;
      return true;
    }
  }
  if (frame.norm.while_ == no_condition) return true;
  const Truth holds = now(frame, frame.norm.while_);
  if (holds == Truth::unknown) return false;
  if (holds == Truth::yes) return true;
  out.state = State::observed;
  out.since = unchanged_since(frame, frame.norm.while_, Truth::no);
  return true;
}

/// It changes with events alone, and only on some days. Nothing may be `now` as of the last event.
std::int32_t Lives::unchanged_since(const Frame& frame, ConditionId condition, Truth now) {
  if (const auto since = truths_.so_since(condition, now, frame.start)) {
    if (*since != never) return *since;
    watch_everything();
    return as_of_;
  }
  const auto rows = truths_.rows().events.first(truths_.count());
  const auto first = std::ranges::lower_bound(rows, frame.start, {}, &EventRow::day);
  changes_.clear();
  if (!plan_.program->papers.empty()) {
    for (auto row = first; row != rows.end(); ++row) changes_.push_back(row->day);
  } else if (first != rows.end()) {
    const Index type = frame.trigger == no_event ? nothing : truths_.type(frame.trigger);
    truths_.days_of_change(condition, type, changes_);
    changes_.push_back(first->day);
  }
  std::ranges::sort(changes_, std::greater());
  std::int32_t since = never;
  for (const std::int32_t day : changes_) {
    if (day < first->day || truths_.truth(condition, {frame.trigger, day}) != now) break;
    since = day;
  }
  if (since != never) return since;
  watch_everything();
  return as_of_;
}

bool Lives::signal(const Frame& frame, const End& end, BriefOutcome& out) {
  const PlanNorm& norm = frame.norm;
  if (!is_live(out.state) || (norm.signal_after < 0 && norm.signals.count == 0)) return true;
  if (norm.signal_after >= 0 && end.has_start) {
    End threshold;
    threshold.start = end.start;
    if (!find_end({static_cast<std::uint32_t>(norm.signal_after), 1}, threshold)) return false;
    out.has_signal_day = threshold.has_day;
    out.signal_day = threshold.day;
    out.signalled = threshold.over(as_of_);
    if (threshold.has_day && !out.signalled) watch_day(threshold.day + 1);
  }
  for (const ConditionId condition : conditions(norm.signals)) {
    if (now(frame, condition) != Truth::yes) continue;
    out.signalled = true;
    const std::int32_t since = unchanged_since(frame, condition, Truth::yes);
    if (!out.has_signal_day || since < out.signal_day) out.signal_day = since;
    out.has_signal_day = true;
  }
  return true;
}

}  // namespace termijn::fast
