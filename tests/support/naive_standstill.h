// SPDX-License-Identifier: Apache-2.0
// The slow, obvious way to count a term that stands still in holidays: from day to day, asking of
// each whether it counts. Shares nothing with calendar/.
#pragma once

#include "tests/support/naive_calendar.h"

namespace termijn::naive {

enum class StandsStill { not_at_all, per_day, per_holiday_week, per_school_week };

/// Whether the term goes on during `day`. A week is judged by its days from Monday to Friday.
bool counts(Day day, const FreeDays& holidays, StandsStill how);

/// The last day of as many days that count as lie between `start` and `raw_end`.
Day end_after_holidays(Day start, Day raw_end, const FreeDays& holidays, StandsStill how);

}  // namespace termijn::naive
