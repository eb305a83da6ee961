// SPDX-License-Identifier: Apache-2.0
// Worked examples and the list of holidays, as lawyers wrote them, against the rule files: a case
// for each row.
#include <optional>
#include <ostream>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "calendar/term_words.h"
#include "tests/support/known_gaps.h"
#include "tests/support/rules.h"
#include "tests/support/table.h"

namespace termijn {

void PrintTo(const TableRow& row, std::ostream* out) {
  *out << row.place;
}

namespace {

constexpr const char* examples_file = "tests/conformance/calendar/time-limits-examples.csv";
constexpr const char* holidays_file = "tests/conformance/calendar/nl-holidays.csv";

/// The rule of the table as one of the rule files; `workdays` has none of its own.
std::optional<CountingRule> rule_of(const std::string& name) {
  if (name == "ATW") return testing::counting_rule(testing::extending_id).rule;
  if (name == "none") return testing::counting_rule(testing::plain_id).rule;
  if (name != "workdays") return std::nullopt;
  CountingRule rule;
  rule.free_days = &testing::law_calendar().days;
  return rule;
}

std::optional<TimeLimit> counted(const TableRow& row) {
  const auto start = parse_iso(row["start_date"]);
  const auto term = parse_term(row["term"]);
  const auto rule = rule_of(row["rule"]);
  if (!start || !term || !rule) return std::nullopt;
  if (row["direction"] == "backward") {
    const Backward how = term->clear ? Backward::clear : Backward::mirrored;
    return count_backward(*start, term->length, *rule, how);
  }
  if (row["direction"] != "forward" || term->clear) return std::nullopt;
  return count_forward(*start, term->length, *rule);
}

class TimeLimitExample : public ::testing::TestWithParam<TableRow> {};

TEST_P(TimeLimitExample, EndsOnTheExpectedDay) {
  static const KnownGaps gaps = KnownGaps::of_repository();
  const TableRow& row = GetParam();
  const auto limit = counted(row);
  ASSERT_TRUE(limit) << row.place << ": this row cannot be counted";
  const std::string ours = iso(limit->last_day);
  EXPECT_EQ(gaps.fault("time-limits-examples", row["id"], ours == row["expected_last_day"]), "")
      << row.place << ": the table says " << row["expected_last_day"] << ", we say " << ours
      << " (bare end " << iso(limit->raw_end) << ", " << limit->shifts.size() << " steps)\n"
      << row["reasoning"];
}

INSTANTIATE_TEST_SUITE_P(Calendar, TimeLimitExample,
                         ::testing::ValuesIn(read_table_file(examples_file).rows),
                         [](const auto& tested) { return tested.param["id"]; });

TEST(TimeLimitExamples, AreAllThere) {
  const Table table = read_table_file(examples_file);
  EXPECT_TRUE(table.faults.empty()) << table.faults[0];
  EXPECT_GE(table.rows.size(), 92u);
  std::set<std::string> ids;
  for (const TableRow& row : table.rows) ids.insert(row["id"]);
  EXPECT_EQ(ids.size(), table.rows.size()) << "an id is there twice";
  for (const std::string& id : KnownGaps::of_repository().ids("time-limits-examples")) {
    EXPECT_TRUE(ids.contains(id)) << "known_gaps.csv lists " << id << ", which is no row";
  }
}

TEST(Holidays, TheListAndTheRuleFilesAgreeOnEveryDay) {
  const Table table = read_table_file(holidays_file);
  ASSERT_TRUE(table.faults.empty()) << table.faults[0];
  ASSERT_EQ(table.rows.size(), 213u);
  std::set<std::string> listed;
  for (const TableRow& row : table.rows) listed.insert(row["date"]);

  const DaySet& days = testing::law_calendar().days;
  for (Date day = *parse_iso("2015-01-01"); day.year() <= 2035; day = day + 1) {
    const bool is_weekend = day.weekday() >= Weekday::saturday;
    EXPECT_EQ(days.is_free(day), is_weekend || listed.contains(iso(day))) << iso(day);
  }
}

TEST(Holidays, EveryListedDayHasAsManyReasonsAsRows) {
  const Table table = read_table_file(holidays_file);
  std::map<std::string, std::size_t> rows;
  for (const TableRow& row : table.rows) ++rows[row["date"]];
  const DaySet& days = testing::law_calendar().days;
  for (const auto& [text, count] : rows) {
    const Date day = parse_iso(text).value();
    const std::size_t weekend = day.weekday() >= Weekday::saturday ? 1 : 0;
    EXPECT_EQ(days.reasons(day).size(), count + weekend) << text;
  }
}

// Days are designated by decree in every year so far: a year without one is a year whose decree
// nobody entered, and no year to call known.
TEST(Holidays, EveryKnownYearHasADesignatedDay) {
  const DaySet& days = testing::law_calendar().days;
  std::set<int> years;
  for (const FreeDays& line : days.lines()) {
    if (line.kind == FreeDays::Kind::enumerated) years.insert(line.date.year());
  }
  EXPECT_LE(days.known_from().year(), 2005);
  EXPECT_GE(days.known_until().year(), 2028);
  for (int year = days.known_from().year(); year <= days.known_until().year(); ++year) {
    EXPECT_TRUE(years.contains(year)) << year;
  }
}

TEST(Holidays, EveryFreeDayHasANameACitationAndAMark) {
  const Program& program = testing::repository_rules();
  const DaySet& days = testing::law_calendar().days;
  for (const FreeDate& date : days.free_dates(days.known_from(), days.known_until())) {
    for (const std::uint16_t number : date.reasons) {
      const FreeDayReason& reason = program.free_day_reasons.at(number);
      EXPECT_FALSE(reason.name.dutch.empty() || reason.name.english.empty()) << iso(date.day);
      EXPECT_FALSE(reason.citation.text.empty()) << iso(date.day);
    }
  }
}

}  // namespace
}  // namespace termijn
