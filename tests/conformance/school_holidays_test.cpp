// SPDX-License-Identifier: Apache-2.0
// Terms that stand still in school holidays: the rows of lawyers, the holidays of the fact base
// against the rule files, and every start day against a count from day to day.
#include <array>
#include <map>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "calendar/standstill.h"
#include "calendar/term_words.h"
#include "tests/support/naive_standstill.h"
#include "tests/support/rules.h"
#include "tests/support/table.h"

namespace termijn {

void PrintTo(const TableRow& row, std::ostream* out);  // of calendar_examples_test.cpp

namespace {

constexpr const char* terms_file = "tests/conformance/calendar/school-holidays.csv";
constexpr const char* dates_file = "tests/conformance/calendar/school-holiday-dates.csv";
constexpr const char* scopes_file = "tests/conformance/calendar/scopes.csv";
constexpr std::array regions = {"noord", "midden", "zuid"};

struct Convention {
  const char* id;
  naive::StandsStill naive;
  std::string rule(const std::string& region) const {
    if (naive == naive::StandsStill::not_at_all) return "kaal";
    if (naive == naive::StandsStill::per_day) return "schoolvakantie_" + region + "_per_dag";
    return (naive == naive::StandsStill::per_holiday_week ? "schoolvakantie_" : "schoolweken_") +
           region;
  }
};
constexpr Convention conventions[] = {
    {"geen", naive::StandsStill::not_at_all},
    {"per_dag", naive::StandsStill::per_day},
    {"per_vakantieweek", naive::StandsStill::per_holiday_week},
    {"per_schoolweek", naive::StandsStill::per_school_week},
};

const Convention& convention(const std::string& id) {
  for (const Convention& found : conventions) {
    if (found.id == id) return found;
  }
  throw std::runtime_error("no convention " + id);
}

naive::Day naive_day(Date day) {
  return {day.year(), day.month(), day.day()};
}
Date date_of(naive::Day day) {
  return Date::from_civil(day.year, day.month, day.day).value();
}

using Holidays = std::map<std::string, naive::FreeDays>;

/// By region, from the table alone.
const Holidays& naive_holidays() {
  static const Holidays holidays = [] {
    Holidays found;
    for (const TableRow& row : read_table_file(dates_file).rows) {
      const naive::Day last = naive_day(parse_iso(row["last_day"]).value());
      for (auto day = naive_day(parse_iso(row["first_day"]).value()); day <= last;
           day = naive::next(day)) {
        found[row["region"]].insert(day);
      }
    }
    return found;
  }();
  return holidays;
}

const Calendar& calendar_of(const std::string& region) {
  for (const Calendar& calendar : testing::repository_rules().calendars) {
    if (calendar.id == "schoolvakanties_" + region) return calendar;
  }
  throw std::runtime_error("no calendar of " + region);
}

// --- the rows of lawyers -------------------------------------------------------------------

class SchoolHolidayTerm : public ::testing::TestWithParam<TableRow> {};

TEST_P(SchoolHolidayTerm, EndsOnTheExpectedDay) {
  const TableRow& row = GetParam();
  const auto start = parse_iso(row["start_date"]);
  const auto term = parse_term(row["term"]);
  ASSERT_TRUE(start && term) << row.place;
  const std::string id = convention(row["convention"]).rule(row["region"]);
  const TimeLimit limit = count_forward(*start, term->length, testing::counting_rule(id).rule);
  EXPECT_EQ(iso(limit.last_day), row["expected_last_day"]) << row.place << ": " << row["reason"];
  EXPECT_FALSE(limit.provisional) << row.place;
  std::int32_t cost = 0;
  for (const Pause& pause : limit.pauses) {
    EXPECT_FALSE(pause.reasons.empty());
    cost += pause.days;
  }
  EXPECT_EQ(limit.last_day, limit.raw_end + cost) << "the ledger does not recompute";
}

INSTANTIATE_TEST_SUITE_P(Calendar, SchoolHolidayTerm,
                         ::testing::ValuesIn(read_table_file(terms_file).rows),
                         [](const auto& tested) { return tested.param["id"]; });

class ScopeOfTerm : public ::testing::TestWithParam<TableRow> {};

TEST_P(ScopeOfTerm, EndsOnTheExpectedDay) {
  const TableRow& row = GetParam();
  const auto start = parse_iso(row["start_date"]);
  const auto term = parse_term(row["term"]);
  ASSERT_TRUE(start && term) << row.place;
  const CountingRule& rule = testing::counting_rule(row["rule"]).rule;
  const TimeLimit limit = row["direction"] == "backward"
                              ? count_backward(*start, term->length, rule)
                              : count_forward(*start, term->length, rule);
  EXPECT_EQ(iso(limit.last_day), row["expected_last_day"]) << row.place << ": " << row["reasoning"];
}

INSTANTIATE_TEST_SUITE_P(Calendar, ScopeOfTerm,
                         ::testing::ValuesIn(read_table_file(scopes_file).rows),
                         [](const auto& tested) { return tested.param["id"]; });

TEST(SchoolHolidayTables, CanBeRead) {
  for (const char* file : {terms_file, dates_file, scopes_file}) {
    const Table table = read_table_file(file);
    EXPECT_TRUE(table.faults.empty()) << table.faults[0];
    EXPECT_GE(table.rows.size(), 60u) << file;
  }
}

// --- the holidays --------------------------------------------------------------------------

TEST(SchoolHolidays, TheTableAndTheRuleFilesAgreeOnEveryDay) {
  for (const std::string region : regions) {
    const naive::FreeDays& listed = naive_holidays().at(region);
    const DaySet& days = calendar_of(region).days;
    EXPECT_LE(days.known_from(), date_of(*listed.begin())) << region;
    const Date last = date_of(*listed.rbegin());
    EXPECT_GE(days.known_until(), last) << region;
    for (Date day = days.known_from(); day <= last; day = day + 1) {
      ASSERT_EQ(days.is_free(day), listed.contains(naive_day(day))) << region << ' ' << iso(day);
    }
  }
}

TEST(SchoolHolidays, EveryLineHasANameASourceAndWholeWeeks) {
  const Program& program = testing::repository_rules();
  for (const std::string region : regions) {
    for (const FreeDays& line : calendar_of(region).days.lines()) {
      const FreeDayReason& reason = program.free_day_reasons.at(line.reason);
      EXPECT_FALSE(reason.name.dutch.empty() || reason.source.empty()) << iso(line.date);
      EXPECT_EQ(line.date.weekday(), Weekday::saturday) << iso(line.date);
      EXPECT_EQ(line.until.weekday(), Weekday::sunday) << iso(line.until);
    }
  }
}

// --- every start day -----------------------------------------------------------------------

class StandstillOfRegion : public ::testing::TestWithParam<const char*> {};

TEST_P(StandstillOfRegion, IsThatOfTheCountFromDayToDay) {
  const std::string region = GetParam();
  const naive::FreeDays& holidays = naive_holidays().at(region);
  for (const Convention& how : conventions) {
    const CountingRule& rule = testing::counting_rule(how.rule(region)).rule;
    for (naive::Day start{2023, 8, 1}; start < naive::Day{2028, 8, 1}; start = naive::next(start)) {
      for (int weeks = 1; weeks <= 8; ++weeks) {
        const auto raw_end = naive::walk(start, 7 * weeks);
        const Date expected =
            date_of(naive::end_after_holidays(start, raw_end, holidays, how.naive));
        const TimeLimit limit = count_forward(date_of(start), {weeks, Unit::weeks}, rule);
        ASSERT_EQ(limit.last_day, expected)
            << how.id << ' ' << iso(date_of(start)) << ' ' << weeks << " weeks";
        ASSERT_EQ(last_day_forward(date_of(start), {weeks, Unit::weeks}, rule),
                  (LastDay{limit.last_day, limit.provisional}));
        // Back over the same days: as many count from the end to the start as the other way.
        const Date back = last_day_backward(expected + 1, {weeks, Unit::weeks}, rule).day;
        ASSERT_LE(back, expected);
        ASSERT_TRUE(naive::counts(naive_day(back), holidays, how.naive)) << iso(back);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Regions, StandstillOfRegion, ::testing::ValuesIn(regions),
                         [](const auto& tested) { return std::string(tested.param); });

TEST(Standstill, BeyondTheKnownHolidaysIsProvisional) {
  const CountingRule& rule = testing::counting_rule("schoolvakantie_noord").rule;
  const Date before = parse_iso("2028-06-01").value(), during = parse_iso("2028-08-01").value();
  EXPECT_FALSE(count_forward(before, {4, Unit::weeks}, rule).provisional);
  EXPECT_TRUE(count_forward(during, {4, Unit::weeks}, rule).provisional);
  EXPECT_TRUE(last_day_forward(during, {4, Unit::weeks}, rule).provisional);
}

}  // namespace
}  // namespace termijn
