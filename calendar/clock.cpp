// SPDX-License-Identifier: Apache-2.0
// Local time is UTC plus one hour, or two in summer.
#include "calendar/clock.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace termijn {
namespace {

constexpr std::int64_t day_seconds = seconds_of_a_day;
constexpr std::int64_t hour_seconds = 3600;
// A day inside both ends of the calendar, so that an offset never leaves it.
constexpr std::int64_t first_second = (Date::first().days() + 1) * day_seconds;
constexpr std::int64_t last_second = Date::last().days() * day_seconds - 1;

Instant inside(Instant instant) {
  return {std::clamp(instant.seconds, first_second, last_second)};
}

LocalTime split(std::int64_t seconds) {
  std::int64_t day = seconds / day_seconds;
  if (seconds % day_seconds < 0) --day;
  return {Date::from_days(day), static_cast<std::int32_t>(seconds - day * day_seconds)};
}

/// 01:00 UTC on the last Sunday of a month of 31 days.
std::int64_t change(int year, int month) {
  const Date last = Date::from_civil(year, month, 31).value_or(Date::last());
  const Date sunday = last - static_cast<int>(last.weekday()) % 7;
  return sunday.days() * day_seconds + hour_seconds;
}

std::int64_t offset(Instant instant) {
  return (is_summer_time(instant) ? 2 : 1) * hour_seconds;
}

/// Two digits at `at`, below `limit`.
std::optional<std::int32_t> two_digits(std::string_view text, std::size_t at, std::int32_t limit) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (at + 2 > text.size() || !digit(at) || !digit(at + 1)) return std::nullopt;
  const std::int32_t value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value < limit ? std::optional(value) : std::nullopt;
}

}  // namespace

bool is_summer_time(Instant instant) {
  const Instant at = inside(instant);
  const int year = split(at.seconds).day.year();  // both changes lie well inside the year
  return at.seconds >= change(year, 3) && at.seconds < change(year, 10);
}

LocalTime local_time(Instant instant) {
  const Instant at = inside(instant);
  return split(at.seconds + offset(at));
}

Instant instant_of(LocalTime time, Hour hour) {
  const std::int64_t shown = time.day.days() * day_seconds + time.second;
  const Instant as_summer = inside({shown - 2 * hour_seconds});
  const Instant as_winter = inside({shown - hour_seconds});
  const bool can_be_summer = is_summer_time(as_summer);
  const bool can_be_winter = !is_summer_time(as_winter);
  // Both: the double hour. Neither: the skipped hour, which winter time would have shown.
  if (can_be_summer && can_be_winter) return hour == Hour::earlier ? as_summer : as_winter;
  return can_be_summer ? as_summer : as_winter;
}

Instant first_instant(Date day) {
  return instant_of({day, 0});
}

Instant last_instant(Date day) {
  return instant_of({day, static_cast<std::int32_t>(day_seconds - 1)}, Hour::later);
}

bool is_on_the_clock(LocalTime time) {
  return local_time(instant_of(time)) == time;
}

InstantRange instants_of(Date day, std::optional<std::int32_t> second) {
  if (!second) return {first_instant(day), last_instant(day)};
  return {instant_of({day, *second}), instant_of({day, *second}, Hour::later)};
}

std::optional<std::int32_t> parse_clock(std::string_view text) {
  const bool has_seconds = text.size() == 8 && text[5] == ':';
  if ((text.size() != 5 && !has_seconds) || text[2] != ':') return std::nullopt;
  const auto hour = two_digits(text, 0, 24), minute = two_digits(text, 3, 60);
  const auto second = has_seconds ? two_digits(text, 6, 60) : std::optional(0);
  if (!hour || !minute || !second) return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

std::string clock_text(std::int32_t second) {
  std::array<char, 40> text{};
  const auto size = static_cast<std::size_t>(std::snprintf(
      text.data(), text.size(), "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60));
  return {text.data(), second % 60 == 0 ? size - 3 : size};
}

ClockTerm count_hours(Instant start, std::int64_t hours) {
  constexpr std::int64_t too_many = (last_second - first_second) / hour_seconds + 1;
  ClockTerm term;
  term.start = inside(start);
  term.hours = std::max<std::int64_t>(hours, 0);
  const std::int64_t end = term.start.seconds + std::min(term.hours, too_many) * hour_seconds;
  term.end = inside({end});
  term.from = local_time(term.start);
  term.until = local_time(term.end);
  term.clock_moved = static_cast<std::int32_t>(offset(term.end) - offset(term.start));
  term.provisional =
      term.start != start || term.end.seconds != end || term.from.day.year() < summer_time_since;
  return term;
}

LocalTime ends_at(const ClockTerm& term) {
  if (term.until.second != 0 || term.until.day == Date::first()) return term.until;
  return {term.until.day - 1, seconds_of_a_day};
}

}  // namespace termijn
