// SPDX-License-Identifier: Apache-2.0
// Rule sets far larger than any law. Each of these once took minutes or the whole stack; that the
// test ends is the point of it.
#include <algorithm>

#include <gtest/gtest.h>

#include "base/code.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

RuleTexts checked_with_vocabulary(Sources more) {
  more.insert(more.begin(), test_source("golden/vocabulary.trm"));
  return check_texts(std::move(more));
}

auto count_of(const RuleTexts& texts, Code code) {
  return std::ranges::count(texts.diagnostics, code, &Diagnostic::code);
}

std::string numbered(const std::string& name, int number) {
  return name + std::to_string(number);
}

std::string concept_of(const std::string& name, const std::string& condition) {
  return "begrip " + name + " \"a\" / \"a\"\n  bron \"b\"\n  zekerheid V\n  als " + condition +
         "\n";
}

std::string repeated(const std::string& piece, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += piece;
  return text;
}

TEST(LargeRules, DeepConceptsThatRestOnEachOtherAreRefused) {
  std::string text = concept_of("c0", "monument");
  for (int i = 1; i < 2000; ++i)
    text += concept_of(numbered("c", i), repeated("niet ", 60) + numbered("c", i - 1));
  const auto texts = checked_with_vocabulary({{"diep.trm", text}});
  EXPECT_GT(count_of(texts, Code::check_too_deep), 0);
  EXPECT_FALSE(texts.checked);
}

TEST(LargeRules, AChainOfConceptsIsRefusedWhereItGetsTooLong) {
  std::string text = concept_of("c0", "monument");
  for (int i = 1; i < 3000; ++i) text += concept_of(numbered("c", i), numbered("c", i - 1));
  const auto texts = checked_with_vocabulary({{"keten.trm", text}});
  ASSERT_GT(count_of(texts, Code::check_too_deep), 0);
  const auto& first = texts.diagnostics.front().span;
  EXPECT_EQ(texts.sources[1].text.substr(first.begin, first.end - first.begin), "c64");
}

TEST(LargeRules, ACircleOfConceptsIsToldOnce) {
  std::string text = concept_of("c0", "c2999");
  for (int i = 1; i < 3000; ++i) text += concept_of(numbered("c", i), numbered("c", i - 1));
  const auto texts = checked_with_vocabulary({{"kring.trm", text}});
  EXPECT_EQ(count_of(texts, Code::check_concept_cycle), 1);
}

TEST(LargeRules, ManyConceptsOverManyFieldsAreAccepted) {
  std::string text, fields, either;
  for (int i = 0; i < 1000; ++i) {
    const auto field = numbered("v", i);
    text += "veld " + field + " \"a\" / \"a\"\n  waarde ja of nee\n  vraag \"a\" / \"a\"\n";
    fields += (i == 0 ? "" : ", ") + field;
  }
  text += "gebeurtenis alles \"a\" / \"a\"\n  met " + fields + "\n";
  for (int i = 0; i < 3000; ++i) {
    const auto field = numbered("v", i % 1000);
    const bool is_first = i % 50 == 0;
    text += concept_of(numbered("c", i), is_first ? field : field + " of " + numbered("c", i - 1));
    either += (i == 0 ? "" : " of ") + numbered("c", i);
  }
  text += concept_of("elk", "er is alles waarbij (" + either + ")");
  EXPECT_TRUE(checked_with_vocabulary({{"breed.trm", text}}).checked);
}

std::string norm(const std::string& head, const std::string& valid, const std::string& tail) {
  return head + " \"a\" / \"a\"\n  grond Tuinwet 1(1)\n  zekerheid V\n  soort wet\n  geldig " +
         valid + "\n  procedure kappen\n  partij bestuur\n  ontstaat bij eerste aanvraag\n  " +
         tail + "\n";
}

std::string duties(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += norm(numbered("plicht p", i), "vanaf 2010-01-01",
                 "binnen 2 weken volgens heel\n  vervuld door antwoord");
  }
  return text;
}

std::string prohibitions(int count, const std::string& valid) {
  std::string text;
  for (int i = 0; i < count; ++i) text += norm(numbered("verbod v", i), valid, "verboden antwoord");
  return text;
}

TEST(LargeRules, ManyDutiesAndProhibitionsThatDoNotClashAreAccepted) {
  const auto texts = checked_with_vocabulary(
      {{"plichten.trm", duties(2000)},
       {"verboden.trm", prohibitions(2000, "vanaf 2000-01-01 tot 2010-01-01")}});
  EXPECT_TRUE(texts.checked);
}

TEST(LargeRules, EachDutyThatClashesIsToldOnce) {
  const auto texts = checked_with_vocabulary(
      {{"plichten.trm", duties(500)}, {"verboden.trm", prohibitions(500, "vanaf 2000-01-01")}});
  EXPECT_EQ(count_of(texts, Code::check_duty_against_prohibition), 500);
}

TEST(LargeRules, TheFirstHundredUnknownNamesGetASuggestion) {
  std::string text, wrong;
  for (int i = 0; i < 3000; ++i)
    text += "veld " + numbered("veld", i) + " \"a\" / \"a\"\n  waarde woorden\n";
  for (int i = 0; i < 1000; ++i) wrong += (i == 0 ? "feld" : " of feld") + std::to_string(i);
  const auto texts =
      checked_with_vocabulary({{"velden.trm", text + concept_of("verkeerd", wrong)}});
  EXPECT_EQ(count_of(texts, Code::check_unknown_name), 1000);
  EXPECT_EQ(std::ranges::count_if(texts.diagnostics,
                                  [](const Diagnostic& diagnostic) {
                                    return diagnostic.args.back() != "@no_suggestion";
                                  }),
            100);
}

TEST(LargeRules, MoreFreeDaysThanHaveANumber) {
  Sources sources = {test_source("golden/vocabulary.trm")};
  for (int file = 0; file < 2; ++file) {
    sources.push_back({numbered("dagen", file) + ".trm",
                       "kalender " + numbered("k", file) + " \"a\" / \"b\"\n" +
                           repeated("vrij op zondag \"a\" / \"b\" grond Tuinwet 2\n", 6000) +
                           "volledig vanaf 2020-01-01 tot en met 2020-12-31\n"});
  }
  const auto texts = check_texts(sources);
  EXPECT_EQ(texts.diagnostics.size(), 1u);
  const auto message = in_both_languages(texts.diagnostics, texts.sources);
  EXPECT_TRUE(
      matches_golden(message, golden_of("golden/check/more-free-days-than-have-a-number.trm")));
}

TEST(LargeRules, MoreClausesOfOneDeclarationThanHaveANumber) {
  const auto with_ends = [](int count) {
    return norm("verbod v", "vanaf 2000-01-01",
                "verboden kap\n" + repeated("tot 1 dag volgens heel\n", count));
  };
  const auto most = checked_with_vocabulary({{"veel.trm", with_ends(10000)}});
  EXPECT_EQ(count_of(most, Code::check_too_many_clauses), 0);
  const auto more = checked_with_vocabulary({{"veel.trm", with_ends(10001)}});
  EXPECT_EQ(count_of(more, Code::check_too_many_clauses), 1);
}

}  // namespace
}  // namespace termijn::testing
