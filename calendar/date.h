// SPDX-License-Identifier: Apache-2.0
// A civil day and arithmetic on it. No clock, no time zone: those are the caller's business.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace termijn {

/// Monday is 1, as in ISO 8601.
enum class Weekday : std::uint8_t {
  monday = 1,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};

/// The parts of a day as people write them.
struct Civil {
  int year = 1970, month = 1, day = 1;
  friend bool operator==(const Civil&, const Civil&) = default;
};

/// One civil day of the proleptic Gregorian calendar, years 1 to 9999. Four bytes.
/// Arithmetic never leaves those years: it stops at first() and last().
/// There is no `date + months`: that needs a stated rule, see add_months().
class Date {
 public:
  constexpr Date() = default;  ///< 1970-01-01
  /// Nothing for a day that does not exist (31 February) or lies outside the years 1 to 9999.
  static std::optional<Date> from_civil(int year, int month, int day);
  static constexpr Date from_days(std::int64_t days) {
    Date date;
    date.days_ = static_cast<std::int32_t>(std::clamp<std::int64_t>(days, first_days, last_days));
    return date;
  }
  static constexpr Date first() { return from_days(first_days); }  ///< 0001-01-01
  static constexpr Date last() { return from_days(last_days); }    ///< 9999-12-31

  constexpr std::int32_t days() const { return days_; }  ///< since 1970-01-01
  Civil civil() const;
  int year() const { return civil().year; }
  int month() const { return civil().month; }
  int day() const { return civil().day; }
  Weekday weekday() const;

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr Date operator+(Date date, std::int32_t days) {
    return from_days(std::int64_t{date.days_} + days);
  }
  friend constexpr Date operator-(Date date, std::int32_t days) {
    return from_days(std::int64_t{date.days_} - days);
  }
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }

 private:
  static constexpr std::int64_t first_days = -719162, last_days = 2932896;

  std::int32_t days_ = 0;
};

/// Strictly `yyyy-mm-dd`, nothing before or after it.
std::optional<Date> parse_iso(std::string_view text);
std::string iso(Date date);  ///< `2026-04-07`

/// The same-numbered day `months` later (or earlier), or the last day of a shorter month.
/// The end of a month is not sticky: 28 February + 1 month is 28 March.
Date add_months(Date date, std::int32_t months);

/// Easter Sunday (Gregorian, Meeus/Jones/Butcher); `year` is clipped to 1 to 9999.
Date easter_sunday(int year);

}  // namespace termijn
