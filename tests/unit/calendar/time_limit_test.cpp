// SPDX-License-Identifier: Apache-2.0
// The ledger of a counted term, step by step. Whole ranges are in tests/property.
#include "calendar/time_limit.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/support/free_days.h"

namespace termijn {
namespace {

constexpr auto most = std::numeric_limits<std::int32_t>::max();

Date day(const char* text) {
  return parse_iso(text).value();
}

class TimeLimitTest : public testing::Test {
 protected:
  TimeLimit forward(const char* start, std::int32_t amount, Unit unit) const {
    return count_forward(day(start), {amount, unit}, rule_);
  }
  TimeLimit backward(const char* event, std::int32_t amount, Unit unit) const {
    return count_backward(day(event), {amount, unit}, rule_);
  }
  std::vector<std::string> names(const Shift& shift) const {
    std::vector<std::string> names;
    for (const auto reason : shift.reasons) names.push_back(names_.at(reason));
    return names;
  }

  const DaySet days_ = free_days();
  const std::vector<std::string> names_ = free_day_names();
  CountingRule rule_ = extending_rule(days_);
};

using Names = std::vector<std::string>;

TEST_F(TimeLimitTest, LedgerOfALastDayOnAWorkingDay) {
  const TimeLimit limit = forward("2026-03-02", 1, Unit::months);
  EXPECT_EQ(iso(limit.start), "2026-03-02");
  EXPECT_EQ(limit.length, (Period{1, Unit::months}));
  EXPECT_FALSE(limit.backward);
  EXPECT_FALSE(limit.shortened_month);
  EXPECT_EQ(iso(limit.raw_end), "2026-04-02");
  EXPECT_EQ(limit.excluded, Excluded::no);
  EXPECT_TRUE(limit.shifts.empty());
  EXPECT_EQ(iso(limit.last_day), "2026-04-02");
  EXPECT_FALSE(limit.provisional);
}

TEST_F(TimeLimitTest, EveryFreeDayOfAChainIsAStepWithItsReasons) {
  const TimeLimit limit = forward("2016-04-05", 1, Unit::months);
  EXPECT_EQ(iso(limit.raw_end), "2016-05-05");
  ASSERT_EQ(limit.shifts.size(), 4u);
  EXPECT_EQ(names(limit.shifts[0]), (Names{"Hemelvaartsdag", "Bevrijdingsdag"}));
  EXPECT_EQ(names(limit.shifts[1]), Names{"gelijkgestelde dag"});
  EXPECT_EQ(names(limit.shifts[2]), Names{"zaterdag"});
  EXPECT_EQ(names(limit.shifts[3]), Names{"zondag"});
  for (std::size_t i = 0; i < limit.shifts.size(); ++i) {
    EXPECT_EQ(limit.shifts[i].cause, ShiftCause::free_day);
    EXPECT_EQ(limit.shifts[i].from, limit.raw_end + static_cast<int>(i));
    EXPECT_EQ(limit.shifts[i].to, limit.shifts[i].from + 1);
  }
  EXPECT_EQ(iso(limit.last_day), "2016-05-09");
}

TEST_F(TimeLimitTest, ThreeDaysOverEasterGetASecondDayThatIsNotFree) {
  const TimeLimit limit = forward("2025-04-17", 3, Unit::days);
  EXPECT_EQ(iso(limit.raw_end), "2025-04-20");
  ASSERT_EQ(limit.shifts.size(), 3u);
  EXPECT_EQ(limit.shifts[0].cause, ShiftCause::free_day);
  EXPECT_EQ(limit.shifts[1].cause, ShiftCause::free_day);
  EXPECT_EQ(limit.shifts[2].cause, ShiftCause::least_days);
  EXPECT_EQ(iso(limit.shifts[2].from), "2025-04-22");
  EXPECT_TRUE(limit.shifts[2].reasons.empty());
  EXPECT_EQ(iso(limit.last_day), "2025-04-23");
}

TEST_F(TimeLimitTest, ADayAddedForTheLeastDaysRollsAgainWhenItIsFree) {
  const TimeLimit limit = forward("2019-12-22", 3, Unit::days);  // 23, 24; 25-29 are free
  EXPECT_EQ(iso(limit.last_day), "2019-12-30");
  rule_.least_days = 3;
  const TimeLimit longer = forward("2019-12-20", 4, Unit::days);  // 21-22 free, 23, 24, then 25-29
  ASSERT_EQ(longer.shifts.size(), 6u);
  EXPECT_EQ(longer.shifts[0].cause, ShiftCause::least_days);
  for (std::size_t i = 1; i < 6; ++i) EXPECT_EQ(longer.shifts[i].cause, ShiftCause::free_day);
  EXPECT_EQ(iso(longer.last_day), "2019-12-30");
}

TEST_F(TimeLimitTest, TwoDaysAskForNoSecondDay) {
  EXPECT_EQ(iso(forward("2025-04-17", 2, Unit::days).last_day), "2025-04-22");
}

TEST_F(TimeLimitTest, LeastDaysWithoutRolling) {
  rule_.rolls = false;
  const TimeLimit limit = forward("2025-04-17", 3, Unit::days);
  EXPECT_EQ(limit.shifts.size(), 3u);
  for (const Shift& shift : limit.shifts) EXPECT_EQ(shift.cause, ShiftCause::least_days);
  EXPECT_EQ(iso(limit.last_day), "2025-04-23");
}

TEST_F(TimeLimitTest, RollingWithoutLeastDays) {
  rule_.least_days = 0;
  EXPECT_EQ(iso(forward("2025-04-17", 3, Unit::days).last_day), "2025-04-22");
}

TEST_F(TimeLimitTest, AMonthWithoutTheDayIsShortened) {
  EXPECT_TRUE(forward("2024-01-31", 1, Unit::months).shortened_month);
  EXPECT_TRUE(forward("2024-02-29", 1, Unit::years).shortened_month);
  EXPECT_TRUE(backward("2025-03-31", 1, Unit::months).shortened_month);
  EXPECT_FALSE(forward("2024-01-29", 1, Unit::months).shortened_month);
  EXPECT_FALSE(forward("2024-01-31", 4, Unit::weeks).shortened_month);
}

TEST_F(TimeLimitTest, LimitsOfTheRuleByUnit) {
  EXPECT_EQ(forward("2025-01-06", 90, Unit::days).excluded, Excluded::no);
  EXPECT_EQ(forward("2025-01-06", 91, Unit::days).excluded, Excluded::too_many_days);
  EXPECT_EQ(forward("2025-01-06", 12, Unit::weeks).excluded, Excluded::no);
  EXPECT_EQ(forward("2025-01-06", 13, Unit::weeks).excluded, Excluded::too_many_weeks);
  EXPECT_EQ(forward("2025-01-06", 3, Unit::months).excluded, Excluded::no);
  EXPECT_EQ(forward("2025-01-06", 4, Unit::months).excluded, Excluded::too_many_months);
  EXPECT_EQ(forward("2025-01-06", 1, Unit::years).excluded, Excluded::years);
  EXPECT_EQ(forward("2025-01-06", 1, Unit::hours).excluded, Excluded::hours);
  EXPECT_EQ(forward("2025-01-06", 200, Unit::working_days).excluded, Excluded::no);
}

TEST_F(TimeLimitTest, AnExcludedTermStaysOnItsFreeDay) {
  for (const Period length : {Period{91, Unit::days}, {13, Unit::weeks}}) {
    const TimeLimit limit = count_forward(day("2025-01-20"), length, rule_);
    EXPECT_EQ(iso(limit.last_day), "2025-04-21");  // Easter Monday
    EXPECT_TRUE(limit.shifts.empty());
  }
}

TEST_F(TimeLimitTest, ALimitOfZeroIsNoLimit) {
  rule_ = plain_rule(days_);
  rule_.rolls = true;
  for (const Period length : {Period{9000, Unit::days},
                              {900, Unit::weeks},
                              {90, Unit::months},
                              {9, Unit::years},
                              {9000, Unit::hours}}) {
    const TimeLimit limit = count_forward(day("2010-01-06"), length, rule_);
    EXPECT_EQ(limit.excluded, Excluded::no);
    EXPECT_FALSE(days_.is_free(limit.last_day));
  }
  EXPECT_EQ(iso(forward("2024-04-27", 1, Unit::years).last_day), "2025-04-28");
}

TEST_F(TimeLimitTest, HoursAreWholeDaysRoundedUp) {
  EXPECT_EQ(iso(forward("2025-12-24", 72, Unit::hours).last_day), "2025-12-27");
  EXPECT_EQ(iso(forward("2025-12-24", 73, Unit::hours).last_day), "2025-12-28");
  EXPECT_EQ(iso(forward("2025-12-24", 1, Unit::hours).last_day), "2025-12-25");
  EXPECT_EQ(iso(forward("2025-12-24", 0, Unit::hours).last_day), "2025-12-24");
  EXPECT_EQ(iso(backward("2025-12-24", 25, Unit::hours).last_day), "2025-12-22");
}

TEST_F(TimeLimitTest, WorkingDaysAreCountedBothWays) {
  EXPECT_EQ(iso(forward("2025-04-17", 3, Unit::working_days).last_day), "2025-04-24");
  EXPECT_EQ(iso(backward("2025-06-11", 5, Unit::working_days).last_day), "2025-06-03");
  EXPECT_EQ(iso(forward("2025-04-19", 0, Unit::working_days).raw_end), "2025-04-19");
  rule_.free_days = nullptr;
  EXPECT_EQ(iso(forward("2025-04-17", 3, Unit::working_days).last_day), "2025-04-20");
}

TEST_F(TimeLimitTest, ManyWorkingDaysEqualOneByOne) {
  Date end = day("2019-12-20");
  for (int amount = 1; amount <= 600; ++amount) {
    end = days_.first_not_free(end + 1);
    const TimeLimit limit = forward("2019-12-20", amount, Unit::working_days);
    ASSERT_EQ(limit.last_day, end) << amount;
    const TimeLimit back = count_backward(end + 1, {amount, Unit::working_days}, rule_);
    ASSERT_EQ(iso(back.last_day), "2019-12-23") << amount;
  }
}

TEST_F(TimeLimitTest, OneWorkingDayOverAWeekendIsNoTermOfThreeDays) {
  const TimeLimit limit = forward("2025-01-10", 1, Unit::working_days);
  EXPECT_EQ(iso(limit.last_day), "2025-01-13");
  EXPECT_TRUE(limit.shifts.empty());
}

TEST_F(TimeLimitTest, BackwardIsNeverMoved) {
  const TimeLimit limit = backward("2025-06-12", 2, Unit::weeks);
  EXPECT_TRUE(limit.backward);
  EXPECT_EQ(iso(limit.last_day), "2025-05-29");  // Ascension
  EXPECT_TRUE(limit.shifts.empty());
  EXPECT_EQ(limit.excluded, Excluded::no);
  EXPECT_EQ(backward("2025-06-12", 5, Unit::years).excluded, Excluded::no);
}

TEST_F(TimeLimitTest, WithoutFreeDaysNothingMovesAndNothingIsProvisional) {
  rule_.free_days = nullptr;
  const TimeLimit limit = forward("2030-04-20", 1, Unit::days);  // Easter Sunday, unknown year
  EXPECT_EQ(iso(limit.last_day), "2030-04-21");
  EXPECT_TRUE(limit.shifts.empty());
  EXPECT_FALSE(limit.provisional);
}

TEST_F(TimeLimitTest, ProvisionalWhenTheLastDayIsNotKnown) {
  EXPECT_FALSE(forward("2028-12-01", 4, Unit::weeks).provisional);  // Friday 29 December
  EXPECT_TRUE(forward("2028-12-02", 4, Unit::weeks).provisional);   // Saturday 30 -> 2 January
  EXPECT_TRUE(forward("2028-12-05", 4, Unit::weeks).provisional);
}

TEST_F(TimeLimitTest, ProvisionalWhenADayBeforeTheRangeIsCounted) {
  EXPECT_TRUE(forward("2004-12-30", 3, Unit::days).provisional);  // counts 31 December
  EXPECT_FALSE(forward("2004-12-31", 3, Unit::days).provisional);
  EXPECT_FALSE(forward("2004-12-30", 2, Unit::days).provisional);  // only the end is looked at
}

TEST_F(TimeLimitTest, AnExcludedOrUnmovedTermIsNotProvisional) {
  EXPECT_FALSE(forward("2030-01-06", 4, Unit::months).provisional);
  EXPECT_FALSE(backward("2030-01-06", 1, Unit::weeks).provisional);
  rule_ = plain_rule(days_);
  EXPECT_FALSE(forward("2030-01-06", 1, Unit::weeks).provisional);
}

TEST_F(TimeLimitTest, WorkingDaysAreProvisionalWhenOneIsNotKnown) {
  rule_ = plain_rule(days_);
  EXPECT_FALSE(forward("2028-12-22", 3, Unit::working_days).provisional);  // 27, 28, 29
  EXPECT_TRUE(forward("2028-12-22", 4, Unit::working_days).provisional);
  EXPECT_TRUE(forward("2004-12-30", 2, Unit::working_days).provisional);
  EXPECT_FALSE(forward("2004-12-31", 1, Unit::working_days).provisional);
  EXPECT_FALSE(backward("2029-01-01", 1, Unit::working_days).provisional);
  EXPECT_TRUE(backward("2029-01-02", 1, Unit::working_days).provisional);
}

TEST_F(TimeLimitTest, BeyondTheCalendarTheEndIsProvisional) {
  for (const Unit unit :
       {Unit::hours, Unit::days, Unit::weeks, Unit::months, Unit::years, Unit::working_days}) {
    const TimeLimit later = forward("2026-01-31", most, unit);
    EXPECT_EQ(later.raw_end, Date::last());
    EXPECT_TRUE(later.provisional);
    const TimeLimit earlier = backward("2026-01-31", most, unit);
    EXPECT_EQ(earlier.raw_end, Date::first());
    EXPECT_TRUE(earlier.provisional);
  }
  EXPECT_TRUE(count_forward(Date::last(), {1, Unit::days}, rule_).provisional);
  EXPECT_TRUE(count_backward(Date::first(), {1, Unit::days}, rule_).provisional);
}

TEST_F(TimeLimitTest, ANegativeAmountCountsAsZero) {
  for (const Unit unit :
       {Unit::hours, Unit::days, Unit::weeks, Unit::months, Unit::years, Unit::working_days}) {
    EXPECT_EQ(iso(forward("2026-01-30", -5, unit).last_day), "2026-01-30");
    EXPECT_EQ(iso(backward("2026-01-30", -most, unit).last_day), "2026-01-30");
  }
}

TEST_F(TimeLimitTest, ACalendarWithoutAGapEndsTheSearch) {
  std::vector<FreeDays> lines(7);
  for (std::size_t i = 0; i < 7; ++i) lines[i].weekday = static_cast<Weekday>(i + 1);
  const DaySet all_free(lines, day("2000-01-01"), day("2050-12-31"));
  rule_.free_days = &all_free;
  const TimeLimit limit = forward("2026-01-30", 1, Unit::days);
  EXPECT_EQ(limit.last_day, limit.raw_end + DaySet::longest_run);
  EXPECT_TRUE(limit.provisional);
  EXPECT_TRUE(forward("2026-01-30", 1, Unit::working_days).provisional);
  EXPECT_TRUE(backward("2026-01-30", 1, Unit::working_days).provisional);
}

TEST_F(TimeLimitTest, AGapBehindMoreThanAYearOfFreeDaysIsNotSought) {
  std::vector<FreeDays> lines(7);
  for (std::size_t i = 0; i < 7; ++i) {
    lines[i].weekday = static_cast<Weekday>(i + 1);
    lines[i].from_year = 2026;
    lines[i].until_year = 2027;
  }
  const DaySet two_years_free(lines, day("2000-01-01"), day("2050-12-31"));
  rule_.free_days = &two_years_free;
  EXPECT_TRUE(forward("2025-12-31", 1, Unit::working_days).provisional);
  const TimeLimit limit = forward("2027-02-01", 1, Unit::working_days);
  EXPECT_EQ(iso(limit.last_day), "2028-01-01");
  EXPECT_FALSE(limit.provisional);
}

TEST_F(TimeLimitTest, AnAbsurdMinimumEndsToo) {
  rule_.least_days = most;
  const TimeLimit limit = forward("2026-01-30", 5, Unit::days);
  EXPECT_EQ(limit.last_day, limit.raw_end + DaySet::longest_run);
  EXPECT_TRUE(limit.provisional);
}

}  // namespace
}  // namespace termijn
