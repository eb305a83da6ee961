// SPDX-License-Identifier: Apache-2.0
// Every start day from 2000 to 2060 with every usual length, against the naive calendar.
#include <gtest/gtest.h>

#include "calendar/time_limit.h"
#include "tests/support/free_days.h"

namespace termijn {
namespace {

constexpr int first_year = 2000, last_year = 2060;

struct Lengths {
  const char* name;
  Unit unit;
  naive::Unit naive_unit;
  std::vector<std::int32_t> amounts;
};

void PrintTo(const Lengths& lengths, std::ostream* out) {
  *out << lengths.name;
}

std::vector<Lengths> all_lengths() {
  return {
      {"days",
       Unit::days,
       naive::Unit::days,
       {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 90, 91}},
      {"weeks", Unit::weeks, naive::Unit::weeks, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
      {"months", Unit::months, naive::Unit::months, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
      {"years", Unit::years, naive::Unit::years, {1, 2}}};
}

Date date_of(naive::Day day) {
  return Date::from_civil(day.year, day.month, day.day).value();
}

class EveryStartDay : public testing::TestWithParam<Lengths> {
 protected:
  /// Calls `check(start, naive start)` for each day until the first failure.
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

  const DaySet days_ = free_days();
  const CountingRule extending_ = extending_rule(days_);
  const CountingRule plain_ = plain_rule(days_);
};

/// The steps of `limit` lead from its raw end to its last day, one day at a time.
void check_ledger(const TimeLimit& limit, const DaySet& days, const naive::Counted& expected) {
  Date at = limit.raw_end;
  int free_day_steps = 0;
  for (const Shift& shift : limit.shifts) {
    ASSERT_EQ(shift.from, at) << iso(limit.start);
    ASSERT_EQ(shift.to, at + 1) << iso(limit.start);
    const bool is_free = shift.cause == ShiftCause::free_day;
    ASSERT_EQ(days.is_free(at), is_free) << iso(limit.start);
    ASSERT_EQ(shift.reasons.empty(), !is_free) << iso(limit.start);
    free_day_steps += is_free ? 1 : 0;
    at = shift.to;
  }
  ASSERT_EQ(at, limit.last_day) << iso(limit.start);
  ASSERT_EQ(free_day_steps, expected.moved_from_free_days) << iso(limit.start);
  ASSERT_EQ(static_cast<int>(limit.shifts.size()) - free_day_steps, expected.moved_for_least_days)
      << iso(limit.start);
}

void check_extended(const TimeLimit& limit, const DaySet& days, const naive::Counted& expected) {
  ASSERT_EQ(limit.raw_end, date_of(expected.raw_end)) << iso(limit.start);
  ASSERT_EQ(limit.last_day, date_of(expected.last_day))
      << iso(limit.start) << " and " << limit.length.amount;
  ASSERT_EQ(limit.excluded == Excluded::no, expected.is_extendable) << limit.length.amount;
  check_ledger(limit, days, expected);
  const naive::Day known_from{2005, 1, 1}, known_until{2028, 12, 31};
  const bool unknown = expected.is_extendable &&
                       (expected.looked_from < known_from || expected.looked_until > known_until);
  ASSERT_EQ(limit.provisional, unknown) << iso(limit.start);
}

TEST_P(EveryStartDay, ForwardWithExtensions) {
  const Lengths& lengths = GetParam();
  const auto naive_days = naive_free_days(first_year, last_year + 4);
  for_each_start([&](Date start, naive::Day naive_start) {
    for (const auto amount : lengths.amounts) {
      const auto expected =
          naive::count_with_extensions(naive_start, amount, lengths.naive_unit, naive_days);
      const auto limit = count_forward(start, {amount, lengths.unit}, extending_);
      ASSERT_NO_FATAL_FAILURE(check_extended(limit, days_, expected));
    }
  });
}

TEST_P(EveryStartDay, ForwardAsItStands) {
  const Lengths& lengths = GetParam();
  for_each_start([&](Date start, naive::Day naive_start) {
    for (const auto amount : lengths.amounts) {
      const auto expected = naive::nominal_end(naive_start, amount, lengths.naive_unit);
      const auto limit = count_forward(start, {amount, lengths.unit}, plain_);
      ASSERT_EQ(limit.last_day, date_of(expected)) << iso(start) << " and " << amount;
      const bool by_month = lengths.unit == Unit::months || lengths.unit == Unit::years;
      ASSERT_EQ(limit.shortened_month, by_month && expected.day < naive_start.day) << iso(start);
      ASSERT_TRUE(limit.shifts.empty() && !limit.provisional) << iso(start);
    }
  });
}

TEST_P(EveryStartDay, Backward) {
  const Lengths& lengths = GetParam();
  for_each_start([&](Date event, naive::Day naive_event) {
    for (const auto amount : lengths.amounts) {
      const auto expected = naive::nominal_end(naive_event, -amount, lengths.naive_unit);
      const auto limit = count_backward(event, {amount, lengths.unit}, extending_);
      ASSERT_EQ(limit.last_day, date_of(expected)) << iso(event) << " and " << amount;
      ASSERT_TRUE(limit.shifts.empty() && !limit.provisional) << iso(event);
    }
  });
}

TEST_P(EveryStartDay, AnExtendedTermNeverEndsOnAFreeDayOrTooSoon) {
  const Lengths& lengths = GetParam();
  const bool whole_days = lengths.unit == Unit::days;
  for_each_start([&](Date start, naive::Day) {
    for (const auto amount : lengths.amounts) {
      const auto limit = count_forward(start, {amount, lengths.unit}, extending_);
      ASSERT_GE(limit.last_day, limit.raw_end) << iso(start);
      if (limit.excluded != Excluded::no) continue;
      ASSERT_FALSE(days_.is_free(limit.last_day)) << iso(start) << " and " << amount;
      if (whole_days && amount < 3) continue;
      ASSERT_GE(days_.count_not_free(start, limit.last_day), 2) << iso(start) << " and " << amount;
    }
  });
}

// Only among terms that the rule extends: 90 days may be moved past the end of 91 days.
TEST_P(EveryStartDay, ALongerTermOrALaterStartNeverEndsEarlier) {
  const Lengths& lengths = GetParam();
  for (const CountingRule& rule : {extending_, plain_}) {
    std::vector<Date> ends_of_yesterday(lengths.amounts.size(), Date::first());
    for_each_start([&](Date start, naive::Day) {
      Date end_of_shorter = start;
      for (std::size_t i = 0; i < lengths.amounts.size(); ++i) {
        const auto limit = count_forward(start, {lengths.amounts[i], lengths.unit}, rule);
        if (limit.excluded != Excluded::no) break;
        ASSERT_GE(limit.last_day, end_of_shorter) << iso(start) << " and " << lengths.amounts[i];
        ASSERT_GE(limit.last_day, ends_of_yesterday[i]) << iso(start);
        end_of_shorter = ends_of_yesterday[i] = limit.last_day;
      }
    });
  }
}

INSTANTIATE_TEST_SUITE_P(TimeLimit, EveryStartDay, testing::ValuesIn(all_lengths()),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace termijn
