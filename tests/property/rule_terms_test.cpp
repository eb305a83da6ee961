// SPDX-License-Identifier: Apache-2.0
// Every start day from 2000 to 2060 with every term that the rule files use, counted by the rules
// of the rule files, against the naive calendar: forward and backward, extended and as it stands.
#include <array>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/free_days.h"
#include "tests/support/rules.h"

namespace termijn {
namespace {

constexpr int first_year = 2000, last_year = 2060;

struct Less {
  bool operator()(const Period& a, const Period& b) const {
    return a.unit != b.unit ? a.unit < b.unit : a.amount < b.amount;
  }
};
using Periods = std::set<Period, Less>;

/// Working days and hours have walks of their own, in last_day_property_test and clock_test.
bool is_of_the_calendar(Unit unit) {
  return unit == Unit::days || unit == Unit::weeks || unit == Unit::months || unit == Unit::years;
}

/// The lengths of all terms, prohibitions, signals and defaults of parameters.
Periods periods_of_rules() {
  const Program& program = testing::repository_rules();
  Periods periods;
  const auto add = [&](const Period& period) {
    if (period.amount > 0 && is_of_the_calendar(period.unit)) periods.insert(period);
  };
  for (const Norm& norm : program.norms) {
    for (const Term& term : norm.terms) add(term.length);
    if (norm.signal_after) add(norm.signal_after->length);
  }
  for (const Field& field : program.fields) {
    if (field.standard) add(*field.standard);
  }
  return periods;
}

naive::Unit naive_unit(Unit unit) {
  switch (unit) {
    case Unit::weeks:
      return naive::Unit::weeks;
    case Unit::months:
      return naive::Unit::months;
    case Unit::years:
      return naive::Unit::years;
    default:
      return naive::Unit::days;
  }
}

Date date_of(naive::Day day) {
  return Date::from_civil(day.year, day.month, day.day).value();
}

class RuleTerms : public ::testing::TestWithParam<Period> {
 protected:
  template <class Check>
  void for_each_start(Check check) const {
    int starts = 0;
    for (naive::Day start{first_year, 1, 1}; start.year <= last_year; start = naive::next(start)) {
      check(date_of(start), start);
      if (HasFatalFailure()) return;
      ++starts;
    }
    EXPECT_EQ(starts, 22281);
  }
  const Period length_ = GetParam();
};

TEST_P(RuleTerms, ForwardAndExtended) {
  const auto naive_days = naive_free_days(first_year, last_year + 2);
  const CountingRule& rule = testing::counting_rule(testing::extending_id).rule;
  for_each_start([&](Date start, naive::Day naive_start) {
    const auto expected = naive::count_with_extensions(naive_start, length_.amount,
                                                       naive_unit(length_.unit), naive_days);
    const TimeLimit limit = count_forward(start, length_, rule);
    ASSERT_EQ(limit.raw_end, date_of(expected.raw_end)) << iso(start);
    ASSERT_EQ(limit.last_day, date_of(expected.last_day)) << iso(start);
    ASSERT_EQ(last_day_forward(start, length_, rule), (LastDay{limit.last_day, limit.provisional}));
  });
}

TEST_P(RuleTerms, ForwardAsItStands) {
  const CountingRule& rule = testing::counting_rule(testing::plain_id).rule;
  for_each_start([&](Date start, naive::Day naive_start) {
    const auto expected = naive::nominal_end(naive_start, length_.amount, naive_unit(length_.unit));
    ASSERT_EQ(count_forward(start, length_, rule).last_day, date_of(expected)) << iso(start);
    ASSERT_EQ(last_day_forward(start, length_, rule).day, date_of(expected)) << iso(start);
  });
}

TEST_P(RuleTerms, BackwardMirroredAndClear) {
  const CountingRule& rule = testing::counting_rule(testing::extending_id).rule;
  for_each_start([&](Date event, naive::Day naive_event) {
    const auto expected =
        naive::nominal_end(naive_event, -length_.amount, naive_unit(length_.unit));
    ASSERT_EQ(count_backward(event, length_, rule).last_day, date_of(expected)) << iso(event);
    ASSERT_EQ(last_day_backward(event, length_, rule).day, date_of(expected)) << iso(event);
    const Date clear = date_of(naive::previous(expected));
    ASSERT_EQ(count_backward(event, length_, rule, Backward::clear).last_day, clear);
    ASSERT_EQ(last_day_backward(event, length_, rule, Backward::clear).day, clear);
  });
}

std::string name_of(const ::testing::TestParamInfo<Period>& tested) {
  constexpr std::array units = {"hours", "days",         "weeks",   "months",
                                "years", "working_days", "quarters"};
  return std::to_string(tested.param.amount) + '_' +
         units.at(static_cast<std::size_t>(tested.param.unit));
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleTerms, ::testing::ValuesIn(periods_of_rules()), name_of);

TEST(RuleTermsOfTheRules, AreFound) {
  const Periods periods = periods_of_rules();
  EXPECT_GE(periods.size(), 20u);
  EXPECT_TRUE(periods.contains({1, Unit::months}));
  EXPECT_TRUE(periods.contains({6, Unit::weeks}));
}

TEST(RuleFreeDays, AreTheNaiveOnesOnEveryDay) {
  const auto naive_days = naive_free_days(first_year, last_year);
  const DaySet& days = testing::law_calendar().days;
  for (naive::Day day{first_year, 1, 1}; day.year <= last_year; day = naive::next(day)) {
    ASSERT_EQ(days.is_free(date_of(day)), naive_days.contains(day)) << iso(date_of(day));
  }
}

}  // namespace
}  // namespace termijn
