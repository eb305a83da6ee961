// SPDX-License-Identifier: Apache-2.0
// Membership, reasons, searching and counting; tables and lines must say the same.
#include "calendar/day_set.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/support/free_days.h"

namespace termijn {
namespace {

using Reasons = std::vector<std::uint16_t>;

Date day(const char* text) {
  return parse_iso(text).value();
}

FreeDays every(Weekday weekday, std::uint16_t reason) {
  FreeDays line;
  line.kind = FreeDays::Kind::weekday;
  line.weekday = weekday;
  line.reason = reason;
  return line;
}

FreeDays fixed(int month, int in_month, std::uint16_t reason) {
  FreeDays line;
  line.kind = FreeDays::Kind::fixed;
  line.month = month;
  line.day = in_month;
  line.reason = reason;
  return line;
}

FreeDays after_easter(int offset, std::uint16_t reason) {
  FreeDays line;
  line.kind = FreeDays::Kind::easter;
  line.offset = offset;
  line.reason = reason;
  return line;
}

FreeDays exactly(const char* text, std::uint16_t reason) {
  FreeDays line;
  line.kind = FreeDays::Kind::enumerated;
  line.date = day(text);
  line.reason = reason;
  return line;
}

DaySet known_2005_to_2028(std::vector<FreeDays> lines) {
  return {std::move(lines), day("2005-01-01"), day("2028-12-31")};
}

DaySet every_day_free() {
  std::vector<FreeDays> lines;
  for (int weekday = 1; weekday <= 7; ++weekday) {
    lines.push_back(every(static_cast<Weekday>(weekday), 0));
  }
  return known_2005_to_2028(std::move(lines));
}

TEST(DaySet, WithoutLinesNothingIsFreeOrKnown) {
  const DaySet set;
  EXPECT_FALSE(set.is_free(Date()));
  EXPECT_FALSE(set.is_known(Date()));
  EXPECT_TRUE(set.reasons(Date()).empty());
  EXPECT_EQ(set.first_not_free(Date()), Date());
  EXPECT_EQ(set.count_not_free(day("2024-01-01"), day("2024-01-31")), 30);
}

TEST(DaySet, WeekdaysWithinTheirYears) {
  FreeDays saturday = every(Weekday::saturday, 3);
  saturday.from_year = 2010;
  saturday.until_year = 2011;
  const DaySet set = known_2005_to_2028({saturday});
  EXPECT_FALSE(set.is_free(day("2009-12-26")));
  EXPECT_TRUE(set.is_free(day("2010-01-02")));
  EXPECT_FALSE(set.is_free(day("2010-01-03")));
  EXPECT_TRUE(set.is_free(day("2011-12-31")));
  EXPECT_FALSE(set.is_free(day("2012-01-07")));
}

TEST(DaySet, AFixedDayMovesWhenItFallsOnTheWrongWeekday) {
  FreeDays line = fixed(4, 27, 1);
  line.unless_weekday = Weekday::sunday;
  line.instead_month = 4;
  line.instead_day = 26;
  const DaySet set = known_2005_to_2028({line});
  EXPECT_TRUE(set.is_free(day("2026-04-27")));
  EXPECT_FALSE(set.is_free(day("2026-04-26")));
  EXPECT_TRUE(set.is_free(day("2025-04-26")));
  EXPECT_FALSE(set.is_free(day("2025-04-27")));
}

TEST(DaySet, DaysThatDoNotExistAreNeverFree) {
  FreeDays to_nowhere = fixed(1, 1, 0);
  to_nowhere.unless_weekday = Weekday::wednesday;  // 2025-01-01
  to_nowhere.instead_month = 13;
  const DaySet set = known_2005_to_2028({fixed(2, 29, 0), fixed(13, 1, 0), to_nowhere});
  EXPECT_TRUE(set.is_free(day("2024-02-29")));
  EXPECT_FALSE(set.is_free(day("2025-02-28")));
  EXPECT_FALSE(set.is_free(day("2025-03-01")));
  EXPECT_FALSE(set.is_free(day("2025-01-01")));
  EXPECT_TRUE(set.is_free(day("2024-01-01")));
}

TEST(DaySet, DaysAroundEasterMayLieInAnotherYear) {
  const DaySet set = known_2005_to_2028({after_easter(-2, 0), after_easter(-100, 1)});
  EXPECT_TRUE(set.is_free(day("2025-04-18")));
  EXPECT_FALSE(set.is_free(day("2025-04-20")));
  EXPECT_EQ(set.reasons(day("2025-01-10")), Reasons{1});  // 2025-04-20 - 100
  EXPECT_EQ(set.reasons(day("2015-12-18")), Reasons{1});  // 2016-03-27 - 100
}

TEST(DaySet, EveryReasonInOrderOfTheLines) {
  const DaySet set =
      known_2005_to_2028({after_easter(39, 7), every(Weekday::thursday, 9), fixed(5, 5, 2)});
  EXPECT_EQ(set.reasons(day("2016-05-05")), (Reasons{7, 9, 2}));
  EXPECT_EQ(set.reasons(day("2017-05-05")), Reasons{2});
  EXPECT_TRUE(set.reasons(day("2017-05-06")).empty());
}

TEST(DaySet, EnumeratedDaysHoldWithinTheirYearsOnly) {
  FreeDays outside = exactly("2020-05-22", 0);
  outside.until_year = 2019;
  const DaySet set = known_2005_to_2028({outside, exactly("2021-05-14", 1)});
  EXPECT_FALSE(set.is_free(day("2020-05-22")));
  EXPECT_TRUE(set.is_free(day("2021-05-14")));
  EXPECT_FALSE(set.is_free(day("2022-05-14")));
}

TEST(DaySet, KnowsItsRangeEndsIncluded) {
  const DaySet set = known_2005_to_2028({});
  EXPECT_FALSE(set.is_known(day("2004-12-31")));
  EXPECT_TRUE(set.is_known(day("2005-01-01")));
  EXPECT_TRUE(set.is_known(day("2028-12-31")));
  EXPECT_FALSE(set.is_known(day("2029-01-01")));
  EXPECT_EQ(iso(set.known_from()), "2005-01-01");
  EXPECT_EQ(iso(set.known_until()), "2028-12-31");
}

TEST(DaySet, AgreesWithTheNaiveCalendarInsideAndOutsideItsTables) {
  const DaySet set = free_days();
  for (const auto& [first, last] : {std::pair{1850, 1870}, {1990, 2070}, {2200, 2220}}) {
    const auto expected = naive_free_days(first, last);
    naive::Day naive_day{first, 1, 1};
    for (Date date = *Date::from_civil(first, 1, 1); date.year() <= last; date = date + 1) {
      ASSERT_EQ(set.is_free(date), expected.contains(naive_day)) << iso(date);
      ASSERT_EQ(set.is_free(date), !set.reasons(date).empty()) << iso(date);
      naive_day = naive::next(naive_day);
    }
  }
}

TEST(DaySet, FirstNotFreePassesAWholeChain) {
  const DaySet set = free_days();
  EXPECT_EQ(set.first_not_free(day("2027-05-05")), day("2027-05-10"));
  EXPECT_EQ(set.first_not_free(day("2027-05-04")), day("2027-05-04"));
  EXPECT_EQ(set.first_not_free(day("2300-12-25")), day("2300-12-27"));  // beyond the tables
}

TEST(DaySet, FirstNotFreeGivesUpAfterAYear) {
  const DaySet set = every_day_free();
  EXPECT_EQ(set.first_not_free(day("2024-01-01")), day("2024-01-01") + DaySet::longest_run);
  EXPECT_EQ(set.first_not_free(Date::last()), Date::last());
}

TEST(DaySet, CountsDaysThatAreNotFreeByRangeOfEveryLength) {
  const DaySet set = free_days();
  for (const char* text : {"2024-12-20", "2029-12-31", "2053-11-30", "1999-12-30", "2400-02-27"}) {
    const Date after = day(text);
    std::int32_t expected = 0;
    for (Date until = after; until < after + 1200; until = until + 1) {
      if (until > after && !set.is_free(until)) ++expected;
      ASSERT_EQ(set.count_not_free(after, until), expected) << text << " to " << iso(until);
    }
  }
}

TEST(DaySet, CountsNothingBackward) {
  const DaySet set = free_days();
  EXPECT_EQ(set.count_not_free(day("2024-03-02"), day("2024-03-01")), 0);
  EXPECT_EQ(set.count_not_free(Date::last(), Date::first()), 0);
}

TEST(DaySet, CountsTheWholeCalendar) {
  EXPECT_EQ(DaySet().count_not_free(Date::first(), Date::last()), 3652058);
  EXPECT_EQ(every_day_free().count_not_free(Date::first(), Date::last()), 0);
}

TEST(DaySet, ACalendarThatClaimsToKnowEverythingIsNotTabledWhole) {
  const DaySet set({every(Weekday::sunday, 0)}, Date::first(), Date::last());
  EXPECT_TRUE(set.is_known(Date::first()));
  EXPECT_TRUE(set.is_free(day("0001-01-07")));
  EXPECT_TRUE(set.is_free(day("2026-04-05")));
  EXPECT_TRUE(set.is_free(day("9999-12-26")));
  EXPECT_FALSE(set.is_free(Date::last()));
}

TEST(DaySet, ARangeTheWrongWayRoundIsEmpty) {
  const DaySet set({every(Weekday::sunday, 0)}, Date::last(), Date::first());
  EXPECT_FALSE(set.is_known(day("2026-04-05")));
  EXPECT_TRUE(set.is_free(day("2026-04-05")));
}

TEST(DaySet, AbsurdOffsetsAndYearsDoNoHarm) {
  constexpr int most = std::numeric_limits<int>::max();
  constexpr int least = std::numeric_limits<int>::min();
  FreeDays sunday = every(Weekday::sunday, 0);
  sunday.from_year = least;
  sunday.until_year = most;
  const DaySet set = known_2005_to_2028(
      {after_easter(most, 0), after_easter(least, 0), fixed(most, least, 0), sunday});
  EXPECT_TRUE(set.is_free(day("2026-04-05")));
  EXPECT_FALSE(set.is_free(day("2026-04-06")));
}

}  // namespace
}  // namespace termijn
