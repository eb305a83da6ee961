// SPDX-License-Identifier: Apache-2.0
// Weeks are walked once, when the set is made: a term is then counted from its tables.
#include "calendar/standstill.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace termijn {
namespace {

constexpr std::int32_t school_days = 5, week_days = 7;

/// Makes the week from `monday` free for `reason`: longer when the week before it is.
void add_week(std::vector<FreeDays>& lines, Date monday, std::uint16_t reason) {
  const Date sunday = monday + (week_days - 1);
  const auto previous = std::find_if(lines.rbegin(), lines.rend(), [&](const FreeDays& line) {
    return line.reason == reason && line.until + 1 == monday;
  });
  if (previous != lines.rend()) {
    previous->until = sunday;
    return;
  }
  FreeDays line;
  line.kind = FreeDays::Kind::range;
  line.reason = reason;
  line.date = monday;
  line.until = sunday;
  lines.push_back(line);
}

std::vector<std::uint16_t> reasons_of_week(const DaySet& holidays, Date monday) {
  std::vector<std::uint16_t> reasons;
  for (const FreeDate& date : holidays.free_dates(monday, monday + (school_days - 1))) {
    for (const std::uint16_t reason : date.reasons) {
      if (std::ranges::find(reasons, reason) == reasons.end()) reasons.push_back(reason);
    }
  }
  return reasons;
}

std::vector<FreeDays> weeks(const DaySet& holidays, std::int32_t most_school_days) {
  std::vector<FreeDays> lines;
  const Date first = holidays.known_from();
  const std::int32_t since_monday = static_cast<int>(first.weekday()) - 1;
  // Counted in numbers: a Date stops at its last day and would never pass the end.
  for (auto day = first.days() - since_monday; day <= holidays.known_until().days();
       day += week_days) {
    const Date monday = Date::from_days(day);
    if (holidays.count_not_free(monday - 1, monday + (school_days - 1)) > most_school_days)
      continue;
    for (const std::uint16_t reason : reasons_of_week(holidays, monday)) {
      add_week(lines, monday, reason);
    }
  }
  return lines;
}

}  // namespace

DaySet standstill_days(const DaySet& holidays, StandstillBy by) {
  if (by == StandstillBy::day) return holidays;
  const std::int32_t most = by == StandstillBy::holiday_week ? 0 : school_days - 1;
  return {weeks(holidays, most), holidays.known_from(), holidays.known_until()};
}

DaySet joined(const DaySet& one, const DaySet& other) {
  std::vector<FreeDays> lines(one.lines().begin(), one.lines().end());
  lines.insert(lines.end(), other.lines().begin(), other.lines().end());
  return {std::move(lines), std::max(one.known_from(), other.known_from()),
          std::min(one.known_until(), other.known_until())};
}

}  // namespace termijn
