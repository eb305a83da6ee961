// SPDX-License-Identifier: Apache-2.0
#include "fast/life.h"

#include <algorithm>
#include <utility>

namespace termijn::fast {
namespace {

const std::int32_t first_of_time = Date::first().days();
const std::int32_t last_of_time = Date::last().days();

}  // namespace

Lives::Round Lives::first_round() {
  return {0, first_of_time, last_of_time};
}

bool Lives::starts_round(const PlanNorm& norm, EventIndex event, const Round& last) const {
  const EventIndex first = truths_.first(norm.per);
  const std::int32_t day = truths_.day(event);
  return event != first && day != last.from && day != truths_.day(first);
}

bool Lives::live_norm(const PlanNorm& norm, std::vector<BriefInstance>& out) {
  if (norm.plain || truths_.count() == 0) return false;
  return norm.per == nothing ? in_round(norm, first_round(), out) : in_rounds(norm, out);
}

bool Lives::in_rounds(const PlanNorm& norm, std::vector<BriefInstance>& out) {
  Round round = first_round();
  for (EventIndex event = truths_.first(norm.per); event != no_event; event = truths_.next(event)) {
    if (!starts_round(norm, event, round)) continue;
    round.until = truths_.day(event);
    if (!in_round(norm, round, out)) return false;
    round = {round.number + 1, truths_.day(event), last_of_time};
  }
  return in_round(norm, round, out);
}

/// Days for which an act is not known are rare, and have an answer of their own.
bool Lives::is_covered(const PlanNorm& norm) const {
  const auto& rows = truths_.rows().events;
  return rows.front().day >= norm.covered_from && truths_.last_day() < norm.covered_until;
}

bool Lives::in_round(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  if (!norm.has_triggers()) return from_the_start(norm, round, out);
  if (!is_covered(norm)) return false;
  if (norm.first_triggers.count != 0 && !first_in(norm, round, out)) return false;
  return norm.each_triggers.count == 0 || each_in(norm, round, out);
}

bool Lives::from_the_start(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  const std::int32_t day = truths_.first_day();
  if (day >= norm.valid_until) return true;
  if (norm.valid_from > as_of_) return watch_day(norm.valid_from), true;
  if (norm.covered_from > as_of_ || day >= norm.covered_until) return false;
  const std::int32_t start =
      std::max({day, norm.valid_from, round.from,
                norm.is_covered_since_some_day ? norm.covered_from : norm.valid_from});
  if (!add({norm, round, no_event, false, start}, out)) return false;
  if (out.back().outcome.state == State::dormant) out.pop_back();
  return true;
}

/// Whether the norm arises with an event that matches one of its triggers, or may.
Truth Lives::arises(const PlanNorm& norm, EventIndex event, Truth matches) {
  if (!norm.is_valid(truths_.day(event))) return Truth::no;
  Truth result = matches;
  if (result == Truth::no) return result;
  for (const ConditionId exception : conditions(norm.exceptions)) {
    const Truth excepted = truths_.truth(exception, {event, truths_.day(event)});
    if (excepted == Truth::yes) return Truth::no;
    if (excepted == Truth::unknown) result = excepted;
  }
  return result;
}

/// Whether another version of this norm arose with an earlier event.
Truth Lives::arose_before(const PlanNorm& norm, Round round, EventIndex event) {
  Truth before = Truth::no;
  const auto others = std::span(plan_.norm_places).subspan(norm.others.first, norm.others.count);
  for (const Index place : others) {
    const PlanNorm& other = plan_.norms[place];
    const std::int32_t until = std::min(round.until, other.covered_until);
    for (const PlanPattern& pattern : patterns(other.first_triggers)) {
      EventIndex i = truths_.first_from(pattern.event, std::max(round.from, other.covered_from));
      for (; i < event && truths_.day(i) < until; i = truths_.next(i)) {
        before = std::max(before, arises(other, i, truths_.truth(pattern, i)));
        if (before == Truth::yes) return before;
      }
    }
  }
  return before;
}

bool Lives::first_in(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  EventIndex sure = no_event, maybe = no_event;
  const std::int32_t first_day =
      kept == nullptr ? round.from : std::max(round.from, kept->no_first_before);
  const auto touched_before =
      std::exchange(truths_.touched, kept == nullptr ? 0 : kept->first_touched);
  for (const PlanPattern& pattern : patterns(norm.first_triggers)) {
    Truth how = Truth::no;
    const auto next = [&](EventIndex from) { return truths_.match_from(pattern, from, how); };
    EventIndex event = next(truths_.first_from(pattern.event, first_day));
    for (; event < sure && truths_.day(event) < round.until; event = next(truths_.next(event))) {
      const Truth truth = arises(norm, event, how);
      if (truth == Truth::unknown) maybe = std::min(maybe, event);
      if (truth == Truth::yes) sure = event;
    }
  }
  if (maybe < sure) return false;
  if (sure == no_event) {
    watch(norm.first_triggers, round.until);
    if (kept != nullptr) kept->no_first_before = truths_.last_day();
    if (kept != nullptr) kept->first_touched = truths_.touched;
    truths_.touched |= touched_before;
    return true;
  }
  truths_.touched |= touched_before;
  if (trace() != nullptr) trace()->watch(norm.per, truths_.day(sure));
  const Truth before = norm.others.count == 0 ? Truth::no : arose_before(norm, round, sure);
  if (before == Truth::yes) return true;
  if (before == Truth::unknown) return false;
  return add({norm, round, sure, false, truths_.day(sure)}, out);
}

bool Lives::each_in(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  const auto all = patterns(norm.each_triggers);
  for (std::size_t p = 0; p < all.size(); ++p) {
    const bool is_told =
        std::ranges::find(all.first(p), all[p].event, &PlanPattern::event) != all.first(p).end();
    if (is_told) continue;
    EventIndex event = truths_.first_from(all[p].event, round.from);
    for (; event != no_event && truths_.day(event) < round.until; event = truths_.next(event)) {
      if (!from_event(norm, round, event, out)) return false;
    }
  }
  return true;
}

bool Lives::from_event(const PlanNorm& norm, Round round, EventIndex event,
                       std::vector<BriefInstance>& out) {
  for (const PlanPattern& pattern : patterns(norm.each_triggers)) {
    if (pattern.event != truths_.type(event)) continue;
    const Truth arisen = arises(norm, event, truths_.truth(pattern, event));
    if (arisen == Truth::no) continue;
    if (arisen == Truth::unknown) return false;
    return add({norm, round, event, true, truths_.day(event)}, out);
  }
  return true;
}

bool Lives::add(const Frame& frame, std::vector<BriefInstance>& out) {
  out.push_back({0, frame.round.number, frame.each ? frame.trigger : no_event, frame.trigger,
                 BriefOutcome{}});
  return live_one(frame, out.back().outcome);
}

bool Lives::live_one(const Frame& frame, BriefOutcome& out) {
  End end;
  if (!run_clock(frame, end)) return false;
  out.has_last_day = end.has_day;
  out.last_day = end.day;
  out.provisional = end.provisional;
  bool is_open = false;
  const bool is_known = frame.norm.kind == NormKind::prohibition
                            ? prohibition(frame, end, out)
                            : to_be_done(frame, end, out, is_open);
  if (!is_known || !signal(frame, end, out)) return false;
  if (is_open) out.state = State::undetermined;
  return true;
}

/// All versions of it, as the law is read in this life.
const Lives::Missed& Lives::missed(Index number) {
  Missed& missed = missed_[number];
  if (missed.stamp == stamp_) return missed;
  missed.stamp = stamp_;
  missed.instances.clear();
  auto* const acts = std::exchange(acts_, &missed_acts_);
  auto* const known_before = std::exchange(kept, nullptr);
  const auto& versions = plan_.program->norm_names[plan_.missed_norms[number]].versions;
  missed.is_known = std::ranges::all_of(
      versions, [&](Index version) { return live_norm(plan_.norms[version], missed.instances); });
  std::ranges::sort(missed.instances, {}, &BriefInstance::trigger);
  missed.of_all = {};
  for (const BriefInstance& one : missed.instances) take_lapse(one.outcome, missed.of_all);
  missed_acts_.clear();
  acts_ = acts;
  kept = known_before;
  return missed;
}

void Lives::watch_day(std::int32_t day) {
  turns_on(day);
  if (trace() != nullptr) trace()->ends_on(day);
}

void Lives::watch_everything() {
  turns_on(as_of_ + 1);
  if (trace() != nullptr) trace()->watch_everything();
}

}  // namespace termijn::fast
