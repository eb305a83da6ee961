// SPDX-License-Identifier: Apache-2.0
// Hours on the clock in Europe/Amsterdam: instants, the hands of the clock, and terms in hours.
// Pure: whoever needs "now" passes it in. No time zone database: the rule is short and fixed.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"

namespace termijn {

/// A moment, the same everywhere: seconds since 1970-01-01T00:00Z without leap seconds.
/// The functions below keep it within the years 1 to 9999.
struct Instant {
  std::int64_t seconds = 0;
  friend constexpr auto operator<=>(Instant, Instant) = default;
};

inline constexpr std::int32_t seconds_of_a_day = 86400;

/// What calendar and clock show in Amsterdam.
struct LocalTime {
  Date day;
  std::int32_t second = 0;  ///< of the day, 0 to 86399; 86400 only in an ends_at()
  friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

/// Summer time by the European rule: from 01:00 UTC on the last Sunday of March until 01:00 UTC on
/// the last Sunday of October. It holds from 1996 on; for earlier years the same rule is used, an
/// hour wrong in some weeks.
inline constexpr int summer_time_since = 1996;

bool is_summer_time(Instant instant);
LocalTime local_time(Instant instant);

/// Twice a year local time is odd: in March an hour is skipped, in October one comes twice.
enum class Hour : std::uint8_t {
  earlier,  ///< of a double hour the first; a skipped time as if the clock had not moved yet
  later,    ///< of a double hour the second
};
Instant instant_of(LocalTime time, Hour hour = Hour::earlier);
/// False for a time that the clock skipped, in the night on which summer time begins.
bool is_on_the_clock(LocalTime time);

/// When something can have happened: the whole day where the time is not known, and both where the
/// clock showed it twice.
struct InstantRange {
  Instant earliest, latest;
};
InstantRange instants_of(Date day, std::optional<std::int32_t> second);

/// `14:30` or `14:30:15`, from 00:00 to 23:59:59, as seconds of the day.
std::optional<std::int32_t> parse_clock(std::string_view text);
/// `14:30`; with seconds where there are; the end of a day is `24:00`.
std::string clock_text(std::int32_t second);

/// 00:00:00 and 23:59:59 on the clock. A day has 23, 24 or 25 hours between them.
Instant first_instant(Date day);
Instant last_instant(Date day);

/// The ledger of a term in hours.
struct ClockTerm {
  Instant start, end;            ///< `hours` apart, whatever the hands did
  std::int64_t hours = 0;        ///< a negative number counts as 0
  LocalTime from, until;         ///< start and end as the clock showed them
  std::int32_t clock_moved = 0;  ///< seconds that the hands jumped ahead (3600) or back (-3600)
  bool provisional = false;      ///< before the rule for summer time held, or cut off in year 9999
};

/// Hours run on the clock, day and night: 24 hours from noon end at noon, unless the clock was
/// moved meanwhile. Free days play no part.
ClockTerm count_hours(Instant start, std::int64_t hours);

/// The end with the day of which it is the end: midnight is 24:00 of the day before.
LocalTime ends_at(const ClockTerm& term);

}  // namespace termijn
