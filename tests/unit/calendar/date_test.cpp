// SPDX-License-Identifier: Apache-2.0
// Civil days: against the naive calendar for every day there is, and the edges one by one.
#include "calendar/date.h"

#include <limits>

#include <gtest/gtest.h>

#include "calendar/time_limit.h"
#include "tests/support/naive_calendar.h"

namespace termijn {
namespace {

Date day(const char* text) {
  return parse_iso(text).value();
}

template <class A, class B>
concept addable = requires(A a, B b) {
  a + b;
};

static_assert(sizeof(Date) == 4);
static_assert(addable<Date, int>);
static_assert(!addable<Date, Period>, "a period needs a direction and a rule");

TEST(Date, EveryDayOfEveryYearAgreesWithTheNaiveCalendar) {
  naive::Day expected{1, 1, 1};
  int weekday = 1;  // 0001-01-01 is a Monday
  for (Date date = Date::first();; date = date + 1) {
    const auto [year, month, in_month] = date.civil();
    ASSERT_EQ((naive::Day{year, month, in_month}), expected) << "day number " << date.days();
    ASSERT_EQ(static_cast<int>(date.weekday()), weekday) << iso(date);
    ASSERT_EQ(Date::from_civil(year, month, in_month), date) << iso(date);
    if (date == Date::last()) break;
    expected = naive::next(expected);
    weekday = weekday % 7 + 1;
  }
  EXPECT_EQ(expected, (naive::Day{9999, 12, 31}));
}

TEST(Date, TheNaiveWeekdayIsRightToo) {
  for (Date date = day("1990-01-01"); date < day("2050-01-01"); date = date + 1) {
    const naive::Day same{date.year(), date.month(), date.day()};
    ASSERT_EQ(naive::weekday(same), static_cast<int>(date.weekday())) << iso(date);
  }
}

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(iso(Date()), "1970-01-01");
  EXPECT_EQ(day("1970-01-02").days(), 1);
  EXPECT_EQ(day("2000-03-01") - day("2000-02-28"), 2);
  EXPECT_EQ(day("2026-04-07").weekday(), Weekday::tuesday);
}

TEST(Date, NoDayThatDoesNotExist) {
  EXPECT_FALSE(Date::from_civil(2023, 2, 29));
  EXPECT_FALSE(Date::from_civil(1900, 2, 29));
  EXPECT_TRUE(Date::from_civil(2000, 2, 29));
  EXPECT_FALSE(Date::from_civil(2024, 4, 31));
  EXPECT_FALSE(Date::from_civil(2024, 0, 1));
  EXPECT_FALSE(Date::from_civil(2024, 13, 1));
  EXPECT_FALSE(Date::from_civil(2024, 1, 0));
  EXPECT_FALSE(Date::from_civil(0, 12, 31));
  EXPECT_FALSE(Date::from_civil(10000, 1, 1));
}

TEST(Date, NumbersThatWouldWrapInASmallerTypeAreRefused) {
  EXPECT_FALSE(Date::from_civil(2024 + 65536, 1, 1));
  EXPECT_FALSE(Date::from_civil(2024, 1 + 256, 1));
  EXPECT_FALSE(Date::from_civil(2024, 1, 1 + 256));
  EXPECT_FALSE(Date::from_civil(2024, -255, 1));
}

TEST(Date, ArithmeticStopsAtTheEndsOfTheCalendar) {
  constexpr auto most = std::numeric_limits<std::int32_t>::max();
  constexpr auto least = std::numeric_limits<std::int32_t>::min();
  EXPECT_EQ(iso(Date::first()), "0001-01-01");
  EXPECT_EQ(iso(Date::last()), "9999-12-31");
  EXPECT_EQ(Date::last() + 1, Date::last());
  EXPECT_EQ(Date::first() - 1, Date::first());
  EXPECT_EQ(Date() + most, Date::last());
  EXPECT_EQ(Date() - most, Date::first());
  EXPECT_EQ(Date() - least, Date::last());
  EXPECT_EQ(Date::last() + most, Date::last());
  EXPECT_EQ(Date::first() - most, Date::first());
  EXPECT_EQ(Date::first() + least, Date::first());
  EXPECT_EQ(Date::from_days(std::numeric_limits<std::int64_t>::max()), Date::last());
}

TEST(ParseIso, ReadsWhatIsoWrites) {
  for (const char* text : {"0001-01-01", "0999-10-09", "2024-02-29", "9999-12-31"}) {
    ASSERT_TRUE(parse_iso(text)) << text;
    EXPECT_EQ(iso(*parse_iso(text)), text);
  }
}

TEST(ParseIso, RefusesEverythingElse) {
  for (const char* text : {"",
                           "2024-1-05",
                           "2024-01-5",
                           "24-01-05",
                           "2024-01-05x",
                           "x2024-01-05",
                           " 2024-01-05",
                           "2024-01-05 ",
                           "2024/01/05",
                           "2024-01/05",
                           "05-01-2024",
                           "20240105",
                           "2024-+1-05",
                           "2024- 1-05",
                           "-024-01-05",
                           "2024-02-30",
                           "2023-02-29",
                           "2024-13-01",
                           "2024-00-01",
                           "2024-01-00",
                           "0000-01-01",
                           "12024-01-05",
                           "2024-01-0\xC3"}) {
    EXPECT_FALSE(parse_iso(text)) << text;
  }
}

TEST(ParseIso, ANulByteIsNoDigit) {
  EXPECT_FALSE(parse_iso(std::string_view("2024-01-0\0", 10)));
  EXPECT_FALSE(parse_iso(std::string_view("2024-01-05\0", 11)));
}

TEST(AddMonths, KeepsTheNumberOfTheDay) {
  EXPECT_EQ(add_months(day("2024-01-15"), 1), day("2024-02-15"));
  EXPECT_EQ(add_months(day("2024-12-15"), 1), day("2025-01-15"));
  EXPECT_EQ(add_months(day("2024-01-15"), -1), day("2023-12-15"));
  EXPECT_EQ(add_months(day("2024-01-15"), 0), day("2024-01-15"));
}

TEST(AddMonths, TakesTheLastDayOfAShorterMonth) {
  EXPECT_EQ(add_months(day("2024-01-31"), 1), day("2024-02-29"));
  EXPECT_EQ(add_months(day("2023-01-31"), 1), day("2023-02-28"));
  EXPECT_EQ(add_months(day("2025-03-31"), 1), day("2025-04-30"));
  EXPECT_EQ(add_months(day("2025-03-31"), -1), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2024-02-29"), 12), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2024-02-29"), -48), day("2020-02-29"));
}

TEST(AddMonths, TheEndOfAMonthIsNotSticky) {
  EXPECT_EQ(add_months(day("2025-02-28"), 1), day("2025-03-28"));
  EXPECT_EQ(add_months(day("2018-04-30"), 3), day("2018-07-30"));
  EXPECT_EQ(add_months(day("2023-02-28"), 12), day("2024-02-28"));
}

TEST(AddMonths, EveryDayOfFourCenturiesAgreesWithTheNaiveCalendar) {
  // Not by walking days: the same-numbered day of the month that many months away, or its last.
  for (Date date = day("1890-01-01"); date < day("2310-01-01"); date = date + 1) {
    const auto [year, month, in_month] = date.civil();
    for (const int months : {-25, -12, -3, -1, 0, 1, 2, 3, 4, 6, 11, 12, 13, 48}) {
      const int target = year * 12 + month - 1 + months;
      const int to_year = target / 12, to_month = target % 12 + 1;
      const int to_day = std::min(in_month, naive::days_in_month(to_year, to_month));
      ASSERT_EQ(add_months(date, months).civil(), (Civil{to_year, to_month, to_day}))
          << iso(date) << " and " << months;
    }
  }
}

TEST(AddMonths, EveryMonthOfTheCalendarIsReached) {
  for (int months = 0; months < 9999 * 12; ++months) {
    const Civil expected{months / 12 + 1, months % 12 + 1, 1};
    ASSERT_EQ(add_months(Date::first(), months).civil(), expected) << months;
    ASSERT_EQ(add_months(Date::last() - 30, months - 9999 * 12 + 1).civil(), expected) << months;
  }
}

TEST(AddMonths, StopsAtTheEndsOfTheCalendar) {
  EXPECT_EQ(add_months(day("9999-11-30"), 1), day("9999-12-30"));
  EXPECT_EQ(add_months(day("9999-12-01"), 1), Date::last());
  EXPECT_EQ(add_months(day("0001-02-28"), -1), day("0001-01-28"));
  EXPECT_EQ(add_months(day("0001-01-31"), -1), Date::first());
  EXPECT_EQ(add_months(day("2024-01-31"), std::numeric_limits<std::int32_t>::max()), Date::last());
  EXPECT_EQ(add_months(day("2024-01-31"), std::numeric_limits<std::int32_t>::min()), Date::first());
}

TEST(EasterSunday, AgreesWithTheEpactsInEveryYear) {
  for (int year = 1; year <= 9999; ++year) {
    const Date easter = easter_sunday(year);
    ASSERT_EQ((naive::Day{easter.year(), easter.month(), easter.day()}), naive::easter(year));
    ASSERT_EQ(easter.weekday(), Weekday::sunday) << year;
  }
}

TEST(EasterSunday, PublishedYears) {
  EXPECT_EQ(easter_sunday(2016), day("2016-03-27"));
  EXPECT_EQ(easter_sunday(2025), day("2025-04-20"));
  EXPECT_EQ(easter_sunday(2035), day("2035-03-25"));
  EXPECT_EQ(easter_sunday(1818), day("1818-03-22"));  // the earliest there is
  EXPECT_EQ(easter_sunday(2038), day("2038-04-25"));  // the latest
}

TEST(EasterSunday, YearsOutsideTheCalendarAreClipped) {
  EXPECT_EQ(easter_sunday(-5), easter_sunday(1));
  EXPECT_EQ(easter_sunday(123456), easter_sunday(9999));
}

}  // namespace
}  // namespace termijn
