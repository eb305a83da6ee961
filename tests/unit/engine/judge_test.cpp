// SPDX-License-Identifier: Apache-2.0
// Conditions that would be judged more often than there are atoms, if nobody kept the answers.
#include "engine/judge.h"

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr int levels = 60;

/// A duty to answer that arises at `trigger`, and the concepts that it needs.
Program answering(const std::string& trigger, const std::string& concepts = "") {
  const std::string duty = R"(
plicht antwoorden "antwoorden" / "answer"
  grond         Brugwet 1(1)
  zekerheid     V
  soort         wet
  geldig        vanaf 2000-01-01
  procedure     brug
  partij        brugwachter
  ontstaat bij  )" + trigger +
                           R"(
  binnen        2 weken volgens kaal
  vervuld door  antwoord
)";
  return program_of(
      {test_source("golden/evaluate/vocabulary.trm"), {"antwoord.trm", concepts + duty}});
}

/// `c60` rests on `c59` twice, and so on down to `c0`, which is `condition`.
Program doubled(const std::string& condition) {
  const auto concept_of = [](int i, const std::string& when) {
    return "begrip c" + std::to_string(i) + " \"a\" / \"a\"\n  bron \"b\"\n  zekerheid V\n  als " +
           when + "\n";
  };
  std::string text = concept_of(0, condition);
  for (int i = 1; i <= levels; ++i) {
    const auto below = "c" + std::to_string(i - 1);
    text += concept_of(i, below + (i % 2 == 0 ? " of " : " en ") + below);
  }
  return answering("eerste verzoek als c60", text);
}

std::vector<NormVerdict> judged(const Program& program, const std::string& log) {
  const auto bound_log = bound(program, log);
  return evaluate(program, bound_log, bound_log.dossiers.at(0), parse_iso("2024-02-01").value())
      .norms;
}

TEST(Judge, AConceptThatIsUsedTwiceAtEveryLevelIsJudgedOnce) {
  const auto program = doubled("gemotiveerd");
  EXPECT_EQ(judged(program, "2024-01-02 verzoek gemotiveerd=ja").at(0).state, State::violated);
  const auto verdicts = judged(program, "2024-01-02 verzoek gemotiveerd=nee");
  ASSERT_EQ(verdicts.at(0).state, State::dormant);
  const auto& why = verdicts[0].outcomes.at(0).causes.at(0);
  EXPECT_EQ(why.what, Cause::What::did_not_arise);
  EXPECT_EQ(why.atoms.size(), 1u);
}

TEST(Judge, WhatIsMissingIsLookedForOnce) {
  const auto verdicts = judged(doubled("gemotiveerd"), "2024-01-02 verzoek");
  EXPECT_EQ(verdicts.at(0).state, State::undetermined);
  EXPECT_EQ(verdicts[0].outcomes.at(0).missing.size(), 1u);
}

TEST(Judge, AnAnswerThatWasKeptStillTellsWhichReadingItRestsOn) {
  const auto program = doubled("lezing twee is vroeg");
  const auto verdicts = judged(program, "2024-01-02 verzoek");
  ASSERT_EQ(verdicts.at(0).outcomes.size(), 2u);
  EXPECT_EQ(verdicts[0].outcomes[0].state, State::violated);
  EXPECT_EQ(verdicts[0].outcomes[1].state, State::dormant);
}

TEST(Judge, OneAnswerIsKeptForEachEventAndDay) {
  const auto program = answering("elke verzoek als gezegd", R"(
begrip gezegd "gezegd" / "said"
  bron       "Een boek"
  zekerheid  V
  als        gemotiveerd en er is mist
)");
  const auto verdicts = judged(program,
                               "2024-01-02 verzoek gemotiveerd=ja | 2024-01-03 mist | 2024-01-04 "
                               "verzoek gemotiveerd=nee | 2024-01-05 verzoek gemotiveerd=ja");
  ASSERT_EQ(verdicts.size(), 1u);
  EXPECT_EQ(verdicts[0].trigger, 3u);
}

// What happened is kept by its day in a long log, and looked for again in a short one.
TEST(Judge, ALongLogIsJudgedAsAShortOne) {
  const auto program = answering("elke verzoek als gemotiveerd en er is mist");
  const std::string dossier =
      "2024-01-02 verzoek gemotiveerd=ja | 2024-01-03 mist | 2024-01-04 verzoek gemotiveerd=nee | "
      "2024-01-05 verzoek gemotiveerd=ja | 2024-01-06 verzoek";
  for (const int more : {0, 100}) {
    std::string log = dossier;
    for (int i = 0; i < more; ++i) log += " | 2024-01-07 stremming";
    const auto verdicts = judged(program, log);
    ASSERT_EQ(verdicts.size(), 2u) << more;
    EXPECT_EQ(verdicts[0].trigger, 3u) << more;
    EXPECT_EQ(verdicts[0].state, State::violated) << more;
    EXPECT_EQ(verdicts[1].trigger, 4u) << more;
    EXPECT_EQ(verdicts[1].state, State::undetermined) << more;
  }
}

/// `er is stremming waarbij (er is stremming waarbij (...))`, with `gemotiveerd` inside.
std::string nested(int depth) {
  if (depth == 0) return "gemotiveerd";
  return "er is stremming waarbij (" + nested(depth - 1) + ")";
}

TEST(Judge, EventsWithinEventsAreJudgedOnceEach) {
  const auto program = doubled(nested(2));
  EXPECT_EQ(judged(program, "2024-01-02 stremming gemotiveerd=ja | 2024-01-02 verzoek").at(0).state,
            State::violated);
}

TEST(Judge, ManyEventsWithinEventsEndInOneAnswer) {
  const auto program = answering("eerste verzoek als " + nested(30));
  for (const auto& [value, state] :
       {std::pair("", State::undetermined), std::pair(" gemotiveerd=nee", State::dormant),
        std::pair(" gemotiveerd=ja", State::violated)}) {
    std::string log;
    for (int i = 0; i < 50; ++i) log += "2024-01-02 stremming" + std::string(value) + "\n";
    const auto verdicts = judged(program, log + "2024-01-03 verzoek");
    EXPECT_EQ(verdicts.at(0).state, state) << value;
    EXPECT_EQ(verdicts[0].outcomes.at(0).missing.size(), *value == 0 ? 50u : 0u);
  }
}

}  // namespace
}  // namespace termijn::testing
