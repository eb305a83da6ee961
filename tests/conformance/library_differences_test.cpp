// SPDX-License-Identifier: Apache-2.0
// A general holiday library against the calendar of the rules: the list of differences is complete
// and each has its reason. Why nobody should count time limits with such a library.
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/program_output.h"
#include "tests/support/rules.h"
#include "tests/support/table.h"

namespace termijn {
namespace {

constexpr const char* differences_file = "tests/conformance/calendar/library-differences.csv";
constexpr const char* library_version = "0.10.1";
constexpr int first_year = 2005, last_year = 2028;

// Debian's own interpreter: another one does not see Debian's libraries.
constexpr const char* list_holidays =
    "/usr/bin/python3 " TERMIJN_SOURCE_DIR "/tests/oracle/list_holidays.py";

std::map<std::string, TableRow> listed_differences() {
  const Table table = read_table_file(differences_file);
  EXPECT_TRUE(table.faults.empty()) << table.faults.front();
  std::map<std::string, TableRow> rows;
  for (const TableRow& row : table.rows) {
    EXPECT_TRUE(rows.emplace(row["date"], row).second) << row.place << ": twice";
  }
  return rows;
}

TEST(LibraryDifferences, SayOfTheRulesWhatIsTrueAndGiveAReason) {
  const Program& program = testing::repository_rules();
  const DaySet& days = testing::law_calendar().days;
  const auto rows = listed_differences();
  EXPECT_EQ(rows.size(), 82u);
  for (const auto& [text, row] : rows) {
    const Date day = parse_iso(text).value();
    EXPECT_EQ(days.is_free(day), row["act"] == "free") << row.place;
    EXPECT_NE(row["act"], row["library"]) << row.place;
    EXPECT_FALSE(row["why"].empty()) << row.place;
    std::set<std::string> names;
    for (const auto reason : days.reasons(day)) {
      names.insert(program.free_day_reasons.at(reason).name.dutch);
    }
    EXPECT_TRUE(names.contains(row["name"])) << row.place;
  }
}

TEST(LibraryDifferences, AreAllThatThereAre) {
  const auto finished = testing::run(std::string(list_holidays) + ' ' + std::to_string(first_year) +
                                     ' ' + std::to_string(last_year));
  if (finished.code != 0) {
    GTEST_SKIP() << "the Python library is not here (Debian package python3-holidays): nothing "
                    "compared";
  }
  std::set<std::string> holidays;
  std::istringstream lines(finished.output);
  for (std::string what, value; lines >> what >> value;) {
    if (what == "version" && value != library_version) {
      GTEST_SKIP() << "the list was made with version " << library_version << ", here is " << value;
    }
    if (what == "holiday") holidays.insert(value);
  }
  ASSERT_GE(holidays.size(), 200u);
  const DaySet& days = testing::law_calendar().days;
  const auto listed = listed_differences();
  for (Date day = *Date::from_civil(first_year, 1, 1); day.year() <= last_year; day = day + 1) {
    const bool library = day.weekday() >= Weekday::saturday || holidays.contains(iso(day));
    EXPECT_EQ(days.is_free(day) != library, listed.contains(iso(day))) << iso(day);
  }
}

}  // namespace
}  // namespace termijn
