// SPDX-License-Identifier: Apache-2.0
// The days on which a term stands still, made from a calendar of holidays; and calendars made from
// calendars.
#pragma once

#include <cstdint>

#include "calendar/day_set.h"

namespace termijn {

/// What of a holiday does not count. A week is Monday up to and including Sunday, and its five
/// days from Monday decide: a holiday from Saturday to Sunday is as many weeks as it has Mondays.
enum class StandstillBy : std::uint8_t {
  day,           ///< each day of the holiday
  holiday_week,  ///< each week of which Monday to Friday are all holiday
  school_week,   ///< each week of which Monday to Friday are not all school days
};

/// By week only within the range for which `holidays` is complete.
DaySet standstill_days(const DaySet& holidays, StandstillBy by);

/// Free under one or the other; known where both are.
DaySet joined(const DaySet& one, const DaySet& other);

}  // namespace termijn
