// SPDX-License-Identifier: Apache-2.0
// What differs between two verdicts on made-up dossiers, and on one dossier by two sets of rules.
#include "engine/verdict_diff.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"
#include "tests/unit/engine/bridge.h"

namespace termijn::testing {
namespace {

constexpr const char* asked = "2024-01-02 verzoek";
constexpr const char* answered = "2024-01-02 verzoek | 2024-01-08 antwoord";
constexpr const char* day_after = "2024-01-17";

std::string state_in(const DossierVerdict& verdict, std::uint32_t at) {
  return at == NormPair::none ? "-" : std::string(state_id(verdict.norms[at].state));
}

/// `antwoorden geschonden > vervuld`, for each norm that differs, with what differs.
Texts norms_of(const JudgedDossier& before, const JudgedDossier& after,
               const VerdictDifference& found) {
  Texts texts;
  for (const NormPair& pair : found.pairs) {
    if (!pair.differs()) continue;
    const bool is_there = pair.after != NormPair::none;
    const auto& judged = is_there ? after : before;
    const auto norm = judged.verdict.norms[is_there ? pair.after : pair.before].norm;
    std::string text = judged.program.norms[norm].id + ' ';
    text += state_in(before.verdict, pair.before) + " > " + state_in(after.verdict, pair.after);
    if (pair.state) text += " state";
    if (pair.days) text += " days";
    if (pair.effect) text += " effect";
    texts.push_back(text);
  }
  std::ranges::sort(texts);
  return texts;
}

Texts norms_between(const std::string& before, const std::string& after, const char* as_of,
                    std::vector<Renumbered> renumbered = {}) {
  const auto a = judged(before, as_of), b = judged(after, as_of);
  return norms_of({bridge(), a}, {bridge(), b},
                  difference({bridge(), a}, {bridge(), b}, renumbered));
}

TEST(VerdictDiff, TheSameDossierDoesNotDiffer) {
  const auto a = judged(asked, day_after), b = judged(asked, day_after);
  const auto found = difference({bridge(), a}, {bridge(), b});
  EXPECT_TRUE(found.is_empty());
  EXPECT_EQ(found.pairs.size(), a.norms.size());
}

TEST(VerdictDiff, AnAnswerInTimeTakesTheBreachAway) {
  const auto a = judged(asked, day_after), b = judged(answered, day_after);
  const auto found = difference({bridge(), a}, {bridge(), b});
  EXPECT_EQ(norms_of({bridge(), a}, {bridge(), b}, found),
            Texts{"antwoorden onbepaald > vervuld state days effect"});
  ASSERT_EQ(found.gone_findings.size(), 1u);
  EXPECT_EQ(a.findings[found.gone_findings[0]].kind, FindingKind::disputed_breach);
  EXPECT_TRUE(found.new_findings.empty());
  ASSERT_EQ(found.gone_next.size(), 1u);
  EXPECT_EQ(norm_of(a.norms[found.gone_next[0]]).id, "antwoorden");
}

TEST(VerdictDiff, TheOtherWayAroundIsTheMirror) {
  const auto a = judged(asked, day_after), b = judged(answered, day_after);
  const auto there = difference({bridge(), a}, {bridge(), b});
  const auto back = difference({bridge(), b}, {bridge(), a});
  EXPECT_EQ(there.gone_findings, back.new_findings);
  EXPECT_EQ(there.new_findings, back.gone_findings);
  EXPECT_EQ(there.gone_questions, back.new_questions);
  EXPECT_EQ(there.gone_next, back.new_next);
  EXPECT_EQ(there.new_next, back.gone_next);
}

TEST(VerdictDiff, AnEarlierInstanceDoesNotMakeTheOthersDiffer) {
  const std::string later = "2024-02-02 besluit gemotiveerd=ja";
  EXPECT_EQ(norms_between("2024-01-02 verzoek | " + later,
                          "1 2024-01-02 verzoek | 3 2024-01-30 besluit gemotiveerd=ja | 2 " + later,
                          "2024-02-03")
                .back(),
            "zonder_gevolg open > open days effect");
  const auto texts = norms_between(
      "2024-01-02 verzoek | " + later,
      "1 2024-01-02 verzoek | 3 2024-01-30 besluit gemotiveerd=ja | 2 " + later, "2024-02-03");
  // The new one alone: that of number 2 was breached and is.
  EXPECT_EQ(std::ranges::count_if(texts,
                                  [](const auto& text) { return text.starts_with("elk_besluit"); }),
            1);
  EXPECT_TRUE(std::ranges::find(texts, "elk_besluit - > geschonden state days effect") !=
              texts.end());
}

TEST(VerdictDiff, AMovedTriggerIsTheSameInstance) {
  const char* before = "1 2024-01-02 verzoek | 2 2024-01-03 besluit gemotiveerd=ja";
  const char* after = "1 2024-01-02 verzoek | 5 2024-01-04 besluit gemotiveerd=ja";
  const auto texts = norms_between(before, after, "2024-01-05", {{2, 5}});
  EXPECT_TRUE(std::ranges::find(texts, "elk_besluit geschonden > geschonden days effect") !=
              texts.end());
}

TEST(VerdictDiff, AQuestionThatIsAnsweredGoes) {
  const auto a = judged("2024-01-02 besluit procedure=brug", "2024-01-02");
  const auto b = judged("2024-01-02 besluit gemotiveerd=nee procedure=brug", "2024-01-02");
  const auto found = difference({bridge(), a}, {bridge(), b});
  EXPECT_EQ(found.gone_questions.size(), 1u);
  EXPECT_TRUE(found.new_questions.empty());
}

/// A duty of so many weeks, by rules with or without another norm before it.
Program rules_of(const std::string& weeks, bool with_other) {
  const auto duty = [](const std::string& name, const std::string& length) {
    return "plicht " + name +
           " \"a\" / \"b\"\n  grond Brugwet 1(1)\n  zekerheid V\n  soort wet\n"
           "  geldig vanaf 2010-01-01\n  procedure brug\n  partij brugwachter jegens schipper\n"
           "  ontstaat bij eerste verzoek\n  binnen " +
           length + " weken volgens kaal\n  vervuld door antwoord\n";
  };
  std::string text = with_other ? duty("ander", "9") : "";
  text += duty("antwoorden", weeks);
  return program_of({test_source("golden/evaluate/vocabulary.trm"), {"regels.trm", text}});
}

TEST(VerdictDiff, TwoSetsOfRulesAreComparedByName) {
  const Program old_rules = rules_of("2", false), new_rules = rules_of("3", true);
  const auto log = bound(old_rules, asked), log_now = bound(new_rules, asked);
  const auto a = evaluate(old_rules, log, log.dossiers[0], day("2024-01-03"));
  const auto b = evaluate(new_rules, log_now, log_now.dossiers[0], day("2024-01-03"));
  const auto found = difference({old_rules, a}, {new_rules, b});
  EXPECT_EQ(norms_of({old_rules, a}, {new_rules, b}, found),
            (Texts{"ander - > lopend state days effect", "antwoorden lopend > lopend days"}));
  EXPECT_FALSE(found.phase);
}

}  // namespace
}  // namespace termijn::testing
