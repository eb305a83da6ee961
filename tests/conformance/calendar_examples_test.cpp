// SPDX-License-Identifier: Apache-2.0
// Worked examples and the list of holidays, as lawyers wrote them: a case for each row.
#include <charconv>
#include <ostream>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/free_days.h"
#include "tests/support/table.h"

namespace termijn {

void PrintTo(const TableRow& row, std::ostream* out) {
  *out << row.place;
}

namespace {

constexpr const char* examples_file = "tests/conformance/calendar/time-limits-examples.csv";

struct Term {
  Period length;
  bool is_clear = false;  ///< so many whole days between the two days
};

/// `6 weeks`, `1 workday`, `8 clear-days`.
std::optional<Term> term_of(std::string_view text) {
  Term term;
  const auto space = text.find(' ');
  if (space == text.npos) return std::nullopt;
  const char* end = text.data() + space;
  const auto [stop, error] = std::from_chars(text.data(), end, term.length.amount);
  if (error != std::errc{} || stop != end) return std::nullopt;
  text.remove_prefix(space + 1);
  if (text.starts_with("clear-")) {
    term.is_clear = true;
    text.remove_prefix(6);
  }
  if (text.ends_with('s')) text.remove_suffix(1);
  constexpr std::pair<std::string_view, Unit> units[] = {
      {"hour", Unit::hours},   {"day", Unit::days},   {"week", Unit::weeks},
      {"month", Unit::months}, {"year", Unit::years}, {"workday", Unit::working_days}};
  for (const auto& [name, unit] : units) {
    if (text != name) continue;
    term.length.unit = unit;
    return term;
  }
  return std::nullopt;
}

class TimeLimitExample : public testing::TestWithParam<TableRow> {};

TEST_P(TimeLimitExample, EndsOnTheExpectedDay) {
  const TableRow& row = GetParam();
  const auto start = parse_iso(row["start_date"]);
  const auto term = term_of(row["term"]);
  ASSERT_TRUE(start && term) << row.place;
  const std::string& rule_name = row["rule"];
  ASSERT_TRUE(rule_name == "ATW" || rule_name == "none" || rule_name == "workdays") << row.place;
  const std::string& direction = row["direction"];
  ASSERT_TRUE(direction == "forward" || direction == "backward") << row.place;

  const DaySet days = free_days();
  const CountingRule rule = rule_name == "ATW" ? extending_rule(days) : plain_rule(days);
  Date last_day;
  if (direction == "forward") {
    ASSERT_FALSE(term->is_clear) << row.place;
    last_day = count_forward(*start, term->length, rule).last_day;
  } else {
    last_day = count_backward(*start, term->length, rule).last_day - (term->is_clear ? 1 : 0);
  }
  EXPECT_EQ(iso(last_day), row["expected_last_day"]) << row.place << ": " << row["reasoning"];
}

INSTANTIATE_TEST_SUITE_P(Calendar, TimeLimitExample,
                         testing::ValuesIn(read_table_file(examples_file).rows),
                         [](const auto& tested) { return tested.param["id"]; });

TEST(TimeLimitExamples, AreAllThere) {
  const Table table = read_table_file(examples_file);
  EXPECT_TRUE(table.faults.empty()) << table.faults[0];
  EXPECT_EQ(table.rows.size(), 92u);
}

TEST(Holidays, TheListAndTheFreeDaysAgreeOnEveryDay) {
  const Table table = read_table_file("tests/conformance/calendar/nl-holidays.csv");
  ASSERT_TRUE(table.faults.empty()) << table.faults[0];
  ASSERT_EQ(table.rows.size(), 213u);
  std::set<std::string> listed;
  for (const TableRow& row : table.rows) listed.insert(row["date"]);

  const DaySet days = free_days();
  for (Date day = *parse_iso("2015-01-01"); day.year() <= 2035; day = day + 1) {
    const bool is_weekend = day.weekday() >= Weekday::saturday;
    ASSERT_EQ(days.is_free(day), is_weekend || listed.contains(iso(day))) << iso(day);
  }
}

TEST(Holidays, EveryListedDayHasAsManyReasonsAsRows) {
  const Table table = read_table_file("tests/conformance/calendar/nl-holidays.csv");
  std::map<std::string, std::size_t> rows;
  for (const TableRow& row : table.rows) ++rows[row["date"]];
  const DaySet days = free_days();
  for (const auto& [text, count] : rows) {
    const Date day = parse_iso(text).value();
    const std::size_t weekend = day.weekday() >= Weekday::saturday ? 1 : 0;
    EXPECT_EQ(days.reasons(day).size(), count + weekend) << text;
  }
}

}  // namespace
}  // namespace termijn
