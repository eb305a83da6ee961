// SPDX-License-Identifier: Apache-2.0
// The table of subjects: the first row that holds counts, and what is not known is asked.
#include "engine/subjects.h"

#include <gtest/gtest.h>

#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"
#include "tests/unit/engine/bridge.h"

namespace termijn::testing {
namespace {

constexpr const char* rules = R"(
begrip groot "groot" / "large"
  bron       "Een boek"
  zekerheid  V
  als        schip is motor of haast

onderwerp brug_open "De brug openen" / "Opening the bridge"
  recht  schipper     geen        grond Brugwet 1(1)  zekerheid V  als groot
  recht  schipper     advies      grond Brugwet 1(2)  zekerheid V  procedure brug  geldig vanaf 2010-01-01 tot 2020-01-01
  recht  schipper     instemming  grond Brugwet 1(3)  zekerheid V  procedure brug  geldig vanaf 2020-01-01
  recht  brugwachter  informatie  grond Brugwet 1(4)  zekerheid U
  recht  brugwachter  geen        grond Brugwet 1(5)  zekerheid V  als schip is zeil
)";

const Program& program() {
  static const Program made =
      program_of({test_source("golden/evaluate/vocabulary.trm"), {"regels.trm", rules}});
  return made;
}

Index field(std::string_view id) {
  for (std::size_t i = 0; i < program().fields.size(); ++i) {
    if (program().fields[i].id == id) return static_cast<Index>(i);
  }
  return nothing;
}

/// `instemming?`: may hold; `!` settled, `-` the table may not say; the facts asked behind it.
std::string answer(std::string_view role_id, std::vector<Event::Value> facts,
                   std::string_view as_of = "2024-01-01") {
  const auto& subject = program().subjects.at(0);
  std::string out;
  for (const auto& answer : rights_of(program(), subject, facts, day(as_of))) {
    if (program().roles[answer.role].id != role_id) continue;
    for (const auto& one : answer.rights) {
      out += std::string(right_id(subject.rows[one.row].right)) +
             (one.truth == Truth::unknown ? "?" : "");
      for (const auto asked : one.missing) out += " " + program().fields[asked].id;
      for (const auto given : one.because) out += " (" + program().fields[given].id + ")";
      out += "; ";
    }
    out += answer.settled ? "!" : "";
    out += answer.silent ? "-" : "";
  }
  return out;
}

TEST(Subjects, TheFirstRowThatHoldsCounts) {
  EXPECT_EQ(answer("schipper", {{field("haast"), 1}}), "geen (haast); !");
  EXPECT_EQ(answer("schipper", {{field("haast"), 0}, {field("schip"), 0}}), "instemming; !");
}

TEST(Subjects, AFactThatNobodyGaveLeavesEveryRightThatIsPossible) {
  EXPECT_EQ(answer("schipper", {}), "geen? schip haast; instemming; ");
  EXPECT_EQ(answer("schipper", {{field("haast"), 0}}), "geen? schip (haast); instemming; ");
}

TEST(Subjects, RowsHoldFromADayAndUntilADay) {
  const std::vector<Event::Value> small = {{field("haast"), 0}, {field("schip"), 0}};
  EXPECT_EQ(answer("schipper", small, "2009-12-31"), "-");
  EXPECT_EQ(answer("schipper", small, "2010-01-01"), "advies; !");
  EXPECT_EQ(answer("schipper", small, "2019-12-31"), "advies; !");
  EXPECT_EQ(answer("schipper", small, "2020-01-01"), "instemming; !");
}

TEST(Subjects, AnUncertainRowSettlesNothing) {
  EXPECT_EQ(answer("brugwachter", {{field("schip"), 0}}), "informatie; geen (schip); ");
  EXPECT_EQ(answer("brugwachter", {{field("schip"), 1}}), "informatie; -");
  EXPECT_EQ(answer("brugwachter", {}), "informatie; geen? schip; -");
}

TEST(Subjects, TheFactsOfAConditionAreFoundThroughConcepts) {
  const auto& row = program().subjects.at(0).rows.at(0);
  EXPECT_EQ(facts_in(program(), row.condition),
            (std::vector<Index>{field("schip"), field("haast")}));
}

}  // namespace
}  // namespace termijn::testing
