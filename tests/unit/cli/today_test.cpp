// SPDX-License-Identifier: Apache-2.0
#include "cli/today.h"

#include <cstdlib>
#include <ctime>
#include <limits>

#include <gtest/gtest.h>

namespace termijn::cli {
namespace {

Date day(int year, int month, int day_of_month) {
  return Date::from_civil(year, month, day_of_month).value();
}

std::int64_t utc(Date date, int hour, int minute, int second) {
  return std::int64_t{date.days()} * 86400 + hour * 3600 + minute * 60 + second;
}

TEST(Today, WinterDayStartsAtElevenInTheEveningUtc) {
  EXPECT_EQ(amsterdam_day(utc(day(2026, 1, 14), 22, 59, 59)), day(2026, 1, 14));
  EXPECT_EQ(amsterdam_day(utc(day(2026, 1, 14), 23, 0, 0)), day(2026, 1, 15));
}

TEST(Today, SummerDayStartsAtTenInTheEveningUtc) {
  EXPECT_EQ(amsterdam_day(utc(day(2026, 7, 14), 21, 59, 59)), day(2026, 7, 14));
  EXPECT_EQ(amsterdam_day(utc(day(2026, 7, 14), 22, 0, 0)), day(2026, 7, 15));
}

TEST(Today, ChangesOnTheLastSundays) {
  EXPECT_EQ(amsterdam_day(utc(day(2026, 3, 28), 22, 30, 0)), day(2026, 3, 28));
  EXPECT_EQ(amsterdam_day(utc(day(2026, 3, 29), 22, 30, 0)), day(2026, 3, 30));
  EXPECT_EQ(amsterdam_day(utc(day(2026, 10, 24), 22, 30, 0)), day(2026, 10, 25));
  EXPECT_EQ(amsterdam_day(utc(day(2026, 10, 25), 22, 30, 0)), day(2026, 10, 25));
}

TEST(Today, SummerTimeGoesOnAfter2037) {
  EXPECT_EQ(amsterdam_day(utc(day(2050, 7, 1), 22, 30, 0)), day(2050, 7, 2));
}

// The C library works out the same rule from its textual form.
TEST(Today, AgreesWithTheCLibraryOnEveryDayOfACentury) {
  ASSERT_EQ(setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1), 0);
  tzset();
  for (Date date = day(1996, 1, 1); date < day(2100, 1, 1); date = date + 1) {
    for (const int second : {21 * 3600 + 3599, 22 * 3600, 22 * 3600 + 3599, 23 * 3600}) {
      const std::int64_t instant = utc(date, 0, 0, 0) + second;
      const std::time_t time = instant;
      std::tm local{};
      ASSERT_NE(localtime_r(&time, &local), nullptr);
      ASSERT_EQ(amsterdam_day(instant), day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday))
          << iso(date) << ' ' << second;
    }
  }
}

TEST(Today, NoInstantLeavesTheYearsOfADate) {
  EXPECT_EQ(amsterdam_day(std::numeric_limits<std::int64_t>::min()).year(), 1);
  EXPECT_EQ(amsterdam_day(std::numeric_limits<std::int64_t>::max()).year(), 9999);
}

}  // namespace
}  // namespace termijn::cli
