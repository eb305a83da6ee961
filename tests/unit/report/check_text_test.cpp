// SPDX-License-Identifier: Apache-2.0
#include "report/check_text.h"

#include <sstream>

#include <gtest/gtest.h>

#include "report/layout.h"
#include "tests/unit/report/sample.h"

namespace termijn {
namespace {

using testing::day;
using testing::sample_dossier;
using testing::sample_norm;
using testing::sample_outcome;
using testing::sample_program;
using testing::sample_verdict;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Outcome read_as(Index choice, Date last_day) {
  Outcome outcome = sample_outcome(State::open);
  outcome.deadline->last_day = last_day;
  outcome.readings = {{{0, choice}}};
  return outcome;
}

Verdict with_power(std::vector<Outcome> outcomes, State state, Date as_of) {
  DossierVerdict dossier = sample_dossier();
  dossier.norms = {sample_norm(testing::sample_power, state, std::move(outcomes))};
  dossier.next = {0};
  return sample_verdict(std::move(dossier), as_of);
}

TEST(CheckText, HeadSaysDayRulesDossierAndPhase) {
  const Verdict verdict = with_power({sample_outcome(State::open)}, State::open, day(2026, 3, 24));
  const std::string text = check_text(sample_program(), verdict, Language::dutch);
  EXPECT_TRUE(has(text, "stand op dinsdag 24 maart 2026")) << text;
  EXPECT_TRUE(has(text, "WET (tekst van 18-02-2023); vrije dagen bekend t/m 31-12-2028")) << text;
  EXPECT_TRUE(has(text, "A-12  Verhuizing\n  Advies (WET 5)\n  stand: er is besloten")) << text;
}

TEST(CheckText, APowerSaysWhoUntilWhen) {
  const Verdict verdict = with_power({sample_outcome(State::open)}, State::open, day(2026, 3, 24));
  const std::string text = check_text(sample_program(), verdict, Language::dutch);
  EXPECT_TRUE(has(text,
                  "  ▲ De raad mag in beroep.\n"
                  "    ondernemingsraad: uiterlijk di 07-04-2026 (nog 14 dagen)\n"
                  "    wet · WET 5(6) · beroep\n"))
      << text;
  EXPECT_TRUE(has(text, "1 binnen 14 dagen")) << text;
}

TEST(CheckText, MoreThanFourteenDaysAwayIsNotUrgent) {
  const Verdict verdict = with_power({sample_outcome(State::open)}, State::open, day(2026, 3, 23));
  const std::string text = check_text(sample_program(), verdict, Language::dutch);
  EXPECT_TRUE(has(text, "  ● De raad mag in beroep.")) << text;
  EXPECT_TRUE(has(text, "0 binnen 14 dagen")) << text;
}

TEST(CheckText, TwoReadingsGiveTheSafeAndTheArguableDayWithWhoDefendsThem) {
  const Verdict verdict = with_power({read_as(0, day(2026, 4, 20)), read_as(1, day(2026, 4, 2))},
                                     State::open, day(2026, 3, 24));
  const std::string text = check_text(sample_program(), verdict, Language::dutch);
  EXPECT_TRUE(has(text, "veilig t/m do 02-04-2026 (nog 9 dagen), verdedigbaar t/m")) << text;
  EXPECT_TRUE(has(text, "- do 02-04-2026: zodra bekend (Hof 2013; onzeker)")) << text;
  EXPECT_TRUE(has(text, "- ma 20-04-2026: bij de redenen (Hof 2017; secundaire bron)")) << text;
}

TEST(CheckText, WhereReadingsDifferTheOtherPartyHasItsOwnDay) {
  Program program = sample_program();
  for (Norm& norm : program.norms) norm.claimant = norm.holder == 0 ? 1 : 0;
  const Verdict acts = with_power({read_as(0, day(2026, 4, 20)), read_as(1, day(2026, 4, 2))},
                                  State::open, day(2026, 3, 24));
  EXPECT_TRUE(has(check_text(program, acts, Language::dutch),
                  "moet hier rekening mee houden t/m ma 20-04-2026\n"))
      << check_text(program, acts, Language::dutch);
  Verdict waits = acts;
  waits.dossiers[0].norms[0].norm = testing::sample_prohibition;
  EXPECT_TRUE(has(check_text(program, waits, Language::dutch),
                  "kan hier zeker op rekenen t/m do 02-04-2026, daarna"))
      << check_text(program, waits, Language::dutch);
  const Verdict same = with_power({sample_outcome(State::open)}, State::open, day(2026, 3, 24));
  EXPECT_FALSE(has(check_text(program, same, Language::dutch), "rekening"));
}

TEST(CheckText, APowerThatIsLostWithoutHarmIsNeverUrgent) {
  Program program = sample_program();
  program.norms[testing::sample_power].consequence = {};
  DossierVerdict dossier = sample_dossier();
  dossier.norms = {
      sample_norm(testing::sample_power, State::open, {sample_outcome(State::open)}),
      sample_norm(testing::sample_duty, State::running, {sample_outcome(State::running)})};
  dossier.next = {0, 1};
  const std::string text =
      check_text(program, sample_verdict(dossier, day(2026, 4, 7)), Language::dutch);
  EXPECT_TRUE(has(text, "  ● De raad mag in beroep.")) << text;
  EXPECT_LT(text.find("▲ De ondernemer antwoordt."), text.find("● De raad mag")) << text;
  EXPECT_TRUE(has(text, "1 binnen 14 dagen")) << text;
}

TEST(CheckText, AProhibitionIsToldUnderNotYetWithItsDoubt) {
  DossierVerdict dossier = sample_dossier();
  dossier.norms = {
      sample_norm(testing::sample_prohibition, State::in_force, {sample_outcome(State::in_force)})};
  dossier.next = {0};
  const std::string text =
      check_text(sample_program(), sample_verdict(dossier, day(2026, 3, 24)), Language::dutch);
  EXPECT_TRUE(has(text,
                  "Nog niet\n  ● De ondernemer voert nog niet uit.\n"
                  "    ondernemer: wachten t/m di 07-04-2026 (nog 14 dagen)\n"
                  "    wet · WET 5(6); secundaire bron · wachten\n"))
      << text;
  EXPECT_FALSE(has(text, "Wat nu kan of moet")) << text;
}

TEST(CheckText, ABreachSaysWhatWasDoneAndIsCounted) {
  DossierVerdict dossier = sample_dossier();
  Outcome outcome = sample_outcome(State::violated);
  outcome.causes = {{Cause::What::forbidden_act, day(2026, 3, 3), 1, {}}};
  dossier.norms = {sample_norm(testing::sample_prohibition, State::violated, {outcome})};
  dossier.findings = {{FindingKind::breach, 0, 0, day(2026, 3, 3)}};
  const std::string text =
      check_text(sample_program(), sample_verdict(dossier, day(2026, 3, 24)), Language::dutch);
  EXPECT_TRUE(has(text,
                  "  ■ FOUT: De ondernemer voert nog niet uit.\n"
                  "    dit mocht nog niet: mededeling (nr 2, di 03-03-2026)\n"))
      << text;
  EXPECT_TRUE(has(text, "1 dossier: 1 fout,")) << text;
}

TEST(CheckText, ALostPowerSaysItsConsequence) {
  DossierVerdict dossier = sample_dossier();
  dossier.norms = {
      sample_norm(testing::sample_power, State::lapsed, {sample_outcome(State::lapsed)})};
  dossier.findings = {{FindingKind::right_lost, 0, 0, day(2026, 4, 8)}};
  const std::string text =
      check_text(sample_program(), sample_verdict(dossier, day(2026, 4, 8)), Language::dutch);
  EXPECT_TRUE(has(text, "■ VERLOPEN: De raad mag in beroep.\n    laatste dag: di 07-04-2026\n"))
      << text;
  EXPECT_TRUE(has(text, "gevolg: Daarna kan het niet meer.")) << text;
}

TEST(CheckText, AMissingFactIsAQuestionAndNeverAFault) {
  DossierVerdict dossier = sample_dossier();
  Outcome outcome = sample_outcome(State::undetermined);
  outcome.deadline->last_day = day(2026, 3, 3);
  outcome.missing = {{0, 1}};
  dossier.norms = {sample_norm(testing::sample_duty, State::undetermined, {outcome})};
  dossier.next = {0};
  dossier.questions = {{{0, 1}, {0}}};
  const std::string text =
      check_text(sample_program(), sample_verdict(dossier, day(2026, 3, 24)), Language::dutch);
  EXPECT_TRUE(has(text,
                  "  ? De ondernemer antwoordt.\n"
                  "    ondernemer: of dit uiterlijk di 03-03-2026 is gedaan, staat niet vast\n"
                  "    hangt af van vraag 1\n"))
      << text;
  EXPECT_TRUE(has(text,
                  "  bij mededeling (nr 2, di 03-03-2026):\n"
                  "  ? 1. Staan de redenen erin?\n"
                  "       bepaalt: antwoorden\n"))
      << text;
  EXPECT_FALSE(has(text, "verlopen)")) << text;
}

TEST(CheckText, AStandingClockSaysWhy) {
  Outcome outcome = sample_outcome(State::open);
  outcome.deadline.reset();
  outcome.causes = {{Cause::What::clock_not_started, day(2026, 3, 3), 1, {{0, 0, 1, Truth::no}}}};
  const Verdict verdict = with_power({outcome}, State::open, day(2026, 3, 24));
  const std::string text = check_text(sample_program(), verdict, Language::dutch);
  EXPECT_TRUE(has(text,
                  "de klok is niet gestart bij mededeling (nr 2, di 03-03-2026): \"met redenen\"\n"
                  "    is nee"))
      << text;
}

TEST(CheckText, AProvisionalDaySaysSo) {
  Verdict verdict = with_power({sample_outcome(State::open)}, State::open, day(2026, 3, 24));
  verdict.dossiers[0].norms[0].provisional = true;
  const std::string text = check_text(sample_program(), verdict, Language::dutch);
  EXPECT_TRUE(has(text, "voorlopig: de vrije dagen zijn bekend t/m 31-12-2028")) << text;
}

TEST(CheckText, StaysWithinTheTerminalWhateverTheTitle) {
  Verdict verdict = with_power({read_as(0, day(2026, 4, 20)), read_as(1, day(2026, 4, 2))},
                               State::open, day(2026, 3, 24));
  verdict.dossiers[0].title = std::string(200, 'x') + "\x1b[2J é é é";
  for (const Language language : {Language::dutch, Language::english}) {
    const std::string text = check_text(sample_program(), verdict, language);
    EXPECT_FALSE(has(text, "\x1b"));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(line), page_width) << line;
  }
}

TEST(CheckText, AnEmptyLogIsSaid) {
  const std::string text = check_text(sample_program(), {day(2026, 3, 24), {}}, Language::english);
  EXPECT_TRUE(has(text, "the log has no dossiers")) << text;
}

}  // namespace
}  // namespace termijn
