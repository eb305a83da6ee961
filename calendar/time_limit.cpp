// SPDX-License-Identifier: Apache-2.0
// Nominal end first, then the days that did not count, then the extensions of the rule: one day at
// a time for the ledger, each with its cause; in one step for the last day alone.
#include "calendar/time_limit.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace termijn {
namespace {

enum class Direction : std::int32_t { forward = 1, backward = -1 };

/// The day `length` from `start`, before any extension. Nothing when there is no such day.
std::optional<Date> nominal_end(Date start, Period length, Direction direction,
                                const DaySet* free_days) {
  const std::int64_t amount = std::max(length.amount, 0);
  const auto sign = static_cast<std::int64_t>(direction);
  const auto days_away = [&](std::int64_t days) -> std::optional<Date> {
    const std::int64_t end = start.days() + sign * days;
    const Date date = Date::from_days(end);
    return date.days() == end ? std::optional(date) : std::nullopt;
  };
  const auto months_away = [&](std::int64_t months) -> std::optional<Date> {
    // More months than there are anywhere: keeps the product of years within its type.
    constexpr std::int64_t too_many = 120'000;
    const Date date =
        add_months(start, static_cast<std::int32_t>(sign * std::min(months, too_many)));
    const bool clipped = date == Date::first() || date == Date::last();
    return clipped ? std::nullopt : std::optional(date);
  };
  switch (length.unit) {
    case Unit::hours:
      return days_away((amount + 23) / 24);
    case Unit::days:
      return days_away(amount);
    case Unit::weeks:
      return days_away(amount * 7);
    case Unit::months:
      return months_away(amount);
    case Unit::quarters:
      return months_away(amount * 3);
    case Unit::years:
      return months_away(amount * 12);
    case Unit::working_days:
      if (!free_days) return days_away(amount);
      return direction == Direction::forward
                 ? free_days->nth_not_free_after(start, static_cast<std::int32_t>(amount))
                 : free_days->nth_not_free_before(start, static_cast<std::int32_t>(amount));
  }
  return std::nullopt;
}

TimeLimit nominal(Date start, Period length, Direction direction, const DaySet* free_days) {
  TimeLimit limit;
  limit.start = start;
  limit.length = length;
  limit.backward = direction == Direction::backward;
  const auto end = nominal_end(start, length, direction, free_days);
  limit.raw_end = end.value_or(limit.backward ? Date::first() : Date::last());
  limit.last_day = limit.counted_end = limit.raw_end;
  limit.provisional = !end;
  const bool by_month =
      length.unit == Unit::months || length.unit == Unit::quarters || length.unit == Unit::years;
  limit.shortened_month = end && by_month && end->day() != start.day();
  return limit;
}

Excluded exclusion(Period length, const CountingRule& rule) {
  const auto exceeds = [&](std::int32_t most) { return most > 0 && length.amount > most; };
  switch (length.unit) {
    case Unit::hours:
      return rule.excludes_hours ? Excluded::hours : Excluded::no;
    case Unit::days:
      return exceeds(rule.most_days) ? Excluded::too_many_days : Excluded::no;
    case Unit::weeks:
      return exceeds(rule.most_weeks) ? Excluded::too_many_weeks : Excluded::no;
    case Unit::months:
      return exceeds(rule.most_months) ? Excluded::too_many_months : Excluded::no;
    case Unit::quarters:
      return rule.most_months > 0 && std::int64_t{length.amount} * 3 > rule.most_months
                 ? Excluded::too_many_months
                 : Excluded::no;
    case Unit::years:
      return rule.excludes_years ? Excluded::years : Excluded::no;
    case Unit::working_days:
      return Excluded::no;
  }
  return Excluded::no;
}

/// A term of one working day stays that, however many days it spans.
std::int32_t days_of_term(Date start, Period length, Date raw_end) {
  return length.unit == Unit::working_days ? length.amount : raw_end - start;
}

/// The days on which nothing moves to and that are no working days.
const DaySet& rest_days(const CountingRule& rule) {
  return rule.rest_days != nullptr ? *rule.rest_days : *rule.free_days;
}

/// The end when the days that stand still do not count: as many days that do as the bare term has.
std::optional<Date> counted_end(Date start, Period length, Date raw_end, const CountingRule& rule) {
  if (rule.standstill == nullptr || raw_end == start) return raw_end;
  const bool working = length.unit == Unit::working_days && rule.free_days != nullptr;
  const DaySet& skipped = working ? rest_days(rule) : *rule.standstill;
  const std::int32_t amount = working ? length.amount : std::abs(raw_end - start);
  return raw_end > start ? skipped.nth_not_free_after(start, amount)
                         : skipped.nth_not_free_before(start, amount);
}

/// The runs of days from `from` to `until` that did not count, each with what it cost.
std::vector<Pause> pauses_in(Date from, Date until, Period length, const CountingRule& rule) {
  std::vector<Pause> pauses;
  if (from > until) return pauses;
  const DaySet* working = length.unit == Unit::working_days ? rule.free_days : nullptr;
  for (FreeDate& date : rule.standstill->free_dates(from, until)) {
    const std::int32_t cost = working != nullptr && working->is_free(date.day) ? 0 : 1;
    const bool goes_on = !pauses.empty() && pauses.back().until + 1 == date.day &&
                         pauses.back().reasons == date.reasons;
    if (goes_on) {
      pauses.back().until = date.day;
      pauses.back().days += cost;
    } else {
      pauses.push_back({date.day, date.day, cost, std::move(date.reasons)});
    }
  }
  return pauses;
}

/// False when no end was found.
bool stand_still(TimeLimit& limit, const CountingRule& rule) {
  if (rule.standstill == nullptr) return true;
  const auto end = counted_end(limit.start, limit.length, limit.raw_end, rule);
  limit.counted_end = limit.last_day = end.value_or(limit.backward ? Date::first() : Date::last());
  if (!end) limit.provisional = true;
  if (!end) return false;
  limit.pauses = limit.backward ? pauses_in(*end, limit.start - 1, limit.length, rule)
                                : pauses_in(limit.start + 1, *end, limit.length, rule);
  return true;
}

bool knows_all(const DaySet& free_days, Date from, Date until) {
  return free_days.is_known(from) && free_days.is_known(until);
}

/// Moves the last day while it is free, or while the term has too few days that are not.
void extend(TimeLimit& limit, const CountingRule& rule) {
  const DaySet& free_days = rest_days(rule);
  const bool asks_least =
      rule.least_days > 0 &&
      days_of_term(limit.start, limit.length, limit.raw_end) >= rule.least_from_days;
  std::int32_t not_free = asks_least ? free_days.count_not_free(limit.start, limit.counted_end) : 0;
  while (true) {
    const bool on_free_day = rule.rolls && free_days.is_free(limit.last_day);
    if (!on_free_day && !(asks_least && not_free < rule.least_days)) break;
    const Date next = limit.last_day + 1;
    if (next == limit.last_day || next - limit.counted_end > DaySet::longest_run) {
      limit.provisional = true;
      break;
    }
    limit.shifts.push_back(
        {on_free_day ? ShiftCause::free_day : ShiftCause::least_days, limit.last_day, next,
         on_free_day ? free_days.reasons(limit.last_day) : std::vector<std::uint16_t>{}});
    limit.last_day = next;
    if (!free_days.is_free(next)) ++not_free;
  }
  if (!rule.rolls && !asks_least) return;
  const Date end = limit.counted_end;
  const Date looked_from = asks_least ? std::min(limit.start + 1, end) : end;
  if (!knows_all(free_days, looked_from, limit.last_day)) limit.provisional = true;
}

/// Where extend() ends, found without taking its steps.
LastDay extended(Date start, Period length, Date raw_end, Date end, const CountingRule& rule) {
  const DaySet& free_days = rest_days(rule);
  const bool asks_least =
      rule.least_days > 0 && days_of_term(start, length, raw_end) >= rule.least_from_days;
  LastDay last{rule.rolls ? free_days.first_not_free(end) : end, false};
  const std::int32_t not_free = asks_least ? free_days.count_not_free(start, last.day) : 0;
  if (asks_least && not_free < rule.least_days) {
    const Date farthest = end + DaySet::longest_run;
    const auto enough = free_days.nth_not_free_after(last.day, rule.least_days - not_free);
    last = {std::min(enough.value_or(farthest), farthest), !enough || *enough > farthest};
  } else if (rule.rolls && free_days.is_free(last.day)) {
    last.provisional = true;
  }
  if (!rule.rolls && !asks_least) return last;
  const Date looked_from = asks_least ? std::min(start + 1, end) : end;
  if (!knows_all(free_days, looked_from, last.day)) last.provisional = true;
  return last;
}

bool knows_between(const DaySet& days, Date start, Date end) {
  if (start == end) return true;
  return end > start ? knows_all(days, start + 1, end) : knows_all(days, end, start - 1);
}

/// Whether a day decided what counts without being known.
bool counts_unknown_days(Date start, Period length, Date end, const CountingRule& rule) {
  if (rule.standstill != nullptr && !knows_between(*rule.standstill, start, end)) return true;
  return length.unit == Unit::working_days && rule.free_days != nullptr &&
         !knows_between(*rule.free_days, start, end);
}

/// Back from a free day to one that is not, a day at a time for the ledger.
void advance(TimeLimit& limit, const CountingRule& rule) {
  const DaySet& free_days = rest_days(rule);
  const Date from = limit.last_day;
  const Date target = free_days.last_not_free(from);
  while (limit.last_day > target) {
    const Date previous = limit.last_day - 1;
    limit.shifts.push_back(
        {ShiftCause::free_day, limit.last_day, previous, free_days.reasons(limit.last_day)});
    limit.last_day = previous;
  }
  if (free_days.is_free(target) || !knows_all(free_days, target, from)) limit.provisional = true;
}

bool may_advance(Period length, const CountingRule& rule) {
  return rule.advances && rule.free_days != nullptr && exclusion(length, rule) == Excluded::no;
}

}  // namespace

TimeLimit count_forward(Date start, Period length, const CountingRule& rule) {
  TimeLimit limit = nominal(start, length, Direction::forward, rule.free_days);
  limit.excluded = exclusion(length, rule);
  if (limit.provisional || !stand_still(limit, rule)) return limit;
  limit.provisional = counts_unknown_days(start, length, limit.counted_end, rule);
  if (rule.free_days != nullptr && limit.excluded == Excluded::no) extend(limit, rule);
  return limit;
}

TimeLimit count_backward(Date event, Period length, const CountingRule& rule, Backward how) {
  TimeLimit limit = nominal(event, length, Direction::backward, rule.free_days);
  bool found = !limit.provisional;
  if (found && stand_still(limit, rule)) {
    limit.provisional = counts_unknown_days(event, length, limit.counted_end, rule);
  } else {
    found = false;
  }
  if (how == Backward::clear) {
    limit.clear = true;
    if (limit.counted_end == Date::first()) limit.provisional = true;
    limit.raw_end = limit.raw_end - 1;
    limit.last_day = limit.counted_end = limit.counted_end - 1;
  }
  if (found && may_advance(length, rule)) advance(limit, rule);
  return limit;
}

TimeLimit with_raw_end(TimeLimit limit, Date raw_end, const CountingRule& rule) {
  limit.raw_end = limit.counted_end = limit.last_day = raw_end;
  limit.shortened_month = false;
  limit.shifts.clear();
  if (rule.free_days && limit.excluded == Excluded::no && !limit.backward) extend(limit, rule);
  return limit;
}

LastDay last_day_forward(Date start, Period length, const CountingRule& rule) {
  const auto end = nominal_end(start, length, Direction::forward, rule.free_days);
  const auto counted = end ? counted_end(start, length, *end, rule) : std::nullopt;
  if (!counted) return {Date::last(), true};
  LastDay last{*counted, false};
  if (rule.free_days != nullptr && exclusion(length, rule) == Excluded::no) {
    last = extended(start, length, *end, *counted, rule);
  }
  if (counts_unknown_days(start, length, *counted, rule)) last.provisional = true;
  return last;
}

LastDay last_day_backward(Date event, Period length, const CountingRule& rule, Backward how) {
  const auto end = nominal_end(event, length, Direction::backward, rule.free_days);
  const auto counted = end ? counted_end(event, length, *end, rule) : std::nullopt;
  LastDay last{counted.value_or(Date::first()), !counted};
  if (counted) last.provisional = counts_unknown_days(event, length, *counted, rule);
  if (how == Backward::clear) {
    last = {last.day - 1, last.provisional || last.day == Date::first()};
  }
  if (!counted || !may_advance(length, rule)) return last;
  const DaySet& free_days = rest_days(rule);
  const Date moved = free_days.last_not_free(last.day);
  if (free_days.is_free(moved) || !knows_all(free_days, moved, last.day)) last.provisional = true;
  return {moved, last.provisional};
}

}  // namespace termijn
