// SPDX-License-Identifier: Apache-2.0
// Which of two lengths is longer, on whatever day they begin.
#include "calendar/length_order.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <gtest/gtest.h>

namespace termijn {
namespace {

struct Pair {
  Period a, b;
  std::partial_ordering order;
};

TEST(CompareLengths, SaysWhatHoldsFromEveryDay) {
  constexpr auto less = std::partial_ordering::less;
  constexpr auto same = std::partial_ordering::equivalent;
  constexpr auto unclear = std::partial_ordering::unordered;
  const std::array<Pair, 20> pairs = {{
      {{2, Unit::weeks}, {14, Unit::days}, same},
      {{13, Unit::days}, {2, Unit::weeks}, less},
      {{2, Unit::years}, {24, Unit::months}, same},
      {{1, Unit::quarters}, {3, Unit::months}, same},
      {{2, Unit::years}, {3, Unit::years}, less},
      {{1, Unit::quarters}, {4, Unit::months}, less},
      {{27, Unit::days}, {1, Unit::months}, less},
      {{28, Unit::days}, {1, Unit::months}, unclear},
      {{31, Unit::days}, {1, Unit::months}, unclear},
      {{1, Unit::months}, {32, Unit::days}, less},
      {{4, Unit::weeks}, {1, Unit::months}, unclear},
      {{365, Unit::days}, {1, Unit::years}, unclear},
      {{364, Unit::days}, {1, Unit::years}, less},
      {{1, Unit::years}, {367, Unit::days}, less},
      {{146097, Unit::days}, {400, Unit::years}, same},
      {{7, Unit::days}, {8, Unit::working_days}, less},
      {{7, Unit::days}, {7, Unit::working_days}, unclear},
      {{9, Unit::working_days}, {10, Unit::working_days}, less},
      {{24, Unit::hours}, {1, Unit::days}, unclear},
      {{24, Unit::hours}, {48, Unit::hours}, less},
  }};
  for (const auto& [a, b, order] : pairs) {
    const auto reversed = 0 <=> order;
    EXPECT_TRUE(compare_lengths(a, b) == order) << a.amount << " and " << b.amount;
    EXPECT_TRUE(compare_lengths(b, a) == reversed) << b.amount << " and " << a.amount;
  }
}

/// Every day of the 400 years after which the calendar repeats itself, counted one by one.
TEST(CompareLengths, KnowsTheLeastAndTheMostDaysOfMonths) {
  const Date first = *Date::from_civil(2000, 1, 1);
  for (const std::int32_t months : {1, 2, 3, 11, 12, 13, 25, 47, 48, 1199, 4799, 4800, 4801}) {
    std::int32_t least = INT32_MAX, most = 0;
    for (std::int32_t day = 0; day < 146097; ++day) {
      const std::int32_t days = add_months(first + day, months) - (first + day);
      least = std::min(least, days);
      most = std::max(most, days);
    }
    const Period length{months, Unit::months};
    EXPECT_TRUE(compare_lengths({least - 1, Unit::days}, length) < 0) << months;
    EXPECT_FALSE(compare_lengths({least, Unit::days}, length) < 0) << months;
    EXPECT_FALSE(compare_lengths({most, Unit::days}, length) > 0) << months;
    EXPECT_TRUE(compare_lengths({most + 1, Unit::days}, length) > 0) << months;
  }
}

/// What is said of days and months holds when they are counted.
TEST(CompareLengths, AgreesWithCounting) {
  const Date first = *Date::from_civil(2095, 1, 1);  // a century without a leap year is in it
  for (std::int32_t months = 1; months <= 14; ++months) {
    for (std::int32_t days = 26 * months; days <= 32 * months; ++days) {
      const auto order = compare_lengths({days, Unit::days}, {months, Unit::months});
      for (std::int32_t i = 0; i < 3000; i += 7) {
        const std::int32_t counted = add_months(first + i, months) - (first + i);
        if (order == std::partial_ordering::less) {
          ASSERT_LT(days, counted) << months;
        }
        if (order == std::partial_ordering::greater) {
          ASSERT_GT(days, counted) << months;
        }
      }
    }
  }
}

}  // namespace
}  // namespace termijn
