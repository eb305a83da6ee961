// SPDX-License-Identifier: Apache-2.0
// Every line of every calendar says what day it is and who says so.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/rules.h"
#include "tests/support/table.h"

namespace termijn {
namespace {

TEST(FreeDaySources, NoLineOfACalendarIsWithoutAnAuthority) {
  const Program& program = testing::repository_rules();
  ASSERT_FALSE(program.calendars.empty());
  for (const Calendar& calendar : program.calendars) {
    EXPECT_FALSE(calendar.days.lines().empty()) << calendar.id;
    for (const FreeDays& line : calendar.days.lines()) {
      const FreeDayReason& reason = program.free_day_reasons.at(line.reason);
      EXPECT_FALSE(reason.name.dutch.empty() || reason.name.english.empty()) << calendar.id;
      EXPECT_FALSE(reason.citation.text.empty() && reason.source.empty())
          << calendar.id << ' ' << reason.name.dutch << ' ' << iso(line.date);
    }
  }
}

// A day that follows no rule is as sure as the table in which it was found.
TEST(FreeDaySources, ADayFromATableHasASourceOfItsOwn) {
  const Program& program = testing::repository_rules();
  for (const Calendar& calendar : program.calendars) {
    for (const FreeDays& line : calendar.days.lines()) {
      const bool is_listed =
          line.kind == FreeDays::Kind::enumerated || line.kind == FreeDays::Kind::range;
      const FreeDayReason& reason = program.free_day_reasons.at(line.reason);
      if (!is_listed) continue;
      EXPECT_FALSE(reason.source.empty()) << calendar.id << ' ' << iso(line.date);
    }
  }
}

const FreeDayReason* reason_of(const std::string& region, const std::string& first_day) {
  const Program& program = testing::repository_rules();
  for (const Calendar& calendar : program.calendars) {
    if (calendar.id != "schoolvakanties_" + region) continue;
    for (const FreeDays& line : calendar.days.lines()) {
      if (iso(line.date) == first_day) return &program.free_day_reasons.at(line.reason);
    }
  }
  return nullptr;
}

TEST(FreeDaySources, ASchoolHolidaySaysWhetherItIsFixedAndByWhom) {
  const Table table = read_table_file("tests/conformance/calendar/school-holiday-dates.csv");
  ASSERT_TRUE(table.faults.empty()) << table.faults[0];
  ASSERT_GE(table.rows.size(), 78u);
  for (const TableRow& row : table.rows) {
    const FreeDayReason* reason = reason_of(row["region"], row["first_day"]);
    ASSERT_NE(reason, nullptr) << row.place;
    const std::string kind = row["kind"] == "F" ? "vastgesteld" : "advies";
    EXPECT_NE(reason->source.find(row["school_year"] + ", " + kind), std::string::npos)
        << row.place << ": " << reason->source;
    const bool by_government = row["school_year"] == "2027-28";
    const std::string by = by_government ? "Rijksoverheid" : "openholidaysapi.data dd3dfa8";
    EXPECT_TRUE(reason->source.starts_with(by)) << row.place << ": " << reason->source;
  }
}

// Two rows of 2026-27 that the dataset spells wrong, or that a school contradicts.
TEST(FreeDaySources, DoubtfulSchoolHolidaysAreMarked) {
  std::set<std::string> doubtful;
  const Program& program = testing::repository_rules();
  for (const Calendar& calendar : program.calendars) {
    for (const FreeDays& line : calendar.days.lines()) {
      if (line.kind != FreeDays::Kind::range) continue;
      const Mark mark = program.free_day_reasons.at(line.reason).mark;
      EXPECT_TRUE(mark == Mark::uncertain || mark == Mark::secondary) << calendar.id;
      if (mark == Mark::uncertain) doubtful.insert(calendar.id + ' ' + iso(line.date));
    }
  }
  EXPECT_EQ(doubtful, (std::set<std::string>{"schoolvakanties_zuid 2027-02-13",
                                             "schoolvakanties_zuid 2027-07-24"}));
}

}  // namespace
}  // namespace termijn
