// SPDX-License-Identifier: Apache-2.0
// Counting back, clear and mirrored, and quarters.
#include <limits>

#include <gtest/gtest.h>

#include "calendar/time_limit.h"
#include "tests/support/free_days.h"

namespace termijn {
namespace {

Date day(const char* text) {
  return parse_iso(text).value();
}

class BackwardTest : public ::testing::Test {
 protected:
  TimeLimit clear(const char* event, std::int32_t amount, Unit unit) const {
    return count_backward(day(event), {amount, unit}, rule_, Backward::clear);
  }
  const DaySet days_ = free_days();
  const CountingRule rule_ = extending_rule(days_);
};

TEST_F(BackwardTest, ClearIsADayEarlierThanMirrored) {
  const TimeLimit limit = clear("2025-06-30", 8, Unit::days);
  EXPECT_EQ(iso(limit.last_day), "2025-06-21");
  EXPECT_EQ(limit.raw_end, limit.last_day);
  EXPECT_TRUE(limit.clear);
  EXPECT_TRUE(limit.backward);
  EXPECT_TRUE(limit.shifts.empty());
  EXPECT_FALSE(limit.provisional);
  const TimeLimit mirrored = count_backward(day("2025-06-30"), {8, Unit::days}, rule_);
  EXPECT_EQ(iso(mirrored.last_day), "2025-06-22");
  EXPECT_FALSE(mirrored.clear);
}

TEST_F(BackwardTest, SoManyWholeDaysLieBetween) {
  for (int amount = 0; amount <= 400; ++amount) {
    const TimeLimit limit = clear("2025-06-30", amount, Unit::days);
    ASSERT_EQ(limit.start - limit.last_day - 1, amount);
  }
}

TEST_F(BackwardTest, SoManyWorkingDaysLieBetweenAndTheDayIsTheLatest) {
  for (int amount = 1; amount <= 300; ++amount) {
    const TimeLimit limit = clear("2025-06-30", amount, Unit::working_days);
    ASSERT_EQ(days_.count_not_free(limit.last_day, limit.start - 1), amount);
    ASSERT_LT(days_.count_not_free(limit.last_day + 1, limit.start - 1), amount);
  }
}

TEST_F(BackwardTest, ClearWeeksAndMonths) {
  EXPECT_EQ(iso(clear("2025-06-12", 2, Unit::weeks).last_day), "2025-05-28");
  EXPECT_EQ(iso(clear("2025-03-31", 1, Unit::months).last_day), "2025-02-27");
  EXPECT_TRUE(clear("2025-03-31", 1, Unit::months).shortened_month);
}

TEST_F(BackwardTest, ClearAtTheBeginningOfTheCalendarIsProvisional) {
  const TimeLimit limit =
      count_backward(Date::first() + 3, {3, Unit::days}, rule_, Backward::clear);
  EXPECT_EQ(limit.last_day, Date::first());
  EXPECT_TRUE(limit.provisional);
  EXPECT_FALSE(
      count_backward(Date::first() + 4, {3, Unit::days}, rule_, Backward::clear).provisional);
}

TEST_F(BackwardTest, QuartersAreThreeMonths) {
  constexpr auto most = std::numeric_limits<std::int32_t>::max();
  EXPECT_EQ(iso(count_forward(day("2025-11-30"), {1, Unit::quarters}, rule_).raw_end),
            "2026-02-28");
  EXPECT_TRUE(count_forward(day("2025-11-30"), {1, Unit::quarters}, rule_).shortened_month);
  EXPECT_EQ(iso(count_backward(day("2025-05-31"), {1, Unit::quarters}, rule_).last_day),
            "2025-02-28");
  EXPECT_EQ(count_forward(day("2025-11-30"), {most, Unit::quarters}, rule_).raw_end, Date::last());
  for (int amount = 0; amount <= 40; ++amount) {
    EXPECT_EQ(count_forward(day("2025-01-31"), {amount, Unit::quarters}, rule_).raw_end,
              count_forward(day("2025-01-31"), {3 * amount, Unit::months}, rule_).raw_end);
  }
}

TEST_F(BackwardTest, QuartersHaveTheLimitOfMonths) {
  EXPECT_EQ(count_forward(day("2025-01-06"), {1, Unit::quarters}, rule_).excluded, Excluded::no);
  EXPECT_EQ(count_forward(day("2025-01-06"), {2, Unit::quarters}, rule_).excluded,
            Excluded::too_many_months);
  CountingRule two_months = rule_;
  two_months.most_months = 2;
  EXPECT_EQ(count_forward(day("2025-01-06"), {1, Unit::quarters}, two_months).excluded,
            Excluded::too_many_months);
  EXPECT_EQ(count_forward(day("2025-01-06"), {0, Unit::quarters}, two_months).excluded,
            Excluded::no);
}

}  // namespace
}  // namespace termijn
