// SPDX-License-Identifier: Apache-2.0
// Days as people and spreadsheets write them. What could be read in two ways is refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "calendar/date.h"

namespace termijn {

/// A day: `2026-04-07`, `07-04-2026`, `7-4-2026`, `7 april 2026`, `7-apr-2026`, `27/04/2026`.
/// A time behind it is accepted only when it is midnight, as spreadsheets add it.
Result<Date> read_date(std::string_view text, Span span);

/// What read_date() takes, and a time of the clock of Amsterdam behind it: `2026-04-07T14:30`,
/// `7-4-2026 14:30`. Midnight is no time: spreadsheets add it to a day.
struct DayTime {
  Date day;
  std::optional<std::int32_t> time;  ///< seconds of the day
};
Result<DayTime> read_day_time(std::string_view text, Span span);

/// `2026-04-07` or `2026-04-07T14:30`, as a log in JSON has it.
std::string iso(const DayTime& moment);

/// The day of 1990 to 2099 that a spreadsheet keeps as this number. Only for a column of days: the
/// number may also be anything else.
std::optional<Date> spreadsheet_day(std::string_view text);

/// A day or an instant, given back as ISO 8601: `2026-04-07`, `2026-04-07T14:05:00+02:00`.
Result<std::string> read_moment(std::string_view text, Span span);

/// Exactly a day or an instant of ISO 8601, as read_moment() gives it back.
bool is_iso_moment(std::string_view text);

}  // namespace termijn
