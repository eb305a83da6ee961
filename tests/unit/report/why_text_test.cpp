// SPDX-License-Identifier: Apache-2.0
#include "report/why_text.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/report/sample.h"

namespace termijn {
namespace {

using testing::day;
using testing::sample_dossier;
using testing::sample_norm;
using testing::sample_outcome;
using testing::sample_program;

std::string why(const DossierVerdict& dossier, Language language = Language::dutch) {
  return why_text(sample_program(), dossier, "beroep", day(2026, 3, 24), language);
}

DossierVerdict with_power(Outcome outcome) {
  DossierVerdict dossier = sample_dossier();
  const State state = outcome.state;
  dossier.norms = {sample_norm(testing::sample_power, state, {std::move(outcome)})};
  return dossier;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(WhyText, TellsTheWholeCountInTwelveLines) {
  const std::string text = why(with_power(sample_outcome(State::open)));
  EXPECT_EQ(text,
            "De raad mag in beroep.\n"
            "  regel        beroep · WET 5(6) · tekst van 18-02-2023 · wet · zekerheid V,\n"
            "               geverifieerd\n"
            "  begin        mededeling (nr 2, di 03-03-2026); telt niet mee\n"
            "  termijn      1 maand volgens `termijn in een wet` (WET 1(1))\n"
            "  kaal einde   vr 03-04-2026\n"
            "  schuift op   03-04-2026 (Vrije Vrijdag, WET 3(2)), 04-04-2026 (zaterdag, WET\n"
            "               1(1))\n"
            "  laatste dag  dinsdag 7 april 2026 (nog 14 dagen)\n"
            "  toestand     open sinds di 03-03-2026\n");
  EXPECT_LE(std::ranges::count(text, '\n'), 12);
}

TEST(WhyText, SaysWhyADayDidNotMove) {
  Outcome outcome = sample_outcome(State::open);
  outcome.deadline->limit.shifts.clear();
  EXPECT_TRUE(has(why(with_power(outcome)), "geen vrije dag, schuift niet op"));
  outcome.deadline->limit.excluded = Excluded::years;
  EXPECT_TRUE(has(why(with_power(outcome)), "een termijn in jaren wordt niet verlengd"));
  outcome.deadline->limit.excluded = Excluded::no;
  outcome.deadline->limit.backward = true;
  EXPECT_TRUE(has(why(with_power(outcome)), "een termijn die terugtelt, schuift niet op"));
}

TEST(WhyText, NamesMovesAndProvisionalDays) {
  Outcome outcome = sample_outcome(State::open);
  outcome.deadline->moves = {{Move::What::suspended, 1, day(2026, 4, 7), day(2026, 4, 10), {}}};
  outcome.deadline->limit.provisional = true;
  const std::string text = why(with_power(outcome));
  EXPECT_TRUE(has(text, "verplaatst   van di 07-04-2026 naar vr 10-04-2026 wegens mededeling"))
      << text;
  EXPECT_TRUE(has(text, "voorlopig    de vrije dagen zijn bekend t/m 31-12-2028")) << text;
}

TEST(WhyText, ALedgerStaysWithinTwelveLines) {
  Outcome outcome = sample_outcome(State::open);
  const Date last = outcome.deadline->last_day;
  for (int i = 0; i < 9; ++i) {
    const Move::What what = i % 2 == 0 ? Move::What::suspended : Move::What::extended;
    outcome.deadline->moves.push_back({what, 1, last + i, last + i + 1, last + i + 1});
  }
  outcome.deadline->limit.provisional = true;
  for (int i = 0; i < 6; ++i)
    outcome.deadline->limit.shifts.push_back(outcome.deadline->limit.shifts.front());
  const std::string text = why(with_power(outcome));
  const std::size_t from = text.find("begin "), until = text.find("toestand ");
  ASSERT_TRUE(from < until && until != std::string::npos) << text;
  const auto ledger = text.substr(from, until - from);
  EXPECT_LE(std::ranges::count(ledger, '\n'), 12) << text;
  EXPECT_TRUE(has(text, "verplaatst   9 keer, van")) << text;
}

TEST(WhyText, AClockThatStandsNamesEventValueAndSource) {
  Outcome outcome = sample_outcome(State::open);
  outcome.deadline.reset();
  outcome.causes = {{Cause::What::clock_not_started, day(2026, 3, 3), 1, {{0, 0, 1, Truth::no}}}};
  const std::string text = why(with_power(outcome));
  EXPECT_TRUE(has(text,
                  "de klok is niet gestart bij mededeling (nr 2, di 03-03-2026):\n"
                  "               \"met redenen\" is nee (Hof 2017; secundaire bron)"))
      << text;
  EXPECT_FALSE(has(text, "laatste dag")) << text;
}

TEST(WhyText, AMissingFactIsAskedAndTheDateIsOnlyPossible) {
  Outcome outcome = sample_outcome(State::open);
  outcome.possible = outcome.deadline;
  outcome.deadline.reset();
  outcome.missing = {{0, 1}};
  DossierVerdict dossier = with_power(outcome);
  dossier.events[1].values.clear();
  dossier.norms[0].outcomes[0].causes = {
      {Cause::What::clock_possibly_started, day(2026, 3, 3), 1, {{0, nothing, 1, Truth::unknown}}}};
  const std::string text = why(dossier);
  EXPECT_TRUE(has(text, "mogelijk     dinsdag 7 april 2026")) << text;
  EXPECT_TRUE(has(text, "\"met redenen\" is niet bekend")) << text;
  EXPECT_TRUE(has(text, "vraag        Staan de redenen erin? (mededeling (nr 2, di 03-03-2026))"))
      << text;
}

TEST(WhyText, EachReadingIsToldWithItsAuthority) {
  Outcome late = sample_outcome(State::open), early = sample_outcome(State::open);
  late.readings = {{{0, 0}}};
  early.readings = {{{0, 1}}};
  DossierVerdict dossier = sample_dossier();
  dossier.norms = {sample_norm(testing::sample_power, State::open, {late, early})};
  const std::string text = why(dossier, Language::english);
  EXPECT_TRUE(has(text, "reading      at the reasons (Hof 2017; secondary source)")) << text;
  EXPECT_TRUE(has(text, "reading      once known (Hof 2013; uncertain)")) << text;
}

TEST(WhyText, ADormantNormSaysWhatItWaitsFor) {
  EXPECT_TRUE(has(why(sample_dossier()), "de regel ontstaat bij: mededeling"))
      << why(sample_dossier());
}

TEST(WhyText, ANormOfAnotherProcedureSaysSo) {
  DossierVerdict dossier = sample_dossier();
  dossier.procedure = nothing;
  EXPECT_TRUE(has(why(dossier), "de regel hoort bij: Advies; dit dossier is: onduidelijk"))
      << why(dossier);
}

TEST(WhyText, EveryKindOfCauseHasASentence) {
  for (int i = 0; i <= static_cast<int>(Cause::What::act_not_covered); ++i) {
    Outcome outcome = sample_outcome(State::open);
    outcome.deadline.reset();
    outcome.causes = {{static_cast<Cause::What>(i), day(2026, 3, 3), 0, {{0, 0, 1, Truth::no}}}};
    const std::string text = why(with_power(outcome));
    EXPECT_TRUE(has(text, "want         ")) << i << '\n' << text;
    EXPECT_FALSE(has(text, "{")) << i << '\n' << text;
  }
}

}  // namespace
}  // namespace termijn
