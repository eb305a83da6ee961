// SPDX-License-Identifier: Apache-2.0
// Civil days by way of Hinnant's date library, which stays inside this folder.
#include "calendar/date.h"

#include <date/date.h>

namespace termijn {
namespace {

date::sys_days sys_days_of(Date day) {
  return date::sys_days{date::days{day.days()}};
}

Date date_of(date::year_month_day ymd) {
  return Date::from_days(date::sys_days{ymd}.time_since_epoch().count());
}

// The date library takes any number and keeps part of it, so numbers are judged before it sees
// them.
bool is_between(int value, int low, int high) {
  return value >= low && value <= high;
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::from_civil(int year, int month, int day) {
  if (!is_between(year, 1, 9999) || !is_between(month, 1, 12) || !is_between(day, 1, 31)) {
    return std::nullopt;
  }
  const auto ymd = date::year{year} / month / day;
  if (!ymd.ok()) return std::nullopt;
  return date_of(ymd);
}

Civil Date::civil() const {
  const date::year_month_day ymd{sys_days_of(*this)};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Weekday Date::weekday() const {
  return static_cast<Weekday>(date::weekday{sys_days_of(*this)}.iso_encoding());
}

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return Date::from_civil(*year, *month, *day);
}

std::string iso(Date date) {
  const auto [year, month, day] = date.civil();
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t last, int value) {
    for (; value > 0; value /= 10) text[last--] = static_cast<char>('0' + value % 10);
  };
  put(3, year);
  put(6, month);
  put(9, day);
  return text;
}

Date add_months(Date date, std::int32_t months) {
  const auto [year, month, day] = date.civil();
  // Counted from January of year 0.
  const std::int64_t target = std::int64_t{year} * 12 + (month - 1) + months;
  if (target < 12) return Date::first();
  if (target >= 10000 * 12) return Date::last();
  const auto target_month = date::year{static_cast<int>(target / 12)} /
                            date::month{static_cast<unsigned>(target % 12 + 1)};
  const auto last_day = (target_month / date::last).day();
  return date_of(target_month / std::min(date::day{static_cast<unsigned>(day)}, last_day));
}

// Single letters as in the published formula: named parts would suggest a meaning they lack.
Date easter_sunday(int year) {
  const int y = std::clamp(year, 1, 9999);
  const int a = y % 19;
  const int b = y / 100;
  const int c = y % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return date_of(date::year{y} / (n / 31) / (n % 31 + 1));
}

}  // namespace termijn
