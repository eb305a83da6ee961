// SPDX-License-Identifier: Apache-2.0
// The day of today in the Netherlands.
#include "cli/today.h"

#include <algorithm>
#include <chrono>

namespace termijn::cli {
namespace {

constexpr std::int64_t day_seconds = 86400;
constexpr std::int64_t hour_seconds = 3600;
constexpr std::int64_t first_second = -62135596800;  // 0001-01-01
constexpr std::int64_t last_second = 253402214399;   // 9999-12-30, so that an offset stays inside

std::int64_t floor_days(std::int64_t seconds) {
  const std::int64_t days = seconds / day_seconds;
  return seconds % day_seconds < 0 ? days - 1 : days;
}

/// 01:00 UTC on the last Sunday of a month of 31 days.
std::int64_t change(int year, int month) {
  const Date last = *Date::from_civil(year, month, 31);
  const Date sunday = last - static_cast<int>(last.weekday()) % 7;
  return sunday.days() * day_seconds + hour_seconds;
}

}  // namespace

Date amsterdam_day(std::int64_t seconds_since_1970) {
  const std::int64_t instant = std::clamp(seconds_since_1970, first_second, last_second);
  const Date utc_day = Date::from_days(static_cast<std::int32_t>(floor_days(instant)));
  const bool is_summer =
      instant >= change(utc_day.year(), 3) && instant < change(utc_day.year(), 10);
  const std::int64_t local = instant + (is_summer ? 2 : 1) * hour_seconds;
  return Date::from_days(static_cast<std::int32_t>(floor_days(local)));
}

Date today() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return amsterdam_day(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

}  // namespace termijn::cli
