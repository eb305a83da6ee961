// SPDX-License-Identifier: Apache-2.0
// Searching a set of free days: by table, outside the tables, and where there is nothing to find.
#include <gtest/gtest.h>

#include "calendar/day_set.h"
#include "tests/support/free_days.h"

namespace termijn {
namespace {

Date day(const char* text) {
  return parse_iso(text).value();
}

/// Everything free from 1 January of `first` to 31 December of `last`.
DaySet years_free(int first, int last) {
  std::vector<FreeDays> lines(7);
  for (std::size_t i = 0; i < 7; ++i) {
    lines[i].weekday = static_cast<Weekday>(i + 1);
    lines[i].from_year = first;
    lines[i].until_year = last;
  }
  return {std::move(lines), day("2005-01-01"), day("2028-12-31")};
}

/// Straight from is_free(), a day at a time.
Date stepped(const DaySet& set, Date from, int step) {
  while (set.is_free(from)) from = from + step;
  return from;
}

TEST(DaySetSearch, FirstAndLastNotFreeOnEveryDay) {
  const DaySet set = free_days();
  for (const auto& [first, last] : {std::pair{1948, 1952}, {1999, 2055}, {2119, 2123}}) {
    for (Date date = *Date::from_civil(first, 1, 1); date.year() <= last; date = date + 1) {
      ASSERT_EQ(set.first_not_free(date), stepped(set, date, 1)) << iso(date);
      ASSERT_EQ(set.last_not_free(date), stepped(set, date, -1)) << iso(date);
    }
  }
}

TEST(DaySetSearch, LastNotFreePassesAWholeChain) {
  const DaySet set = free_days();
  EXPECT_EQ(set.last_not_free(day("2027-05-09")), day("2027-05-04"));
  EXPECT_EQ(set.last_not_free(day("2027-05-04")), day("2027-05-04"));
  EXPECT_EQ(set.last_not_free(day("2300-12-26")), day("2300-12-24"));
}

TEST(DaySetSearch, GivesUpAfterAYearBothWays) {
  const DaySet set = years_free(1, 9999);
  EXPECT_EQ(set.first_not_free(day("2024-01-01")), day("2024-01-01") + DaySet::longest_run);
  EXPECT_EQ(set.last_not_free(day("2024-01-01")), day("2024-01-01") - DaySet::longest_run);
  EXPECT_EQ(set.last_not_free(Date::first()), Date::first());
  EXPECT_FALSE(set.nth_not_free_after(day("2024-01-01"), 1));
  EXPECT_FALSE(set.nth_not_free_before(day("2024-01-01"), 1));
}

TEST(DaySetSearch, ARunOfAYearIsPassedOneOfTwoYearsIsNot) {
  const DaySet one = years_free(2026, 2026);
  EXPECT_EQ(one.nth_not_free_after(day("2025-12-31"), 1), day("2027-01-01"));
  EXPECT_EQ(one.first_not_free(day("2026-01-01")), day("2027-01-01"));
  EXPECT_EQ(one.last_not_free(day("2026-12-31")), day("2025-12-31"));
  const DaySet two = years_free(2026, 2027);
  EXPECT_FALSE(two.nth_not_free_after(day("2025-12-31"), 1));
  EXPECT_EQ(two.first_not_free(day("2026-01-01")), day("2026-01-01") + DaySet::longest_run);
  EXPECT_EQ(two.last_not_free(day("2027-12-31")), day("2027-12-31") - DaySet::longest_run);
  EXPECT_EQ(two.nth_not_free_after(day("2027-06-01"), 2), day("2028-01-02"));
}

TEST(DaySetSearch, NthOverTheEdgeOfTheTablesIsNthByCounting) {
  const DaySet set = free_days();
  for (const char* text : {"1999-12-28", "2026-01-01", "2053-12-20", "2054-01-03", "2053-01-01"}) {
    Date expected = day(text);
    for (int amount = 1; amount <= 400; ++amount) {
      expected = stepped(set, expected + 1, 1);
      ASSERT_EQ(set.nth_not_free_after(day(text), amount), expected) << text << ' ' << amount;
    }
    expected = day(text);
    for (int amount = 1; amount <= 400; ++amount) {
      expected = stepped(set, expected - 1, -1);
      ASSERT_EQ(set.nth_not_free_before(day(text), amount), expected) << text << ' ' << amount;
    }
  }
}

TEST(DaySetSearch, NoneIsTheStartItself) {
  const DaySet set = free_days();
  EXPECT_EQ(set.nth_not_free_after(day("2026-01-01"), 0), day("2026-01-01"));
  EXPECT_EQ(set.nth_not_free_after(day("2026-01-01"), -3), day("2026-01-01"));
  EXPECT_EQ(set.nth_not_free_before(day("2026-01-01"), 0), day("2026-01-01"));
}

TEST(DaySetSearch, FreeDatesAreThoseThatAreFreeWithTheirReasons) {
  const DaySet set = free_days();
  for (const auto& [from, until] :
       {std::pair{"2016-01-01", "2016-12-31"}, {"2300-03-01", "2301-02-01"}}) {
    auto found = set.free_dates(day(from), day(until));
    auto next = found.begin();
    for (Date date = day(from); date <= day(until); date = date + 1) {
      const bool listed = next != found.end() && next->day == date;
      ASSERT_EQ(listed, set.is_free(date)) << iso(date);
      if (!listed) continue;
      ASSERT_EQ(next->reasons, set.reasons(date)) << iso(date);
      ++next;
    }
    ASSERT_EQ(next, found.end());
  }
  EXPECT_TRUE(set.free_dates(day("2016-12-31"), day("2016-01-01")).empty());
}

}  // namespace
}  // namespace termijn
