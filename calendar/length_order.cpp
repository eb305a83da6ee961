// SPDX-License-Identifier: Apache-2.0
#include "calendar/length_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace termijn {
namespace {

constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();

std::optional<std::int64_t> in_days(Period length) {
  if (length.unit == Unit::days) return length.amount;
  if (length.unit == Unit::weeks) return std::int64_t{length.amount} * 7;
  return std::nullopt;
}

std::optional<std::int64_t> in_months(Period length) {
  if (length.unit == Unit::months) return length.amount;
  if (length.unit == Unit::quarters) return std::int64_t{length.amount} * 3;
  if (length.unit == Unit::years) return std::int64_t{length.amount} * 12;
  return std::nullopt;
}

/// How many days a length takes, at least and at most.
struct Range {
  std::int64_t least = 0, most = endless;
};

/// The calendar repeats itself every 400 years.
constexpr std::int32_t months_of_cycle = 4800, days_of_cycle = 146097;

/// The days before each month of a cycle, and before the next one.
using MonthStarts = std::array<std::int32_t, months_of_cycle + 1>;

MonthStarts month_starts() {
  MonthStarts starts{};
  const auto first = *Date::from_civil(2000, 1, 1);
  for (std::int32_t month = 0; month <= months_of_cycle; ++month)
    starts[static_cast<std::size_t>(month)] = add_months(first, month) - first;
  return starts;
}

/// From the first day of a month it takes the most days. From its last day it takes as many fewer
/// as the month where it ends is shorter.
Range days_of_months(std::int64_t months) {
  static const MonthStarts starts = month_starts();
  const auto start_of = [](std::int32_t month) { return starts[static_cast<std::size_t>(month)]; };
  const auto days_in = [&](std::int32_t month) { return start_of(month + 1) - start_of(month); };
  const auto whole = months / months_of_cycle * days_of_cycle;
  const auto rest = static_cast<std::int32_t>(months % months_of_cycle);
  Range range{endless, 0};
  for (std::int32_t month = 0; month < months_of_cycle; ++month) {
    const auto until = (month + rest) % months_of_cycle;
    const auto wrapped = month + rest < months_of_cycle ? 0 : days_of_cycle;
    const std::int64_t days = start_of(until) + wrapped - start_of(month);
    range.most = std::max(range.most, days);
    range.least = std::min(range.least, days - std::max(0, days_in(month) - days_in(until)));
  }
  return {range.least + whole, range.most + whole};
}

Range days_of(Period length) {
  if (const auto days = in_days(length)) return {*days, *days};
  if (const auto months = in_months(length)) return days_of_months(*months);
  if (length.unit == Unit::working_days) return {length.amount, endless};
  return {};
}

std::partial_ordering compare(std::int64_t a, std::int64_t b) {
  return a < b   ? std::partial_ordering::less
         : a > b ? std::partial_ordering::greater
                 : std::partial_ordering::equivalent;
}

}  // namespace

std::partial_ordering compare_lengths(Period a, Period b) {
  if (a.unit == b.unit) return compare(a.amount, b.amount);
  const auto months_a = in_months(a), months_b = in_months(b);
  if (months_a && months_b) return compare(*months_a, *months_b);
  if (a.unit == Unit::hours || b.unit == Unit::hours) return std::partial_ordering::unordered;
  const auto range_a = days_of(a), range_b = days_of(b);
  if (range_a.most < range_b.least) return std::partial_ordering::less;
  if (range_a.least > range_b.most) return std::partial_ordering::greater;
  const bool exact = range_a.least == range_a.most && range_b.least == range_b.most;
  return exact ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

}  // namespace termijn
