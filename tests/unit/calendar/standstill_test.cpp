// SPDX-License-Identifier: Apache-2.0
// Standing still together with free days, working days and counting back; weeks that are partly
// holiday; moving a backward end to an earlier day.
#include "calendar/standstill.h"

#include <gtest/gtest.h>

#include "calendar/time_limit.h"

namespace termijn {
namespace {

Date day(const char* text) {
  return parse_iso(text).value();
}

FreeDays range(const char* from, const char* until, std::uint16_t reason) {
  FreeDays line;
  line.kind = FreeDays::Kind::range;
  line.date = day(from);
  line.until = day(until);
  line.reason = reason;
  return line;
}

FreeDays weekly(Weekday weekday) {
  FreeDays line;
  line.weekday = weekday;
  return line;
}

class StandstillTest : public ::testing::Test {
 protected:
  // A whole week from Saturday to Sunday, and three days of another: Wednesday to Friday.
  const DaySet holidays_{
      {range("2026-02-21", "2026-03-01", 1), range("2026-03-11", "2026-03-13", 2)},
      day("2026-01-01"),
      day("2026-12-31")};
  const DaySet weekend_{
      {weekly(Weekday::saturday), weekly(Weekday::sunday)}, day("2026-01-01"), day("2026-12-31")};
  const DaySet rest_ = joined(weekend_, holidays_);
  CountingRule rule_ = both();

  CountingRule both() const {
    CountingRule rule;
    rule.free_days = &weekend_;
    rule.standstill = &holidays_;
    rule.rest_days = &rest_;
    rule.rolls = true;
    return rule;
  }
};

TEST_F(StandstillTest, AWeekThatIsPartlyHolidayIsNoHolidayWeekAndNoSchoolWeek) {
  const DaySet weeks = standstill_days(holidays_, StandstillBy::holiday_week);
  EXPECT_FALSE(weeks.is_free(day("2026-02-22")));
  EXPECT_TRUE(weeks.is_free(day("2026-02-23")));
  EXPECT_TRUE(weeks.is_free(day("2026-03-01")));
  EXPECT_FALSE(weeks.is_free(day("2026-03-12")));
  const DaySet school = standstill_days(holidays_, StandstillBy::school_week);
  EXPECT_FALSE(school.is_free(day("2026-03-08")));
  EXPECT_TRUE(school.is_free(day("2026-03-09")));
  EXPECT_TRUE(school.is_free(day("2026-03-15")));
  EXPECT_EQ(school.reasons(day("2026-03-09")), (std::vector<std::uint16_t>{2}));
}

TEST_F(StandstillTest, AnEndThatMovesDoesNotMoveIntoAHoliday) {
  CountingRule rule = rule_;
  const DaySet weeks = standstill_days(holidays_, StandstillBy::holiday_week);
  const DaySet rest = joined(weekend_, weeks);
  rule.standstill = &weeks;
  rule.rest_days = &rest;
  // The bare end is the first Saturday, which counts; from there the next day of rest is the week.
  const TimeLimit limit = count_forward(day("2026-02-14"), {1, Unit::weeks}, rule);
  EXPECT_EQ(iso(limit.counted_end), "2026-02-21");
  EXPECT_EQ(iso(limit.last_day), "2026-03-02");
  EXPECT_EQ(last_day_forward(day("2026-02-14"), {1, Unit::weeks}, rule).day, limit.last_day);
}

TEST_F(StandstillTest, OfWorkingDaysAHolidayCostsItsWorkingDays) {
  const TimeLimit limit = count_forward(day("2026-02-18"), {4, Unit::working_days}, rule_);
  EXPECT_EQ(iso(limit.raw_end), "2026-02-24");
  EXPECT_EQ(iso(limit.last_day), "2026-03-03");
  ASSERT_EQ(limit.pauses.size(), 1u);
  EXPECT_EQ(limit.pauses[0].days, 5);
  EXPECT_EQ(iso(limit.pauses[0].from), "2026-02-21");
  EXPECT_EQ(iso(limit.pauses[0].until), "2026-03-01");
  EXPECT_EQ(last_day_forward(day("2026-02-18"), {4, Unit::working_days}, rule_).day,
            limit.last_day);
}

TEST_F(StandstillTest, CountsBackOverAHoliday) {
  CountingRule rule;
  rule.standstill = &holidays_;
  const TimeLimit limit = count_backward(day("2026-03-05"), {1, Unit::weeks}, rule);
  EXPECT_EQ(iso(limit.raw_end), "2026-02-26");
  EXPECT_EQ(iso(limit.last_day), "2026-02-17");
  ASSERT_EQ(limit.pauses.size(), 1u);
  EXPECT_EQ(limit.pauses[0].days, 9);
  EXPECT_EQ(last_day_backward(day("2026-03-05"), {1, Unit::weeks}, rule).day, limit.last_day);
  EXPECT_EQ(
      iso(count_backward(day("2026-03-05"), {1, Unit::weeks}, rule, Backward::clear).last_day),
      "2026-02-16");
}

TEST_F(StandstillTest, ATermThatEndsBeforeAHolidayMeetsNone) {
  const TimeLimit limit = count_forward(day("2026-02-10"), {1, Unit::weeks}, rule_);
  EXPECT_TRUE(limit.pauses.empty());
  EXPECT_EQ(limit.counted_end, limit.raw_end);
}

TEST_F(StandstillTest, ABackwardEndMovesOnlyWhenTheRuleAdvances) {
  CountingRule rule;
  rule.free_days = &weekend_;
  EXPECT_EQ(iso(count_backward(day("2026-01-18"), {1, Unit::weeks}, rule).last_day), "2026-01-11");
  rule.advances = true;
  const TimeLimit limit = count_backward(day("2026-01-18"), {1, Unit::weeks}, rule);
  EXPECT_EQ(iso(limit.last_day), "2026-01-09");
  EXPECT_EQ(limit.shifts.size(), 2u);
  EXPECT_EQ(last_day_backward(day("2026-01-18"), {1, Unit::weeks}, rule).day, limit.last_day);
  rule.most_weeks = 1;
  EXPECT_EQ(iso(count_backward(day("2026-01-18"), {2, Unit::weeks}, rule).last_day), "2026-01-04");
  EXPECT_EQ(iso(count_forward(day("2026-01-04"), {6, Unit::days}, rule).last_day), "2026-01-10");
}

}  // namespace
}  // namespace termijn
