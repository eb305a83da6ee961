// SPDX-License-Identifier: Apache-2.0
// What a verdict says of fixed days and of norms that come back, beside the states of the cases.
#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"
#include "tests/unit/engine/bridge.h"

namespace termijn::testing {
namespace {

std::string norm(const std::string& head, const std::string& arises, const std::string& rest) {
  return head + " \"a\" / \"a\"\n grond Brugwet 1(1)\n zekerheid V\n soort wet\n" +
         " geldig vanaf 1990-01-01\n procedure brug\n partij brugwachter\n " + arises + "\n " +
         rest + "\n";
}

Program with(const std::string& rules) {
  return program_of({test_source("golden/evaluate/vocabulary.trm"),
                     {"regels.trm",
                      "telregel stil \"a\" / \"a\"\n zekerheid V\n kalender vrije_dagen\n"
                      " verlenging geen\n" +
                          rules}});
}

DossierVerdict judged_by(const Program& program, const std::string& log, std::string_view as_of) {
  const auto bound_log = bound(program, log);
  return evaluate(program, bound_log, bound_log.dossiers.at(0), day(as_of));
}

const Cause* cause_of(const NormVerdict& verdict, Cause::What what) {
  for (const auto& cause : verdict.outcomes.at(0).causes) {
    if (cause.what == what) return &cause;
  }
  return nullptr;
}

std::string advice_of(const std::string& term, const std::string& start) {
  const auto program =
      with(norm("plicht a", "ontstaat bij eerste verzoek", term + "\n vervuld door antwoord"));
  const auto verdict = judged_by(program, start + " verzoek", start);
  return text(verdict.norms.at(0).outcomes.at(0).deadline->advice);
}

// 2023-04-30 is a Sunday; the first of May is free.
TEST(FixedDays, GiveAdviceWhenTheyAreFree) {
  EXPECT_EQ(advice_of("voor 1 mei volgens stil", "2023-01-02"), "2023-04-28");
  EXPECT_EQ(advice_of("uiterlijk op 1 mei volgens stil", "2023-01-02"), "2023-04-28");
  EXPECT_EQ(advice_of("uiterlijk op 1 mei volgens stil", "2024-01-02"), "2024-04-30");
}

TEST(FixedDays, GiveNoAdviceOnAnOrdinaryDay) {
  EXPECT_EQ(advice_of("voor 1 mei volgens stil", "2024-01-02"), "-");
}

TEST(FixedDays, GiveNoAdviceWithoutACalendar) {
  EXPECT_EQ(advice_of("voor 1 mei volgens kaal", "2023-01-02"), "-");
}

TEST(FixedDays, NeverAdviseADayBeforeTheStart) {
  EXPECT_EQ(advice_of("voor 1 mei volgens stil", "2023-04-28"), "2023-04-28");
  EXPECT_EQ(advice_of("voor 1 mei volgens stil", "2023-04-29"), "-");
}

TEST(FixedDays, GiveNoAdviceToWhoMustWait) {
  const auto program = with(norm("verbod a", "ontstaat bij eerste verzoek",
                                 "verboden doorvaart\n tot 1 mei volgens stil"));
  const auto verdict = judged_by(program, "2023-01-02 verzoek", "2023-01-02");
  EXPECT_EQ(text(verdict.norms.at(0).outcomes.at(0).deadline->advice), "-");
}

TEST(FixedDays, GiveNoAdviceAboutADayThatASuspensionMoved) {
  const auto program = with(norm("plicht a", "ontstaat bij eerste verzoek",
                                 "voor 1 mei volgens stil\n"
                                 " geschorst vanaf stremming tot hervatting schuift op\n"
                                 " vervuld door antwoord"));
  const auto verdict = judged_by(
      program, "2023-01-02 verzoek | 2023-02-01 stremming | 2023-02-03 hervatting", "2023-02-03");
  const auto& deadline = verdict.norms.at(0).outcomes.at(0).deadline;
  EXPECT_EQ(iso(deadline->last_day) + " " + text(deadline->advice), "2023-05-02 -");
}

TEST(FixedDays, AreNeverProvisional) {
  const auto program = with(norm("plicht a", "ontstaat bij eerste verzoek",
                                 "voor 1 mei volgens stil\n vervuld door antwoord"));
  const auto verdict = judged_by(program, "2035-01-02 verzoek", "2035-01-02");
  EXPECT_FALSE(verdict.norms.at(0).provisional);
}

const std::string yearly = norm("plicht a", "ontstaat elk jaar vanaf 1 januari",
                                "uiterlijk einde van de periode volgens stil\n"
                                " vervuld door antwoord");

TEST(EveryYear, IsABreachOnceAPeriod) {
  const auto verdict =
      judged_by(with(yearly), "2021-01-01 verzoek | 2022-05-05 antwoord", "2024-06-01");
  ASSERT_EQ(verdict.norms.size(), 4u);
  ASSERT_EQ(verdict.findings.size(), 2u);
  EXPECT_EQ(verdict.findings[0].kind, FindingKind::breach);
  EXPECT_EQ(verdict.findings[0].verdict, 0u);
  EXPECT_EQ(text(verdict.findings[0].day), "2022-01-01");
  EXPECT_EQ(verdict.findings[1].verdict, 2u);
  EXPECT_EQ(verdict.next, std::vector<std::uint32_t>{3});
}

TEST(EveryYear, NumbersItsInstancesInTime) {
  const auto verdict = judged_by(with(yearly), "2021-01-01 verzoek", "2023-06-01");
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_EQ(verdict.norms.at(i).occurrence, i + 1);
    EXPECT_EQ(verdict.norms.at(i).period->from.year(), 2021 + static_cast<int>(i));
    EXPECT_EQ(verdict.norms.at(i).trigger, no_event);
  }
}

TEST(EveryYear, DoesNotBlameForWhatIsOlderThanTheDossier) {
  const auto verdict = judged_by(with(yearly), "2021-03-01 verzoek", "2022-06-01");
  EXPECT_TRUE(verdict.norms.at(0).period->is_partial);
  EXPECT_EQ(verdict.norms.at(0).state, State::undetermined);
  ASSERT_NE(cause_of(verdict.norms.at(0), Cause::What::began_before_log), nullptr);
  EXPECT_FALSE(verdict.norms.at(1).period->is_partial);
}

TEST(EveryYear, IsNotJudgedWhenThereAreTooManyPeriods) {
  const auto verdict =
      judged_by(with(yearly), "0021-01-01 verzoek | 2021-01-01 antwoord", "2022-06-01");
  ASSERT_EQ(verdict.norms.size(), 1u);
  EXPECT_EQ(verdict.norms[0].state, State::undetermined);
  const auto* cause = cause_of(verdict.norms[0], Cause::What::too_many_periods);
  ASSERT_NE(cause, nullptr);
  EXPECT_EQ(iso(cause->day), "0021-01-01");
}

TEST(EveryYear, JudgesTwoHundredPeriods) {
  EXPECT_EQ(judged_by(with(yearly), "1823-01-01 verzoek", "2022-06-01").norms.size(), 33u)
      << "those since the norm holds";
  EXPECT_EQ(judged_by(with(yearly), "1822-01-01 verzoek", "2022-06-01").norms.size(), 1u);
}

TEST(EveryYear, SurvivesTheLastYear) {
  const auto verdict = judged_by(with(yearly), "9998-01-01 verzoek", "9999-12-31");
  ASSERT_EQ(verdict.norms.size(), 2u);
  EXPECT_EQ(text(verdict.norms[1].latest), "9999-12-31");
}

TEST(EveryYear, DependsOnTheReadingAlone) {
  const auto program = with(norm("plicht a", "ontstaat elk jaar vanaf 1 januari",
                                 "behalve als lezing twee is laat\n"
                                 " uiterlijk einde van de periode volgens kaal\n"
                                 " vervuld door antwoord"));
  const auto verdict = judged_by(program, "2021-01-01 verzoek", "2022-06-01");
  ASSERT_EQ(verdict.norms.size(), 2u);
  EXPECT_EQ(verdict.norms[0].outcomes.size(), 2u);
  ASSERT_EQ(verdict.findings.size(), 1u);
  EXPECT_EQ(verdict.findings[0].kind, FindingKind::disputed_breach);
}

const std::string rhythm = norm("plicht a", "ontstaat elke 2 jaar na besluit",
                                "uiterlijk einde van de periode volgens kaal\n"
                                " vervuld door besluit");

TEST(Rhythms, AreCountedFromTheirEvent) {
  const auto verdict =
      judged_by(with(rhythm), "2020-02-28 verzoek | 2020-02-28 besluit", "2023-01-01");
  ASSERT_EQ(verdict.norms.size(), 2u);
  const auto& second = *verdict.norms[1].period;
  EXPECT_EQ(second.number, 2u);
  EXPECT_EQ(iso(second.from) + " " + iso(second.until), "2022-03-01 2024-02-28");
  EXPECT_EQ(verdict.norms[1].trigger, 1u);
}

TEST(Rhythms, BeginAnewWithEachEvent) {
  const auto verdict = judged_by(
      with(rhythm), "2020-02-28 verzoek | 2020-02-28 besluit | 2021-05-05 besluit", "2021-05-06");
  ASSERT_EQ(verdict.norms.size(), 2u);
  EXPECT_EQ(verdict.norms[0].state, State::fulfilled);
  EXPECT_EQ(verdict.norms[0].period->restart, 2u);
  EXPECT_EQ(verdict.norms[1].period->number, 1u);
  EXPECT_EQ(text(verdict.norms[1].latest), "2023-05-05");
}

TEST(Rhythms, OfHugeLengthsStopAtTheLastYear) {
  const auto program = with(norm("plicht a", "ontstaat elke 9999999 jaar na besluit",
                                 "uiterlijk einde van de periode volgens kaal\n"
                                 " vervuld door antwoord"));
  const auto verdict = judged_by(program, "2020-02-28 verzoek | 2020-02-28 besluit", "2023-01-01");
  ASSERT_EQ(verdict.norms.size(), 1u);
  EXPECT_EQ(text(verdict.norms[0].latest), "9999-12-31");
}

TEST(Rhythms, OfManyEventsAreJudgedOneByOne) {
  std::string log = "2020-01-01 verzoek";
  for (int i = 0; i < 300; ++i) log += " | " + iso(day("2020-01-01") + i) + " besluit";
  const auto verdict = judged_by(with(rhythm), log, "2020-12-31");
  ASSERT_EQ(verdict.norms.size(), 300u);
  EXPECT_EQ(verdict.norms[298].state, State::fulfilled);
  EXPECT_EQ(verdict.norms[299].state, State::running);
}

TEST(CountedActs, AskAboutEachThatMayCount) {
  const auto program = with(norm("plicht a", "ontstaat bij eerste verzoek",
                                 "uiterlijk op 1 juli volgens kaal\n"
                                 " vervuld door 2 keer antwoord als gemotiveerd"));
  const auto verdict = judged_by(
      program, "2021-01-01 verzoek | 2021-02-01 antwoord | 2021-03-01 antwoord", "2021-03-01");
  EXPECT_EQ(verdict.norms.at(0).state, State::undetermined);
  EXPECT_EQ(verdict.questions.size(), 2u);
}

}  // namespace
}  // namespace termijn::testing
