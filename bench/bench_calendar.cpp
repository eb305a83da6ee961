// SPDX-License-Identifier: Apache-2.0
// Calendar operations beside Hinnant's date library and std::chrono, in one run. Asserts nothing.
#include <array>
#include <chrono>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>
#include <date/date.h>

#include "calendar/clock.h"
#include "calendar/time_limit.h"
#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "rules/builtin_rules.h"

namespace termijn {
namespace {

// As many random days as fit in the first cache: the arithmetic is measured, not the memory.
constexpr std::size_t count = 1024;

const Program& program() {
  static const Program compiled = [] {
    const Sources sources = builtin_rules(Cases::left_out);
    std::vector<ast::File> files;
    for (std::uint32_t i = 0; i < sources.size(); ++i) files.push_back(*parse(sources[i], i));
    return compile(*check(std::move(files)));
  }();
  return compiled;
}

const CountingRuleInfo& rolling_rule() {
  for (const CountingRuleInfo& info : program().counting_rules) {
    if (info.rule.rolls) return info;
  }
  std::abort();
}

const DaySet& free_days() {
  return *rolling_rule().rule.free_days;
}

std::array<std::int32_t, count> random_numbers(std::int32_t from, std::int32_t until) {
  std::array<std::int32_t, count> numbers{};
  std::mt19937 random(20260407);
  std::uniform_int_distribution<std::int32_t> any(from, until);
  for (auto& number : numbers) number = any(random);
  return numbers;
}

// 2005-01-01 to 2028-12-31.
const std::array<std::int32_t, count> days = random_numbers(12784, 21549);
const std::array<std::int32_t, count> months = random_numbers(1, 36);

/// Runs `work(i)` over the random days; the figure is the time of one call.
template <class Work>
void each(benchmark::State& state, Work work) {
  std::size_t i = 0;
  for ([[maybe_unused]] auto ignored : state) {
    benchmark::DoNotOptimize(work(i));
    i = (i + 1) % count;
  }
}

Date day_at(std::size_t i) {
  return Date::from_days(days[i]);
}

// Month addition

void add_months_termijn(benchmark::State& state) {
  each(state, [](std::size_t i) { return add_months(day_at(i), months[i]); });
}

void add_months_hinnant(benchmark::State& state) {
  each(state, [](std::size_t i) {
    const date::year_month_day from{date::sys_days{date::days{days[i]}}};
    const auto to = from + date::months{months[i]};
    return date::sys_days{to.ok() ? to : to.year() / to.month() / date::last};
  });
}

void add_months_chrono(benchmark::State& state) {
  namespace chrono = std::chrono;
  each(state, [](std::size_t i) {
    const chrono::year_month_day from{chrono::sys_days{chrono::days{days[i]}}};
    const auto to = from + chrono::months{months[i]};
    return chrono::sys_days{to.ok() ? to : to.year() / to.month() / chrono::last};
  });
}

// The first day that is not free. The others walk day by day over a table of the free days.

/// Every free day from 2000 to 2060 as a byte.
const std::vector<char>& free_bytes() {
  static const std::vector<char> bytes = [] {
    std::vector<char> made;
    for (std::int32_t day = 10957; day < 33238; ++day) {
      made.push_back(free_days().is_free(Date::from_days(day)) ? 1 : 0);
    }
    return made;
  }();
  return bytes;
}

bool is_free_byte(std::int32_t day) {
  return free_bytes()[static_cast<std::size_t>(day - 10957)] != 0;
}

void roll_termijn(benchmark::State& state) {
  const DaySet& set = free_days();
  each(state, [&](std::size_t i) { return set.first_not_free(day_at(i)); });
}

template <class SysDays, class Days>
void roll_by_steps(benchmark::State& state) {
  free_bytes();
  each(state, [](std::size_t i) {
    SysDays day{Days{days[i]}};
    while (is_free_byte(static_cast<std::int32_t>(day.time_since_epoch().count()))) day += Days{1};
    return day;
  });
}

// Working days

void working_days_termijn(benchmark::State& state) {
  const DaySet& set = free_days();
  const auto amount = static_cast<std::int32_t>(state.range(0));
  each(state, [&](std::size_t i) { return set.nth_not_free_after(day_at(i), amount); });
}

template <class SysDays, class Days>
void working_days_by_steps(benchmark::State& state) {
  free_bytes();
  const std::int64_t amount = state.range(0);
  each(state, [=](std::size_t i) {
    SysDays day{Days{days[i]}};
    for (std::int64_t left = amount; left > 0;) {
      day += Days{1};
      if (!is_free_byte(static_cast<std::int32_t>(day.time_since_epoch().count()))) --left;
    }
    return day;
  });
}

void count_working_days_termijn(benchmark::State& state) {
  const DaySet& set = free_days();
  each(state, [&](std::size_t i) { return set.count_not_free(day_at(i), day_at(count - 1 - i)); });
}

// Difference of two dates

void difference_termijn(benchmark::State& state) {
  each(state, [](std::size_t i) { return day_at(i) - day_at(count - 1 - i); });
}

template <class SysDays, class Days>
void difference_of(benchmark::State& state) {
  each(state, [](std::size_t i) {
    return (SysDays{Days{days[i]}} - SysDays{Days{days[count - 1 - i]}}).count();
  });
}

// Whole terms

void term_lean(benchmark::State& state) {
  const CountingRule& rule = rolling_rule().rule;
  each(state, [&](std::size_t i) {
    return last_day_forward(day_at(i), {months[i] % 3 + 1, Unit::months}, rule);
  });
}

void term_with_ledger(benchmark::State& state) {
  const CountingRule& rule = rolling_rule().rule;
  each(state, [&](std::size_t i) {
    return count_forward(day_at(i), {months[i] % 3 + 1, Unit::months}, rule).last_day;
  });
}

void clock_local_time(benchmark::State& state) {
  each(state,
       [](std::size_t i) { return local_time({std::int64_t{days[i]} * 86400 + 12345}).second; });
}

// The tables of the free days: of the known years with the years around them, and of one year

void tables_of_the_rules(benchmark::State& state) {
  const std::vector<FreeDays> lines(free_days().lines().begin(), free_days().lines().end());
  for ([[maybe_unused]] auto ignored : state) {
    const DaySet set(lines, free_days().known_from(), free_days().known_until());
    benchmark::DoNotOptimize(&set);
  }
}

void table_of_a_year(benchmark::State& state) {
  const Date first = Date::from_days(20454);  // 2026-01-01
  for ([[maybe_unused]] auto ignored : state) {
    const auto year = free_days().free_dates(first, first + 364);
    benchmark::DoNotOptimize(year.data());
  }
}

using HinnantDays = date::sys_days;
using ChronoDays = std::chrono::sys_days;

BENCHMARK(add_months_termijn);
BENCHMARK(add_months_hinnant);
BENCHMARK(add_months_chrono);
BENCHMARK(roll_termijn);
BENCHMARK(roll_by_steps<HinnantDays, date::days>)->Name("roll_hinnant");
BENCHMARK(roll_by_steps<ChronoDays, std::chrono::days>)->Name("roll_chrono");
BENCHMARK(working_days_termijn)->Arg(10)->Arg(250);
BENCHMARK(working_days_by_steps<HinnantDays, date::days>)
    ->Name("working_days_hinnant")
    ->Arg(10)
    ->Arg(250);
BENCHMARK(working_days_by_steps<ChronoDays, std::chrono::days>)
    ->Name("working_days_chrono")
    ->Arg(10)
    ->Arg(250);
BENCHMARK(count_working_days_termijn);
BENCHMARK(difference_termijn);
BENCHMARK(difference_of<HinnantDays, date::days>)->Name("difference_hinnant");
BENCHMARK(difference_of<ChronoDays, std::chrono::days>)->Name("difference_chrono");
BENCHMARK(term_lean);
BENCHMARK(term_with_ledger);
BENCHMARK(clock_local_time);
BENCHMARK(table_of_a_year)->Unit(benchmark::kMicrosecond);
BENCHMARK(tables_of_the_rules)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace termijn

BENCHMARK_MAIN();
