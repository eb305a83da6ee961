// SPDX-License-Identifier: Apache-2.0
// Rules that have very many of something: the compiled evaluator says what the plain one says.
#include <string>

#include <gtest/gtest.h>

#include "fast/quick_judge.h"
#include "tests/support/brief_differences.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

std::string duty(const std::string& arises, const std::string& clocks = {},
                 const std::string& valid = "vanaf 2000-01-01") {
  return "\nplicht veel \"veel\" / \"many\"\n"
         "  grond         Tuinwet 1(2)\n"
         "  zekerheid     V\n"
         "  soort         wet\n"
         "  geldig        " +
         valid +
         "\n"
         "  procedure     kappen\n"
         "  partij        bestuur\n"
         "  ontstaat bij  " +
         arises +
         "\n"
         "  binnen        2 weken volgens kaal\n" +
         clocks + "  vervuld door  antwoord\n";
}

std::string reading(int number) {
  const std::string name = "lezing_" + std::to_string(number);
  return "\nlezing " + name + " \"" + name + "?\" / \"" + name + "?\"\n" +
         "  grond  Tuinwet 1(2)\n"
         "  keuze  streng \"streng\" / \"strict\"  standaard\n         bron \"a\"  zekerheid S\n"
         "  keuze  ruim \"ruim\" / \"wide\"\n         bron \"b\"  zekerheid S\n";
}

/// `count` times, with `of` between them.
template <class Part>
std::string any_of(int count, Part part) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : " of ") + part(i);
  return text;
}

std::string wide(int number) {
  return "lezing lezing_" + std::to_string(number) + " is ruim";
}

void expect_the_same(const std::string& rules, const std::string& log, State state) {
  const Program program = program_of({test_source("docs/tuin.trm"), {"veel.trm", rules}});
  const Plan plan = make_plan(program);
  QuickJudge quick(plan);
  const BoundLog bound_log = bound(program, log);
  const Date as_of = *Date::from_civil(2026, 4, 1);
  const auto plain = evaluate_arisen(program, bound_log, bound_log.dossiers.front(), as_of);
  const auto brief = quick.judge(bound_log, bound_log.dossiers.front(), as_of);
  EXPECT_EQ(brief_differences(program, plain, brief), "");
  ASSERT_EQ(plain.norms.size(), 1U);
  EXPECT_EQ(plain.norms.front().state, state);
}

std::string readings(int count) {
  std::string rules;
  for (int i = 0; i < count; ++i) rules += reading(i);
  return rules;
}

TEST(ManyOfAKind, MoreWaysToReadTheLawThanAreLivedLeaveItOpen) {
  const std::string rules =
      readings(11) +
      duty("elke aanvraag",
           "  klok vanaf    aanvraag\n  klok vanaf    verslag als " + any_of(11, wide) + "\n");
  expect_the_same(rules, "2026-01-05 aanvraag | 2026-03-20 verslag", State::undetermined);
}

TEST(ManyOfAKind, TheReadingsOfAnotherVersionCountToo) {
  const std::string rules =
      readings(11) +
      duty("eerste aanvraag als " + any_of(11, wide), {}, "vanaf 2000-01-01 tot 2010-01-01") +
      duty("eerste aanvraag", {}, "vanaf 2010-01-01");
  expect_the_same(rules, "2026-01-05 aanvraag", State::violated);
}

TEST(ManyOfAKind, MoreThan64ReadingsInASetOfRules) {
  const std::string rules = readings(70) + duty("elke aanvraag als " + wide(68) + " of " + wide(3));
  expect_the_same(rules, "2026-01-05 aanvraag", State::undetermined);
}

TEST(ManyOfAKind, AConditionOfMoreThan65535Parts) {
  const auto part = [](int) { return std::string("monument"); };
  const std::string rules =
      duty("elke aanvraag als " + any_of(65536, part) + " of aantal is ten minste 5");
  expect_the_same(rules, "2026-01-05 aanvraag monument=nee aantal=7", State::violated);
}

}  // namespace
}  // namespace termijn::testing
