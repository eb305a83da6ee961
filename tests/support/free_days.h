// SPDX-License-Identifier: Apache-2.0
// The free days and the counting rule that calendar tests count with. The one place that says where
// they come from.
#pragma once

#include <string>
#include <vector>

#include "calendar/time_limit.h"
#include "tests/support/naive_calendar.h"

namespace termijn {

/// The free days of conformance/calendar/free-days.csv. Reasons number its rows from 0.
/// Throws when the file is faulty.
DaySet free_days();

/// The names of the rows, by reason.
std::vector<std::string> free_day_names();

/// The same rows, walked by the naive calendar, for the years [from_year, until_year].
naive::FreeDays naive_free_days(int from_year, int until_year);

/// Rolls, at least two days, with every exclusion. `days` outlives the rule.
CountingRule extending_rule(const DaySet& days);

/// Working days count, nothing is moved. `days` outlives the rule.
CountingRule plain_rule(const DaySet& days);

}  // namespace termijn
