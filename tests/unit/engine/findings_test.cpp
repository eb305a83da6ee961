// SPDX-License-Identifier: Apache-2.0
// From states to what a person should know and be asked.
#include "engine/findings.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/unit/engine/bridge.h"

namespace termijn::testing {
namespace {

constexpr const char* two_starts =
    "2024-01-02 verzoek | 2024-01-12 aanvulling vorm=schriftelijk gemotiveerd=ja";

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Findings, ABreachOnEveryReading) {
  const auto found = findings_of(judged(
      "2024-01-02 verzoek | 2024-01-02 aanvulling vorm=schriftelijk gemotiveerd=ja", "2024-01-17"));
  EXPECT_EQ(found, Texts{"schending antwoorden 2024-01-17"});
}

TEST(Findings, ABreachOnOneReadingIsDisputed) {
  EXPECT_TRUE(contains(findings_of(judged(two_starts, "2024-01-17")),
                       "betwiste_schending antwoorden 2024-01-17"));
}

TEST(Findings, AForbiddenActShowsItsDay) {
  EXPECT_TRUE(
      contains(findings_of(judged("2024-01-02 verzoek | 2024-01-05 doorvaart", "2024-02-01")),
               "schending doorvaren 2024-01-05"));
  EXPECT_TRUE(
      contains(findings_of(judged("2024-01-02 verzoek | 2024-01-12 doorvaart", "2024-02-01")),
               "betwiste_schending doorvaren 2024-01-12"));
}

TEST(Findings, ALostRightNeedsAConsequence) {
  const auto found =
      findings_of(judged("2024-01-02 besluit gemotiveerd=nee procedure=brug", "2024-02-01"));
  EXPECT_EQ(found, Texts{"recht_verlopen bezwaar_maken 2024-01-10"});
}

TEST(Findings, ARightLostOnOneReadingIsAtRisk) {
  const auto found =
      findings_of(judged("2024-01-02 besluit gemotiveerd=nee procedure=brug", "2024-01-12"));
  EXPECT_EQ(found, Texts{"recht_in_gevaar bezwaar_maken 2024-01-10"});
}

TEST(Findings, AnAgreementIsMissedAndNotBreached) {
  EXPECT_EQ(findings_of(judged("2024-01-02 mist procedure=brug", "2024-01-06")),
            Texts{"afspraak_gemist afgesproken 2024-01-06"});
}

TEST(Findings, AnOpenNormAsksAttentionAndIsNeverBreached) {
  const auto quiet = findings_of(judged("2024-01-02 verzoek haast=ja", "2024-01-23"));
  EXPECT_EQ(quiet, Texts{});
  const auto late = judged("2024-01-02 verzoek haast=ja", "2024-01-24");
  ASSERT_EQ(findings_of(late).size(), 1u);
  EXPECT_EQ(late.findings[0].kind, FindingKind::attention);
  EXPECT_EQ(text(of(late, "zorg").at(0).outcomes.at(0).signal_day), "2024-01-23");
  EXPECT_FALSE(findings_of(judged("2024-01-02 verzoek haast=ja | 2024-01-03 bezwaar", "2024-01-03"))
                   .empty());
  EXPECT_EQ(findings_of(judged("2024-01-02 verzoek haast=ja | 2024-01-03 oordeel", "2025-01-24")),
            Texts{});
}

TEST(Findings, AnUnknownFactIsAQuestion) {
  const auto found = findings_of(judged("2024-01-02 besluit procedure=brug", "2024-01-02"));
  EXPECT_EQ(found, Texts{"vraag elk_besluit 2024-01-02"});
}

TEST(Findings, TheWorstStandsFirst) {
  const auto dossier = judged(
      "2024-01-02 verzoek | 2024-01-02 mist | 2024-01-02 aanvulling vorm=schriftelijk "
      "gemotiveerd=ja |"
      "2024-01-02 besluit | 2024-01-12 doorvaart",
      "2024-02-01");
  EXPECT_TRUE(std::is_sorted(dossier.findings.begin(), dossier.findings.end(),
                             [](const auto& a, const auto& b) { return a.kind < b.kind; }));
  EXPECT_EQ(dossier.findings.front().kind, FindingKind::breach);
  EXPECT_EQ(dossier.findings.back().kind, FindingKind::attention);
}

TEST(Findings, WhatAMissingFactMayMakeABreachIsPossibleAndNotWrong) {
  const auto dossier = judged("2024-01-02 besluit procedure=brug", "2024-02-01");
  EXPECT_EQ(std::ranges::count(dossier.findings, FindingKind::possible_breach, &Finding::kind), 1);
  EXPECT_EQ(std::ranges::count(dossier.findings, FindingKind::question, &Finding::kind), 0);
  EXPECT_FALSE(dossier.questions.empty());
  Verdict verdict;
  verdict.dossiers.emplace_back().findings = {{FindingKind::possible_breach, 0, 0, std::nullopt}};
  EXPECT_FALSE(anything_wrong(verdict));
}

TEST(Findings, SomethingIsWrongUpToAMissedAgreement) {
  const auto wrong = [](const std::string& log, std::string_view as_of) {
    return anything_wrong(evaluate(bridge(), bound(bridge(), log), day(as_of)));
  };
  EXPECT_TRUE(wrong("2024-01-02 mist procedure=brug", "2024-01-06"));
  EXPECT_FALSE(wrong("2024-01-02 mist procedure=brug", "2024-01-05"));
  EXPECT_TRUE(wrong("2024-01-02 besluit gemotiveerd=nee procedure=brug", "2024-01-12"));
  EXPECT_FALSE(wrong("2024-01-02 besluit procedure=brug", "2024-01-02"));
  EXPECT_FALSE(wrong("2024-01-02 verzoek haast=ja", "2024-01-24"));
}

TEST(Questions, NameTheFieldTheEventAndTheNormsThatHangOnIt) {
  const auto dossier =
      judged("2024-01-02 verzoek | 2024-01-12 aanvulling vorm=schriftelijk", "2024-01-12");
  ASSERT_EQ(dossier.questions.size(), 1u);
  const auto& question = dossier.questions[0];
  EXPECT_EQ(bridge().fields[question.missing.field].id, "gemotiveerd");
  EXPECT_EQ(bridge().events[dossier.events.at(question.missing.event).type].id, "aanvulling");
  ASSERT_EQ(question.verdicts.size(), 1u);
  EXPECT_EQ(norm_of(dossier.norms[question.verdicts[0]]).id, "antwoorden");
}

TEST(Questions, AreNotAskedWhenTheAnswerMakesNoDifference) {
  EXPECT_TRUE(judged("2024-01-02 verzoek | 2024-01-12 aanvulling vorm=mondeling", "2024-01-12")
                  .questions.empty());
}

TEST(Questions, OneForEachEventThatMissesTheField) {
  const auto dossier =
      judged("2024-01-02 besluit procedure=brug | 2024-01-05 besluit", "2024-01-05");
  EXPECT_EQ(dossier.questions.size(), 2u);
  EXPECT_EQ(of(dossier, "elk_besluit").size(), 2u);
}

TEST(Questions, TheOneOnWhichMostHangsComesFirst) {
  const auto dossier = judged(
      "2024-01-02 besluit procedure=brug | 2024-01-05 besluit | 2024-01-05 antwoord", "2024-01-05");
  ASSERT_EQ(dossier.questions.size(), 3u);
  EXPECT_TRUE(std::is_sorted(
      dossier.questions.begin(), dossier.questions.end(),
      [](const auto& a, const auto& b) { return a.verdicts.size() > b.verdicts.size(); }));
}

}  // namespace
}  // namespace termijn::testing
