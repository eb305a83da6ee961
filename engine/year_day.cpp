// SPDX-License-Identifier: Apache-2.0
#include "engine/year_day.h"

#include <algorithm>

namespace termijn {
namespace {

constexpr int last_year = 9999;

/// The first day of `year` that is `day` or later. Only 29 February can be lacking.
Date not_before(int year, YearDay day) {
  const auto date = Date::from_civil(year, day.month, day.day);
  return date ? *date : *Date::from_civil(year, day.month + 1, 1);
}

/// The last day of `year` that is `day` or earlier, or earlier than it.
Date last_day_in(int year, YearDay day, bool exclusive) {
  if (year > last_year) return Date::last();
  const auto next = not_before(year, day);
  const bool is_there = next.month() == day.month && next.day() == day.day;
  return is_there && !exclusive ? next : next - 1;
}

}  // namespace

Date last_day_from(Date from, YearDay day, bool exclusive) {
  // Before 1 January is in the year before it.
  const auto this_year = last_day_in(from.year(), day, exclusive);
  return this_year >= from ? this_year : last_day_in(from.year() + 1, day, exclusive);
}

Date year_start(Date on, YearDay first) {
  const auto this_year = not_before(on.year(), first);
  return this_year <= on ? this_year : not_before(std::max(on.year() - 1, 1), first);
}

}  // namespace termijn
