// SPDX-License-Identifier: Apache-2.0
// Which mistakes a dossier shows, how sure that is, and which findings are about them.
#include "engine/mistakes.h"

#include <gtest/gtest.h>

#include "engine/cases.h"
#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"
#include "tests/unit/engine/bridge.h"

namespace termijn::testing {
namespace {

constexpr const char* extra = R"(
fout laat "Na de melding te laat" / "Late after the notice"
  grond       Brugwet 1(5)
  zekerheid   U
  ernst       aandachtspunt
  partij      schipper
  blijkt uit  antwoorden is geschonden
  remedie     "Bel." / "Call."

fout gelukt "Bezwaar gemaakt" / "Objected"
  grond       Brugwet 1(3)
  zekerheid   V
  ernst       aandachtspunt
  partij      schipper
  blijkt uit  bezwaar_maken is uitgeoefend
  remedie     "Niets." / "Nothing."

voorbeeld verkeerd "verkeerd" / "wrong"
  procedure  brug
  op 2024-01-02 verzoek haast=nee
  op 2024-01-12 doorvaart
  verwacht op 2024-01-12 fout F02
  verwacht op 2024-01-12 geen fout F02
  verwacht op 2024-02-12 geen fout F01
  verwacht op 2024-01-12 fout F03
)";

const Program& program() {
  static const Program made = program_of({test_source("golden/evaluate/vocabulary.trm"),
                                          test_source("golden/evaluate/mistakes/rules.trm"),
                                          {"meer.trm", extra}});
  return made;
}

DossierVerdict judge(const std::string& log, std::string_view as_of) {
  const auto bound_log = bound(program(), log);
  return evaluate(program(), bound_log, bound_log.dossiers.at(0), day(as_of));
}

std::string text(const ShownMistake& mistake) {
  return program().mistakes[mistake.mistake].id + " " +
         std::string(certainty_id(mistake.certainty));
}

/// `F01 certain` of each mistake.
Texts mistakes_in(const DossierVerdict& dossier) {
  Texts found;
  for (const auto& mistake : dossier.mistakes) found.push_back(text(mistake));
  return found;
}

TEST(Mistakes, AreAsSureAsWhatShowsThem) {
  const auto dossier =
      judge("2024-01-02 verzoek haast=nee | 2024-01-03 mist | 2024-01-12 doorvaart", "2024-01-31");
  EXPECT_EQ(mistakes_in(dossier),
            (Texts{"F01 certain", "F02 depends", "F04 to_judge", "laat to_judge"}));
}

TEST(Mistakes, TellTheNormTheDayAndTheAct) {
  const auto dossier = judge("2024-01-02 verzoek haast=nee | 2024-01-05 doorvaart", "2024-01-17");
  ASSERT_EQ(dossier.mistakes.size(), 3u);
  const auto& late = dossier.mistakes[0].sightings.at(0);
  EXPECT_EQ(program().norms[dossier.norms[late.verdict].norm].id, "antwoorden");
  EXPECT_EQ(late.day, day("2024-01-17"));
  EXPECT_EQ(late.event, 0u);
  const auto& early = dossier.mistakes[1].sightings.at(0);
  EXPECT_EQ(program().norms[dossier.norms[early.verdict].norm].id, "wachten");
  EXPECT_EQ(early.day, day("2024-01-05"));
  EXPECT_EQ(early.event, 1u);
}

TEST(Mistakes, HaveASightingForEachInstance) {
  const auto dossier =
      judge("2024-01-02 verzoek haast=nee | 2024-01-03 verzoek haast=nee", "2024-01-31");
  ASSERT_FALSE(dossier.mistakes.empty());
  EXPECT_EQ(dossier.mistakes[0].sightings.size(), 2u);
}

TEST(Mistakes, DependOnADayThatIsNotKnownExactly) {
  auto log = bound(program(), "2024-01-02 verzoek haast=nee | 2024-01-18 antwoord");
  log.dossiers[0].events[1].earliest = day("2024-01-15");
  const auto dossier = evaluate(program(), log, log.dossiers[0], day("2024-02-01"));
  EXPECT_EQ(mistakes_in(dossier), Texts{"F01 depends"});
}

TEST(Mistakes, OfANormThatIsUndeterminedAreNotShown) {
  const auto dossier = judge("2024-01-02 verzoek", "2024-02-01");
  EXPECT_EQ(mistakes_in(dossier), Texts{});
  EXPECT_FALSE(dossier.questions.empty());
}

TEST(Mistakes, GoWithTheFindingThatShowsThem) {
  const auto dossier =
      judge("2024-01-02 verzoek haast=nee | 2024-01-03 mist | 2024-01-12 doorvaart", "2024-01-31");
  Texts found;
  for (const auto& finding : dossier.findings) {
    for (const auto* mistake : mistakes_of(dossier, finding))
      found.push_back(std::string(finding_id(finding.kind)) + " " + text(*mistake));
  }
  EXPECT_EQ(found, (Texts{"schending F01 certain", "schending laat to_judge",
                          "betwiste_schending F02 depends", "aandacht F04 to_judge"}));
  EXPECT_TRUE(mistakes_apart(dossier).empty());
}

TEST(Mistakes, WithoutAFindingStandApart) {
  const auto dossier =
      judge("2024-01-02 besluit procedure=brug | 2024-01-03 bezwaar", "2024-01-31");
  const auto apart = mistakes_apart(dossier);
  ASSERT_EQ(apart.size(), 1u);
  EXPECT_EQ(text(*apart[0]), "gelukt certain");
}

TEST(Mistakes, ThatAreExpectedInVainFailTheCase) {
  std::vector<CaseFailure> failures;
  for (const auto& result : run_cases(program())) {
    EXPECT_TRUE(result.passed() || program().cases[result.case_].id == "verkeerd");
    if (program().cases[result.case_].id == "verkeerd") failures = result.failures;
  }
  ASSERT_EQ(failures.size(), 4u);
  EXPECT_EQ(failures[0].expected, "fout F02");
  EXPECT_EQ(failures[0].found, "fout F02 onbepaald");
  EXPECT_EQ(failures[1].expected, "geen fout F02");
  EXPECT_EQ(failures[2].found, "fout F01");
  EXPECT_EQ(failures[3].found, "geen fout F03");
}

}  // namespace
}  // namespace termijn::testing
