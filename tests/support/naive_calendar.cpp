// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_calendar.h"

namespace termijn::naive {

bool is_leap_year(int year) {
  if (year % 400 == 0) return true;
  if (year % 100 == 0) return false;
  return year % 4 == 0;
}

int days_in_month(int year, int month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  if (month == 4 || month == 6 || month == 9 || month == 11) return 30;
  return 31;
}

Day next(Day day) {
  if (day.day < days_in_month(day.year, day.month)) return {day.year, day.month, day.day + 1};
  if (day.month < 12) return {day.year, day.month + 1, 1};
  return {day.year + 1, 1, 1};
}

Day previous(Day day) {
  if (day.day > 1) return {day.year, day.month, day.day - 1};
  if (day.month > 1) return {day.year, day.month - 1, days_in_month(day.year, day.month - 1)};
  return {day.year - 1, 12, 31};
}

Day walk(Day day, int days) {
  for (; days > 0; --days) day = next(day);
  for (; days < 0; ++days) day = previous(day);
  return day;
}

// Zeller's congruence.
int weekday(Day day) {
  const int month = day.month < 3 ? day.month + 12 : day.month;
  const int year = day.month < 3 ? day.year - 1 : day.year;
  const int since_saturday =
      (day.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
  return (since_saturday + 5) % 7 + 1;
}

// By golden number and epact, as Clavius described it: the Sunday after the first full moon on or
// after 21 March. Another road than the one formula of calendar/.
Day easter(int year) {
  const int golden = year % 19 + 1;
  const int century = year / 100 + 1;
  const int dropped_leap_years = 3 * century / 4 - 12;
  const int moon_correction = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + moon_correction - dropped_leap_years) % 30;
  if (epact < 0) epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int full_moon = 44 - epact;
  if (full_moon < 21) full_moon += 30;
  Day day = walk({year, 3, 1}, full_moon);  // strictly after the full moon
  while (weekday(day) != 7) day = next(day);
  return day;
}

Day same_numbered_day(Day start, int months) {
  Day day{start.year, start.month, 1};
  for (; months > 0; --months) {
    const int month = day.month;
    while (day.month == month) day = next(day);
  }
  for (; months < 0; ++months) {
    day = previous(day);
    day.day = 1;
  }
  while (day.day < start.day && next(day).month == day.month) day = next(day);
  return day;
}

Day nominal_end(Day start, int amount, Unit unit) {
  switch (unit) {
    case Unit::days:
      return walk(start, amount);
    case Unit::weeks:
      return walk(start, 7 * amount);
    case Unit::months:
      return same_numbered_day(start, amount);
    case Unit::years:
      return same_numbered_day(start, 12 * amount);
  }
  return start;
}

namespace {

bool can_be_extended(int amount, Unit unit) {
  if (unit == Unit::days) return amount <= 90;
  if (unit == Unit::weeks) return amount <= 12;
  if (unit == Unit::months) return amount <= 3;
  return false;
}

int days_not_free(Day after, Day until, const FreeDays& free_days) {
  int count = 0;
  for (Day day = after; day != until;) {
    day = next(day);
    if (!free_days.contains(day)) ++count;
  }
  return count;
}

}  // namespace

Counted count_with_extensions(Day start, int amount, Unit unit, const FreeDays& free_days) {
  return extended(start, nominal_end(start, amount, unit), amount, unit, free_days);
}

Counted extended(Day start, Day raw_end, int amount, Unit unit, const FreeDays& free_days) {
  Counted counted;
  counted.raw_end = counted.last_day = raw_end;
  counted.is_extendable = can_be_extended(amount, unit);
  if (!counted.is_extendable) return counted;
  const auto leave_free_days = [&] {
    for (; free_days.contains(counted.last_day); ++counted.moved_from_free_days) {
      counted.last_day = next(counted.last_day);
    }
  };
  leave_free_days();
  // A term that was shortened to two days is no term of three days any more.
  const bool is_three_days_or_more = walk(start, 3) <= raw_end;
  if (is_three_days_or_more) {
    while (days_not_free(start, counted.last_day, free_days) < 2) {
      counted.last_day = next(counted.last_day);
      ++counted.moved_for_least_days;
      leave_free_days();
    }
  }
  counted.looked_from = is_three_days_or_more ? next(start) : counted.raw_end;
  counted.looked_until = counted.last_day;
  return counted;
}

}  // namespace termijn::naive
