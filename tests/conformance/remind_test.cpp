// SPDX-License-Identifier: Apache-2.0
// An oracle that we did not write: Debian's `remind`, with its own Easter, its own omitted days and
// its own counting, on more than a hundred thousand terms. Skipped where `remind` is not installed.
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/program_output.h"
#include "tests/support/rules.h"

namespace termijn {
namespace {

struct Kind {
  Unit unit;
  bool backward;
  const char* expression;  ///< for remind; START and AMOUNT are filled in
  std::vector<std::int32_t> amounts;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {Unit::days, false, "short(START, START+AMOUNT)", {1, 2}},
      {Unit::days, false, "long(START, START+AMOUNT)", {3, 4, 5, 6, 7, 10, 14, 21, 30, 42, 60, 90}},
      {Unit::days, false, "START+AMOUNT", {91, 100, 365}},
      {Unit::weeks, false, "long(START, START+7*AMOUNT)", {1, 2, 3, 4, 6, 8, 12}},
      {Unit::weeks, false, "START+7*AMOUNT", {13, 26}},
      {Unit::months, false, "long(START, months(START, AMOUNT))", {1, 2, 3}},
      {Unit::months, false, "months(START, AMOUNT)", {4, 6, 12}},
      {Unit::years, false, "months(START, 12*AMOUNT)", {1, 2}},
      {Unit::working_days, false, "workdays(START, AMOUNT)", {1, 2, 3, 5, 10, 20, 60}},
      {Unit::days, true, "START-AMOUNT", {1, 8, 15}},
      {Unit::weeks, true, "START-7*AMOUNT", {1, 2, 13}},
      {Unit::months, true, "months(START, 0-AMOUNT)", {1, 3}},
      {Unit::working_days, true, "workdays(START, 0-AMOUNT)", {1, 5, 10}},
  };
  return all;
}

std::string filled(std::string text, const std::string& name, const std::string& value) {
  for (auto at = text.find(name); at != text.npos; at = text.find(name)) {
    text.replace(at, name.size(), value);
  }
  return text;
}

struct Question {
  std::string text;
  Date ours;
};

/// Every third day, so that all days of the week and of the month come by.
std::vector<Question> questions() {
  const CountingRule& extending = testing::counting_rule(testing::extending_id).rule;
  std::vector<Question> all;
  for (Date start = *parse_iso("2006-01-01"); start.year() <= 2027; start = start + 3) {
    for (const Kind& kind : kinds()) {
      for (const auto amount : kind.amounts) {
        const Period length{amount, kind.unit};
        const LastDay ours = kind.backward ? last_day_backward(start, length, extending)
                                           : last_day_forward(start, length, extending);
        const std::string expression =
            filled(filled(kind.expression, "START", '\'' + iso(start) + '\''), "AMOUNT",
                   std::to_string(amount));
        all.push_back({expression, ours.day});
      }
    }
  }
  return all;
}

TEST(Remind, AgreesOnEveryTerm) {
  if (!testing::has_program("remind")) {
    GTEST_SKIP() << "the program `remind` is not here (Debian package remind): nothing compared";
  }
  const auto asked = questions();
  ASSERT_GE(asked.size(), 100000u);
  std::string script = "INCLUDE " TERMIJN_SOURCE_DIR "/tests/oracle/free_days.rem\n";
  for (std::size_t i = 0; i < asked.size(); ++i) {
    script += "MSG term" + std::to_string(i) + " [" + asked[i].text + "]%\n";
  }
  const testing::TemporaryFile file("terms.rem", script);
  const auto finished = testing::run("TZ=UTC LC_ALL=C remind -q '" + file.path() + "' 2005-01-01");
  std::map<std::string, std::string> answers;
  std::istringstream lines(finished.output);
  for (std::string name, day; lines >> name >> day;) answers[name] = day;
  ASSERT_EQ(answers.size(), asked.size()) << finished.output.substr(0, 500);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    ASSERT_EQ(iso(asked[i].ours), answers["term" + std::to_string(i)]) << asked[i].text;
  }
  RecordProperty("terms", static_cast<int>(asked.size()));
}

TEST(Remind, AgreesOnEveryFreeDay) {
  if (!testing::has_program("remind")) {
    GTEST_SKIP() << "the program `remind` is not here (Debian package remind): nothing compared";
  }
  std::string script = "INCLUDE " TERMIJN_SOURCE_DIR "/tests/oracle/free_days.rem\n";
  const Date first = *parse_iso("2005-01-01"), last = *parse_iso("2028-12-31");
  for (Date day = first; day <= last; day = day + 1) {
    script += "MSG " + iso(day) + " [isomitted('" + iso(day) + "')]%\n";
  }
  const testing::TemporaryFile file("days.rem", script);
  const auto finished = testing::run("TZ=UTC LC_ALL=C remind -q '" + file.path() + "' 2005-01-01");
  std::istringstream lines(finished.output);
  int compared = 0;
  for (std::string day, omitted; lines >> day >> omitted; ++compared) {
    ASSERT_EQ(testing::law_calendar().days.is_free(*parse_iso(day)), omitted == "1") << day;
  }
  EXPECT_EQ(compared, last - first + 1);
}

}  // namespace
}  // namespace termijn
