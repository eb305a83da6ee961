// SPDX-License-Identifier: Apache-2.0
// What a verdict says beside the states: days for each role, causes, the dossier, and that the same
// events give the same answer.
#include "engine/evaluate.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/log_text.h"
#include "tests/support/verdict_dump.h"
#include "tests/unit/engine/bridge.h"

namespace termijn::testing {
namespace {

const Cause* cause_of(const Outcome& outcome, Cause::What what) {
  const auto found = std::find_if(outcome.causes.begin(), outcome.causes.end(),
                                  [&](const Cause& c) { return c.what == what; });
  return found == outcome.causes.end() ? nullptr : &*found;
}

// --- days ----------------------------------------------------------------------------------

constexpr const char* two_starts =
    "2024-01-02 verzoek | 2024-01-12 aanvulling vorm=schriftelijk gemotiveerd=ja";

TEST(Days, EarliestAndLatestSpanTheReadings) {
  const auto verdict = of(judged(two_starts, "2024-01-12"), "antwoorden").at(0);
  ASSERT_EQ(verdict.outcomes.size(), 2u);
  EXPECT_EQ(text(verdict.earliest), "2024-01-16");
  EXPECT_EQ(text(verdict.latest), "2024-01-26");
  EXPECT_EQ(verdict.outcomes[0].readings.at(0), (std::vector<ReadingPick>{{0, 0}}));
}

TEST(Days, WhoMustActHasUntilTheEarliest) {
  const auto verdict = of(judged(two_starts, "2024-01-12"), "antwoorden").at(0);
  EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("brugwachter"))), "2024-01-16");
  EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("schipper"))), "2024-01-26");
}

TEST(Days, WhoMustWaitWaitsUntilTheLatest) {
  const auto verdict = of(judged("2024-01-02 verzoek", "2024-01-02"), "doorvaren").at(0);
  EXPECT_EQ(verdict.outcomes.size(), 3u);
  EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("schipper"))), "2024-01-23");
  EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("brugwachter"))), "2024-01-09");
}

TEST(Days, AStartThatIsOnlyPossibleCounts) {
  const auto verdict =
      of(judged("2024-01-02 verzoek | 2024-01-12 aanvulling", "2024-01-12"), "antwoorden").at(0);
  EXPECT_EQ(text(verdict.earliest), "2024-01-16");
  EXPECT_EQ(text(verdict.latest), "2024-01-26");
  EXPECT_FALSE(verdict.outcomes.at(1).deadline);
  EXPECT_TRUE(verdict.outcomes.at(1).possible);
  EXPECT_TRUE(verdict.open_ended);
  EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("schipper"))), "-");
}

TEST(Days, ATermThatMayHaveMovedSpansBothDays) {
  const std::string resumed =
      "2024-01-02 intrekking procedure=brug | 2024-01-05 stremming | 2024-01-10 hervatting";
  const auto verdict = of(judged(resumed, "2024-01-10"), "terugkomen").at(0);
  EXPECT_EQ(text(verdict.earliest), "2024-01-16");
  EXPECT_EQ(text(verdict.latest), "2024-01-21");
  EXPECT_FALSE(verdict.open_ended);
  const std::string moved =
      "2024-01-02 intrekking procedure=brug | 2024-01-05 stremming gemotiveerd=ja | 2024-01-10 "
      "hervatting";
  const auto deadline =
      *of(judged(moved, "2024-01-10"), "terugkomen").at(0).outcomes.at(0).deadline;
  ASSERT_EQ(deadline.moves.size(), 1u);
  EXPECT_EQ(iso(deadline.moves[0].from), "2024-01-16");
  EXPECT_EQ(iso(deadline.moves[0].to), "2024-01-21");
  EXPECT_EQ(deadline.moves[0].event, 2u);
}

TEST(Days, NobodyCanCountOnTheEndOfATermThatStandsStill) {
  for (const char* reasons : {"", " gemotiveerd=ja"}) {
    const auto log =
        std::string("2024-01-02 intrekking procedure=brug | 2024-01-05 stremming") + reasons;
    const auto verdict = of(judged(log, "2024-01-10"), "terugkomen").at(0);
    EXPECT_TRUE(verdict.open_ended) << reasons;
    EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("schipper"))), "-") << reasons;
    EXPECT_EQ(text(safe_day(norm_of(verdict), verdict, role("brugwachter"))), "2024-01-16")
        << reasons;
  }
}

TEST(Days, ADayBeyondTheKnownCalendarIsProvisional) {
  EXPECT_FALSE(of(judged("2029-01-02 verzoek", "2029-01-02"), "antwoorden").at(0).provisional);
  EXPECT_TRUE(of(judged("2029-12-28 verzoek", "2029-12-28"), "antwoorden").at(0).provisional);
}

TEST(Days, TheLedgerNamesStartTermAndRule) {
  const auto verdict = of(judged("2024-01-13 verzoek", "2024-01-13"), "antwoorden").at(0);
  const auto& deadline = verdict.outcomes.at(0).deadline;
  ASSERT_TRUE(deadline);
  EXPECT_EQ(deadline->start, 0u);
  EXPECT_EQ(deadline->limit.length, (Period{2, Unit::weeks}));
  EXPECT_EQ(bridge().counting_rules.at(deadline->counting_rule).id, "verlengd");
  EXPECT_EQ(iso(deadline->limit.raw_end), "2024-01-27");
  EXPECT_EQ(iso(deadline->last_day), "2024-01-29");
  EXPECT_EQ(deadline->limit.shifts.size(), 2u);
}

// --- causes --------------------------------------------------------------------------------

TEST(Causes, SayWhyTheClockDidNotStart) {
  const auto dossier = judged(
      "2024-01-02 verzoek | 2024-01-12 aanvulling vorm=mondeling gemotiveerd=nee", "2024-01-12");
  const auto outcome = of(dossier, "antwoorden").at(0).outcomes.at(1);
  const auto* cause = cause_of(outcome, Cause::What::clock_not_started);
  ASSERT_NE(cause, nullptr);
  const auto about_supplement = std::find_if(
      outcome.causes.begin(), outcome.causes.end(),
      [](const Cause& c) { return c.what == Cause::What::clock_not_started && c.event == 1; });
  ASSERT_NE(about_supplement, outcome.causes.end());
  ASSERT_EQ(about_supplement->atoms.size(), 2u);
  for (const auto& atom : about_supplement->atoms) {
    EXPECT_EQ(bridge().concepts.at(atom.concept_).id, "in_stijl");
    EXPECT_EQ(atom.subject, 1u);
    EXPECT_EQ(atom.truth, Truth::no);
  }
}

TEST(Causes, SayWhichReadingKeptTheClockFromStarting) {
  const auto dossier = judged("2024-01-02 verzoek", "2024-01-02");
  const auto verdict = of(dossier, "antwoorden").at(0);
  ASSERT_EQ(verdict.outcomes.size(), 2u);
  EXPECT_NE(cause_of(verdict.outcomes[0], Cause::What::clock_started), nullptr);
  const auto* cause = cause_of(verdict.outcomes[1], Cause::What::clock_not_started);
  ASSERT_NE(cause, nullptr);
  ASSERT_EQ(cause->atoms.size(), 1u);
  EXPECT_EQ(bridge().conditions[cause->atoms[0].condition].op, Condition::Op::reading);
}

TEST(Causes, SayWhyANormDidNotArise) {
  const auto none =
      of(judged("2024-01-02 besluit gemotiveerd=nee procedure=brug", "2024-01-02"), "elk_besluit")
          .at(0);
  EXPECT_EQ(none.state, State::dormant);
  EXPECT_NE(cause_of(none.outcomes.at(0), Cause::What::did_not_arise), nullptr);
  const auto excepted = of(judged("2024-01-02 verzoek haast=ja", "2024-01-02"), "antwoorden").at(0);
  EXPECT_NE(cause_of(excepted.outcomes.at(0), Cause::What::excepted), nullptr);
}

TEST(Causes, TellALifeInOrder) {
  const auto verdict =
      of(judged("2024-01-02 verzoek | 2024-01-02 aanvulling vorm=schriftelijk gemotiveerd=ja |"
                "2024-02-01 antwoord",
                "2024-02-01"),
         "antwoorden")
          .at(0);
  std::vector<Cause::What> told;
  for (const auto& cause : verdict.outcomes.at(0).causes) told.push_back(cause.what);
  using enum Cause::What;
  EXPECT_EQ(told, (std::vector{arose, clock_started, expired, done_late}));
  EXPECT_EQ(text(verdict.outcomes[0].since), "2024-02-01");
}

// --- the dossier ---------------------------------------------------------------------------

TEST(DossierOf, EventsAfterTheDayAreLeftOut) {
  const auto dossier =
      judged("2024-01-02 verzoek | 2024-01-05 antwoord | 2024-01-06 mist", "2024-01-04");
  EXPECT_EQ(dossier.later_events, 2u);
  EXPECT_EQ(dossier.events.size(), 1u);
  EXPECT_NE(of(dossier, "antwoorden").at(0).state, State::fulfilled);
}

TEST(DossierOf, NothingIsJudgedBeforeTheFirstEvent) {
  const auto dossier = judged("2024-01-02 verzoek", "2024-01-01");
  EXPECT_TRUE(dossier.norms.empty());
  EXPECT_EQ(dossier.later_events, 1u);
}

TEST(DossierOf, ADayBeforeTheRulesIsNotCoveredAndNotJudged) {
  const auto dossier = judged("2009-12-31 verzoek", "2010-06-01");
  EXPECT_TRUE(dossier.not_covered);
  EXPECT_EQ(findings_of(dossier), Texts{});
  const auto verdict = of(dossier, "antwoorden").at(0);
  EXPECT_EQ(verdict.state, State::dormant);
  EXPECT_NE(cause_of(verdict.outcomes.at(0), Cause::What::not_covered), nullptr);
  EXPECT_FALSE(judged("2010-01-01 verzoek", "2010-06-01").not_covered);
}

TEST(DossierOf, TheProcedureIsRecognisedFromAnEvent) {
  EXPECT_EQ(judged("2024-01-02 mist | 2024-01-03 verzoek", "2024-01-03").procedure, 0);
  const auto unknown = judged("2024-01-02 mist", "2024-01-03");
  EXPECT_EQ(unknown.procedure, nothing);
  EXPECT_TRUE(unknown.norms.empty());
}

TEST(DossierOf, TheLastPhaseThatHoldsIsItsState) {
  const auto phase = [](const std::string& log) {
    return bridge().procedures[0].phases.at(judged(log, "2024-06-01").phase).id;
  };
  EXPECT_EQ(phase("2024-01-02 mist procedure=brug"), "niets");
  EXPECT_EQ(phase("2024-01-02 verzoek"), "gevraagd");
  EXPECT_EQ(phase("2024-01-02 verzoek | 2024-01-03 besluit"), "beslist");
}

TEST(DossierOf, NextHasWhatIsLiveMostUrgentFirst) {
  const auto dossier =
      judged("2024-01-02 verzoek | 2024-01-02 besluit gemotiveerd=nee", "2024-01-03");
  Texts next;
  for (const auto position : dossier.next) next.push_back(norm_of(dossier.norms[position]).id);
  EXPECT_EQ(next, (Texts{"bezwaar_maken", "zonder_gevolg", "antwoorden", "doorvaren", "zorg"}));
}

TEST(DossierOf, EachOccurrenceHasItsNumber) {
  const auto verdicts = of(
      judged("2024-01-02 besluit gemotiveerd=ja procedure=brug | 2024-01-05 besluit gemotiveerd=ja",
             "2024-01-05"),
      "elk_besluit");
  ASSERT_EQ(verdicts.size(), 2u);
  EXPECT_EQ(verdicts[0].occurrence, 1);
  EXPECT_EQ(verdicts[1].occurrence, 2);
  EXPECT_EQ(verdicts[0].trigger, 0u);
  EXPECT_EQ(verdicts[1].trigger, 1u);
  EXPECT_EQ(verdicts[0].state, State::violated);
  EXPECT_EQ(verdicts[1].state, State::running);
}

// --- the same answer -----------------------------------------------------------------------

constexpr const char* full_log =
    "1 2024-01-02 verzoek | 2 2024-01-02 besluit | 3 2024-01-12 aanvulling vorm=schriftelijk |"
    "4 2024-01-12 doorvaart | 5 2024-01-20 antwoord";

TEST(SameAnswer, Twice) {
  EXPECT_EQ(dump(bridge(), judged(full_log, "2024-02-01")),
            dump(bridge(), judged(full_log, "2024-02-01")));
}

TEST(SameAnswer, WithAnEventThatNoRuleKnows) {
  const std::string more = std::string(full_log) + " | 6 2024-02-01 hervatting";
  EXPECT_EQ(dump(bridge(), judged(full_log, "2024-02-01")),
            dump(bridge(), judged(more, "2024-02-01")));
}

TEST(SameAnswer, WhateverTheOrderOfTheLines) {
  auto records = records_of({"log", full_log});
  const auto expected = dump(bridge(), judged(full_log, "2024-02-01"));
  std::ranges::sort(records, {}, &EventRecord::event);
  do {
    const auto log = termijn::bind(bridge(), records);
    ASSERT_TRUE(log);
    EXPECT_EQ(dump(bridge(), evaluate(bridge(), *log, log->dossiers[0], day("2024-02-01"))),
              expected);
  } while (std::next_permutation(records.begin(), records.end(),
                                 [](const auto& a, const auto& b) { return a.event < b.event; }));
}

TEST(SameAnswer, WhateverTheOrderOfEventsOnOneDay) {
  const auto states = [](const std::string& log) {
    Texts found;
    for (const auto& verdict : judged(log, "2024-02-01").norms) {
      auto line = norm_of(verdict).id + " " + std::string(state_id(verdict.state)) + " " +
                  text(verdict.earliest);
      for (const auto& outcome : verdict.outcomes) line += " " + dump_days(outcome);
      found.push_back(line);
    }
    return found;
  };
  const Texts one_day = {
      "verzoek", "besluit gemotiveerd=ja", "antwoord gemotiveerd=ja", "doorvaart", "oordeel",
      "bezwaar"};
  std::vector<std::size_t> order = {0, 1, 2, 3, 4, 5};
  Texts first;
  do {
    std::string log = "2024-01-01 mist procedure=brug";
    for (const auto i : order) log += " | 2024-01-02 " + one_day[i];
    const auto found = states(log);
    if (first.empty()) first = found;
    ASSERT_EQ(found, first) << log;
  } while (std::next_permutation(order.begin(), order.end()));
}

}  // namespace
}  // namespace termijn::testing
