// SPDX-License-Identifier: Apache-2.0
// The last day without its ledger is the last day of the ledger: everywhere, for every kind of
// rule. And what the ledger tells can be recomputed, and more free days never bring an end forward.
#include <string_view>

#include <gtest/gtest.h>

#include "tests/support/free_days.h"

namespace termijn {
namespace {

struct Variant {
  const char* name;
  void (*change)(CountingRule&);
};

void PrintTo(const Variant& variant, std::ostream* out) {
  *out << variant.name;
}

constexpr Variant variants[] = {
    {"extending", [](CountingRule&) {}},
    {"plain", [](CountingRule& rule) { rule = CountingRule{rule.free_days}; }},
    {"rolling_only", [](CountingRule& rule) { rule.least_days = 0; }},
    {"least_only", [](CountingRule& rule) { rule.rolls = false; }},
    {"many_least", [](CountingRule& rule) { rule.least_days = 9; }},
    {"without_limits",
     [](CountingRule& rule) {
       rule.most_days = rule.most_weeks = rule.most_months = 0;
       rule.excludes_hours = rule.excludes_years = false;
     }},
    {"one_month", [](CountingRule& rule) { rule.most_months = 1; }},
    {"no_free_days", [](CountingRule& rule) { rule.free_days = nullptr; }},
};

constexpr Period lengths[] = {
    {0, Unit::days},          {1, Unit::days},         {2, Unit::days},
    {3, Unit::days},          {5, Unit::days},         {90, Unit::days},
    {91, Unit::days},         {1, Unit::weeks},        {6, Unit::weeks},
    {13, Unit::weeks},        {1, Unit::months},       {3, Unit::months},
    {4, Unit::months},        {1, Unit::quarters},     {2, Unit::quarters},
    {1, Unit::years},         {72, Unit::hours},       {1, Unit::working_days},
    {2, Unit::working_days},  {3, Unit::working_days}, {10, Unit::working_days},
    {60, Unit::working_days}, {-4, Unit::days},
};

class LeanLastDay : public ::testing::TestWithParam<Variant> {
 protected:
  LeanLastDay() { GetParam().change(rule_); }
  void agrees(Date day) const {
    for (const Period& length : lengths) {
      const TimeLimit forward = count_forward(day, length, rule_);
      ASSERT_EQ(last_day_forward(day, length, rule_),
                (LastDay{forward.last_day, forward.provisional}))
          << iso(day) << " and " << length.amount << " of unit " << static_cast<int>(length.unit);
      for (const Backward how : {Backward::mirrored, Backward::clear}) {
        const TimeLimit backward = count_backward(day, length, rule_, how);
        ASSERT_EQ(last_day_backward(day, length, rule_, how),
                  (LastDay{backward.last_day, backward.provisional}))
            << iso(day) << " and " << length.amount << " of unit " << static_cast<int>(length.unit);
      }
    }
  }
  const DaySet days_ = free_days();
  CountingRule rule_ = extending_rule(days_);
};

TEST_P(LeanLastDay, IsThatOfTheLedgerOnEveryDay) {
  const bool is_used = std::string_view(GetParam().name) == "extending";
  const auto [first, last] = is_used ? std::pair{2000, 2060} : std::pair{2018, 2030};
  for (Date day = *Date::from_civil(first, 1, 1); day.year() <= last; day = day + 1) {
    ASSERT_NO_FATAL_FAILURE(agrees(day));
  }
}

TEST_P(LeanLastDay, IsThatOfTheLedgerOutsideTheTablesAndAtTheEndsOfTheCalendar) {
  for (const auto& [from, days] : {std::pair{"1899-12-01", 60},
                                   {"1999-11-01", 400},
                                   {"2053-06-01", 400},
                                   {"2300-12-20", 20}}) {
    const Date first = *parse_iso(from);
    for (Date day = first; day < first + days; day = day + 1) ASSERT_NO_FATAL_FAILURE(agrees(day));
  }
  for (int i = 0; i < 40; ++i) {
    ASSERT_NO_FATAL_FAILURE(agrees(Date::first() + i));
    ASSERT_NO_FATAL_FAILURE(agrees(Date::last() - i));
  }
}

// A rule that asks for more days than a search looks for: slow, because the ledger takes every
// step.
TEST(LeanLastDayBeyondReach, GivesUpWhereTheLedgerDoes) {
  const DaySet days = free_days();
  CountingRule rule = extending_rule(days);
  rule.least_days = 400;
  for (Date day = *parse_iso("2026-01-01"); day.year() < 2027; day = day + 9) {
    for (const Period& length : lengths) {
      const TimeLimit limit = count_forward(day, length, rule);
      ASSERT_EQ(last_day_forward(day, length, rule), (LastDay{limit.last_day, limit.provisional}))
          << iso(day) << " and " << length.amount;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, LeanLastDay, ::testing::ValuesIn(variants),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(WorkingDays, AreThoseThatAStepperFinds) {
  const DaySet days = free_days();
  const CountingRule rule = plain_rule(days);
  const auto naive_days = naive_free_days(1999, 2062);
  const auto step = [&](naive::Day day, int amount, naive::Day (*next)(naive::Day)) {
    while (amount > 0) {
      day = next(day);
      if (!naive_days.contains(day)) --amount;
    }
    return *Date::from_civil(day.year, day.month, day.day);
  };
  for (naive::Day start{2000, 1, 1}; start.year <= 2060; start = naive::next(start)) {
    const Date date = *Date::from_civil(start.year, start.month, start.day);
    for (const int amount : {1, 2, 3, 5, 10, 21, 60}) {
      const Period length{amount, Unit::working_days};
      ASSERT_EQ(last_day_forward(date, length, rule).day, step(start, amount, naive::next));
      ASSERT_EQ(last_day_backward(date, length, rule).day, step(start, amount, naive::previous));
    }
  }
}

TEST(FreeDaysAdded, NeverBringAnEndForward) {
  const DaySet days = free_days();
  const CountingRule rule = extending_rule(days);
  for (const int offset : {3, 40, 101, 200, 333}) {
    std::vector<FreeDays> more(days.lines().begin(), days.lines().end());
    for (int year = 2005; year <= 2028; ++year) {
      FreeDays line;
      line.kind = FreeDays::Kind::enumerated;
      line.date = *Date::from_civil(year, 1, 1) + offset;
      more.push_back(line);
    }
    const DaySet more_days(more, days.known_from(), days.known_until());
    const CountingRule more_rule = extending_rule(more_days);
    for (Date day = *parse_iso("2005-01-01"); day.year() <= 2028; day = day + 1) {
      for (const Period& length : lengths) {
        ASSERT_GE(last_day_forward(day, length, more_rule).day,
                  last_day_forward(day, length, rule).day)
            << iso(day) << " with a free day at " << offset;
      }
    }
  }
}

TEST(Ledger, RecomputesToTheSameDay) {
  const DaySet days = free_days();
  const CountingRule rule = extending_rule(days);
  for (Date day = *parse_iso("2005-01-01"); day.year() <= 2028; day = day + 1) {
    for (const Period& length : lengths) {
      const TimeLimit told = count_forward(day, length, rule);
      Date end = told.raw_end;
      for (const Shift& shift : told.shifts) {
        ASSERT_EQ(shift.from, end) << iso(day);
        ASSERT_EQ(shift.reasons, shift.cause == ShiftCause::free_day
                                     ? days.reasons(end)
                                     : std::vector<std::uint16_t>{});
        end = shift.to;
      }
      ASSERT_EQ(end, told.last_day) << iso(day);
      ASSERT_EQ(count_forward(told.start, told.length, rule).last_day, told.last_day);
    }
  }
}

}  // namespace
}  // namespace termijn
