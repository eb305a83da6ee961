// SPDX-License-Identifier: Apache-2.0
// The slow, obvious calendar that the fast one is compared with. Shares nothing with calendar/:
// every length is walked day by day.
#pragma once

#include <compare>
#include <set>

namespace termijn::naive {

struct Day {
  int year, month, day;
  friend auto operator<=>(const Day&, const Day&) = default;
};

bool is_leap_year(int year);
int days_in_month(int year, int month);
Day next(Day day);
Day previous(Day day);
Day walk(Day day, int days);  ///< backward when negative
int weekday(Day day);         ///< 1 is Monday
Day easter(int year);

/// Also before the start when `months` is negative.
Day same_numbered_day(Day start, int months);

using FreeDays = std::set<Day>;

enum class Unit { days, weeks, months, years };

struct Counted {
  Day raw_end;
  Day last_day;
  int moved_from_free_days = 0;
  int moved_for_least_days = 0;
  bool is_extendable = false;
  Day looked_from, looked_until;  ///< which days decided; meaningful when extendable
};

/// A term as it stands, forward or (negative amount) backward.
Day nominal_end(Day start, int amount, Unit unit);

/// With the extensions: not on a free day, and from three days on at least two that are not free;
/// nothing of that beyond 90 days, 12 weeks or 3 months, nor for years.
Counted count_with_extensions(Day start, int amount, Unit unit, const FreeDays& free_days);
/// The same of a term whose bare end is another than its length gives.
Counted extended(Day start, Day raw_end, int amount, Unit unit, const FreeDays& free_days);

}  // namespace termijn::naive
