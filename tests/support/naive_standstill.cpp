// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_standstill.h"

namespace termijn::naive {

bool counts(Day day, const FreeDays& holidays, StandsStill how) {
  if (how == StandsStill::not_at_all) return true;
  if (how == StandsStill::per_day) return !holidays.contains(day);
  Day at = day;
  while (weekday(at) != 1) at = previous(at);
  int school_days = 0;
  for (int i = 0; i < 5; ++i, at = next(at)) {
    if (!holidays.contains(at)) ++school_days;
  }
  return how == StandsStill::per_holiday_week ? school_days > 0 : school_days == 5;
}

Day end_after_holidays(Day start, Day raw_end, const FreeDays& holidays, StandsStill how) {
  Day end = start;
  for (Day day = start; day != raw_end; day = next(day)) {
    do {
      end = next(end);
    } while (!counts(end, holidays, how));
  }
  return end;
}

}  // namespace termijn::naive
