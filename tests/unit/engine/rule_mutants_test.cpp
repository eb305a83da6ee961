// SPDX-License-Identifier: Apache-2.0
// The changes that are made to rules, and whether cases notice them.
#include "tests/mutation/rule_mutants.h"

#include <gtest/gtest.h>

#include "tests/mutation/rule_probes.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr const char* rules = R"(
telregel kaal "niet verlengd" / "not extended"
  zekerheid   V
  verlenging  geen
begrip oud "oud" / "old"
  grond      Tuinwet 1(2)
  zekerheid  V
  als        monument en boomsoort is eik
plicht antwoorden "Het bestuur antwoordt" / "The board answers"
  grond         Tuinwet 1(1)
  zekerheid     V
  soort         wet
  geldig        vanaf 2000-01-01
  procedure     kappen
  partij        bestuur jegens tuinder
  ontstaat bij  elke aanvraag als oud
  binnen        2 weken volgens kaal
  vervuld door  antwoord
)";

constexpr const char* one_case = R"(
voorbeeld laat "Te laat" / "Too late"
  procedure  kappen
  op 2024-01-02 aanvraag monument=ja, boomsoort=eik
  verwacht op 2024-01-16 antwoorden is lopend
  verwacht op 2024-01-17 antwoorden is geschonden
)";

std::map<std::string, MutationScore> scores(const std::string& text) {
  Program program = program_of({test_source("golden/vocabulary.trm"), {"kap.trm", text}});
  RuleProbes probes(program);
  probes.add_cases();
  EXPECT_TRUE(probes.failures().empty());
  return probes.run(mutants_of(program));
}

TEST(RuleMutants, AllSurviveWithoutACase) {
  const auto found = scores(rules);
  // Only who may answer shows without a case.
  EXPECT_EQ(found.at("antwoorden").noticed, 1u);
  EXPECT_EQ(found.at("oud").noticed, 0u);
}

TEST(RuleMutants, ACaseOnBothSidesOfTheEndNoticesItsTerm) {
  const auto found = scores(std::string(rules) + one_case);
  EXPECT_EQ(found.at("antwoorden").survivors,
            (std::vector<std::string>{"trigger 1: each or first", "act 1: bezwaar",
                                      "act 1: once more", "trigger 1: condition dropped"}));
  EXPECT_EQ(
      found.at("oud").survivors,
      (std::vector<std::string>{"concept: en -> of", "concept.1 dropped", "concept.2 dropped"}));
}

TEST(RuleMutants, ArePutBack) {
  Program program = program_of(
      {test_source("golden/vocabulary.trm"), {"kap.trm", std::string(rules) + one_case}});
  RuleProbes probes(program);
  probes.add_cases();
  for (auto& mutant : mutants_of(program)) {
    probes.notices(mutant);
    EXPECT_TRUE(probes.failures().empty()) << mutant.what;
  }
}

}  // namespace
}  // namespace termijn::testing
