// SPDX-License-Identifier: Apache-2.0
#include "engine/receipt.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/counting.h"

namespace termijn {
namespace {

class Receiver {
 public:
  Receiver(const Receipt& receipt, EventIndex event, const Facts& facts, const Judge& judge,
           std::vector<Missing>& missing)
      : receipt_(receipt), event_(event), facts_(facts), judge_(judge), missing_(missing) {}

  /// Every day as of which it may count; none when the day is not known.
  std::vector<ReceivedOn> run() {
    std::vector<ReceivedOn> days;
    const auto arrived = day_of_arrival();
    if (!arrived) return days;
    std::vector<Missing> of_time;
    for (const auto& way : ways()) {
      for (const bool late : late_or_not(of_time)) days.push_back(counted(*arrived, late, way));
    }
    // A weekend may come after a Friday evening and a Friday morning alike.
    const auto same = [&](const ReceivedOn& day) { return day.day == days.front().day; };
    if (!std::all_of(days.begin(), days.end(), same))
      std::move(of_time.begin(), of_time.end(), std::back_inserter(missing_));
    return days;
  }

 private:
  std::optional<Date> day_of_arrival() {
    const auto& event = facts_.events[event_];
    if (receipt_.field == nothing) return event.day;
    if (const auto* value = find_value(event, receipt_.field)) return Date::from_days(value->value);
    missing_.push_back({receipt_.field, event_});
    return std::nullopt;
  }

  /// The days off of the counting rule: free, or standing still, in each way that it may turn out.
  std::vector<WayOfCounting> ways() {
    if (receipt_.counting_rule == nothing) return {{}};
    Term term;
    term.counting_rule = receipt_.counting_rule;
    return ways_of_counting(term, judge_.subject_of(event_), facts_, judge_, missing_);
  }

  std::vector<bool> late_or_not(std::vector<Missing>& of_time) const {
    if (!receipt_.after) return {false};
    const auto& time = facts_.events[event_].time;
    if (time) return {*time > *receipt_.after};
    of_time = {{nothing, event_, true}};
    return {false, true};
  }

  ReceivedOn counted(Date day, bool late, const WayOfCounting& way) const {
    ReceivedOn out{late ? day + 1 : day, receipt_.field, {}, nothing, {}, false};
    if (late) out.after = receipt_.after;
    const auto* off = way.rule.rest_days != nullptr    ? way.rule.rest_days
                      : way.rule.standstill != nullptr ? way.rule.standstill
                                                       : way.rule.free_days;
    if (off == nullptr) return out;
    const auto until = off->first_not_free(out.day);
    out.provisional = !off->is_known(out.day) || !off->is_known(until);
    for (; out.day < until; out.day = out.day + 1) {
      out.shifts.push_back({ShiftCause::free_day, out.day, out.day + 1, off->reasons(out.day)});
    }
    if (!out.shifts.empty()) out.counting_rule = receipt_.counting_rule;
    return out;
  }

  const Receipt& receipt_;
  EventIndex event_;
  const Facts& facts_;
  const Judge& judge_;
  std::vector<Missing>& missing_;
};

bool is_other_day(const ReceivedOn& receipt) {
  return receipt.field != nothing || receipt.after || !receipt.shifts.empty();
}

}  // namespace

std::optional<Start> received_start(const Pattern& pattern, EventIndex event, const Facts& facts,
                                    const Judge& judge, std::vector<Missing>& missing) {
  std::optional<Start> first;
  for (auto& receipt : Receiver(pattern.receipt, event, facts, judge, missing).run()) {
    Start start{event, receipt.day, {}, nothing, nullptr, {}, {}};
    if (is_other_day(receipt)) start.receipt = std::move(receipt);
    if (!first)
      first = std::move(start);
    else if (first->day != start.day)
      first->also.push_back(std::move(start));
  }
  return first;
}

}  // namespace termijn
