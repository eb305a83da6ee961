// SPDX-License-Identifier: Apache-2.0
// What the grammar does with texts that nobody would write on purpose.
#include "dsl/parse.h"

#include <gtest/gtest.h>

#include "base/render.h"
#include "tests/support/rule_text.h"
#include "tests/support/tree_dump.h"

namespace termijn::testing {
namespace {

Result<ast::File> parsed(std::string text) {
  return parse({"x.trm", std::move(text)}, 0);
}

std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const auto& diagnostic : diagnostics) codes.emplace_back(code_name(diagnostic.code));
  return codes;
}

using Codes = std::vector<std::string>;

std::string repeated(std::string_view piece, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += piece;
  return text;
}

std::string concept_with(const std::string& condition) {
  return "begrip a \"a\" / \"a\"\n  zekerheid V\n  als " + condition + "\n";
}

TEST(Parse, AnEmptyFileHasNoDeclarations) {
  for (const char* text :
       {"", " \n\t\r\n", "# alleen commentaar", "# een\n  # twee\n", "\xef\xbb\xbf"}) {
    const auto file = parsed(text);
    ASSERT_TRUE(file) << text;
    EXPECT_TRUE(file->declarations.empty()) << text;
    EXPECT_TRUE(file.diagnostics.empty()) << text;
  }
}

TEST(Parse, AByteOrderMarkIsNoPartOfTheText) {
  const auto file = parsed("\xef\xbb\xbfrol gast \"gast\" / \"guest\"\n");
  ASSERT_TRUE(file.diagnostics.empty());
  EXPECT_EQ(file->declarations.at(0).keyword_span.begin, 3u);
}

TEST(Parse, AByteOrderMarkDoesNotHideTheLanguageOfItsLine) {
  const auto text = std::string("\xef\xbb\xbfrole gast \"gast\" / \"guest\"\n");
  EXPECT_TRUE(parse({"x.trm", text}, 0).diagnostics.empty());
}

TEST(Parse, LineEndsOfOtherSystemsMakeNoDifference) {
  const auto text = test_source("golden/vocabulary.trm").text;
  std::string other;
  for (const char c : text) other += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto file = parsed(other);
  EXPECT_TRUE(file.diagnostics.empty());
  EXPECT_EQ(dump(*file), dump(*parsed(text)));
}

TEST(Parse, ATextThatIsNotClosedDoesNotSwallowTheLineEndOfOtherSystems) {
  const auto file = parsed("rol gast \"gast\" / \"guest\r\nrol tweede \"tweede\" / \"second\"\r\n");
  EXPECT_EQ(codes_of(file.diagnostics), Codes{"syntax.unclosed-text"});
  EXPECT_EQ(file->declarations.size(), 2u);
}

TEST(Parse, WhatIsNoTextIsRefusedAtItsPlace) {
  const auto nul = parsed(std::string("rol gast\0", 9));
  EXPECT_EQ(codes_of(nul.diagnostics), Codes{"syntax.nul"});
  EXPECT_EQ(nul.diagnostics[0].span.begin, 8u);
  EXPECT_EQ(codes_of(parsed("rol \xe9").diagnostics), Codes{"syntax.not-utf8"});
  EXPECT_EQ(codes_of(parsed("rol \xed\xa0\x80").diagnostics), Codes{"syntax.not-utf8"});
}

TEST(Parse, AFileThatIsRefusedHidesNoNamesOfOthers) {
  const auto texts =
      check_texts({{"a.trm", "\xff"}, {"b.trm", "gebeurtenis x \"x\" / \"x\"\n  door  y\n"}});
  EXPECT_EQ(codes_of(texts.diagnostics), Codes{"syntax.not-utf8"});
  EXPECT_FALSE(texts.checked);
}

TEST(Parse, OneMebibyteIsTheMost) {
  const std::string line = "rol gast \"gast\" / \"guest\"\n#";
  const std::string most = line + std::string((1u << 20) - line.size(), 'x');
  EXPECT_TRUE(parsed(most).diagnostics.empty());
  EXPECT_EQ(codes_of(parsed(most + "x").diagnostics), Codes{"syntax.too-long"});
}

TEST(Parse, ConditionsNestSixtyFourDeep) {
  const auto brackets = [](int count) {
    return concept_with(repeated("(", count) + "b" + repeated(")", count));
  };
  EXPECT_TRUE(parsed(brackets(63)).diagnostics.empty());
  EXPECT_EQ(codes_of(parsed(brackets(64)).diagnostics), Codes{"syntax.too-deep"});
  EXPECT_EQ(codes_of(parsed(brackets(5000)).diagnostics), Codes{"syntax.too-deep"});
}

TEST(Parse, NegationsNestSixtyFourDeep) {
  EXPECT_TRUE(parsed(concept_with(repeated("niet ", 63) + "b")).diagnostics.empty());
  EXPECT_EQ(codes_of(parsed(concept_with(repeated("niet ", 5000) + "b")).diagnostics),
            Codes{"syntax.too-deep"});
}

TEST(Parse, OpenBracketsWithoutEndAreNoDanger) {
  EXPECT_EQ(codes_of(parsed(concept_with(repeated("(", 200000))).diagnostics),
            Codes{"syntax.too-deep"});
  const auto nested = repeated("er is a waarbij (", 5000);
  EXPECT_EQ(codes_of(parsed(concept_with(nested)).diagnostics), Codes{"syntax.too-deep"});
}

TEST(Parse, AfterATooDeepConditionTheNextOneStartsAtTheTop) {
  const auto text =
      concept_with(repeated("(", 100)) + concept_with(repeated("(", 63) + "b" + repeated(")", 63));
  EXPECT_EQ(codes_of(parsed(text).diagnostics), Codes{"syntax.too-deep"});
}

TEST(Parse, NamesHaveSixtyFourCharacters) {
  const auto role = [](int length) { return "rol " + repeated("a", length) + " \"a\" / \"a\"\n"; };
  EXPECT_TRUE(parsed(role(64)).diagnostics.empty());
  EXPECT_EQ(codes_of(parsed(role(65)).diagnostics), Codes{"syntax.long-name"});
}

TEST(Parse, AHundredThousandClauses) {
  const auto file = parsed("rol a \"a\" / \"a\"\n" + repeated("door b\n", 100000));
  EXPECT_TRUE(file.diagnostics.empty());
  EXPECT_EQ(file->declarations.at(0).clauses.size(), 100000u);
}

TEST(Parse, AHundredThousandNamesOnOneLine) {
  const auto file = parsed("rol a \"a\" / \"a\"\n  ook b" + repeated(", b", 100000));
  EXPECT_TRUE(file.diagnostics.empty());
  EXPECT_EQ(file->declarations.at(0).clauses.at(0).names.size(), 100001u);
}

TEST(Parse, AHundredErrorsAreEnough) {
  EXPECT_EQ(parsed(repeated("rol 1\n", 100)).diagnostics.size(), 100u);
  const auto more = parsed(repeated("rol 1\n", 100000));
  ASSERT_EQ(more.diagnostics.size(), 101u);
  EXPECT_EQ(code_name(more.diagnostics.back().code), "syntax.too-many-errors");
}

TEST(Parse, ErrorsDoNotHideLaterDeclarations) {
  const auto file = parsed("rol 1 \"a\" / \"a\"\n  ook b\nrol c \"c\" / \"c\"\n  ook d\n");
  ASSERT_EQ(file->declarations.size(), 2u);
  EXPECT_TRUE(file->declarations[0].broken);
  EXPECT_FALSE(file->declarations[1].broken);
  EXPECT_EQ(file->declarations[1].clauses.size(), 1u);
}

TEST(Parse, NodesKnowTheirPlace) {
  const std::string text =
      "plicht a \"a\" / \"a\"\n  grond  Wet 1(2), Wet 3 # x\n  # y\n"
      "  ontstaat bij eerste b als c en\n    d is e\n  binnen 2 weken\n";
  const auto file = parsed(text);
  ASSERT_TRUE(file.diagnostics.empty());
  const auto at = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
  const auto& clauses = file->declarations.at(0).clauses;
  ASSERT_EQ(clauses.size(), 3u);
  EXPECT_EQ(at(clauses[0].span), "grond  Wet 1(2), Wet 3");
  EXPECT_EQ(at(clauses[0].citations[0].span), "Wet 1(2)");
  EXPECT_EQ(at(clauses[0].citations[1].span), "Wet 3");
  EXPECT_EQ(at(clauses[1].events[0].span), "eerste b als c en\n    d is e");
  EXPECT_EQ(at(clauses[1].events[0].condition[0].children[1].span), "d is e");
  EXPECT_EQ(at(clauses[2].length->span), "2 weken");
  EXPECT_EQ(at(file->declarations[0].span), text.substr(0, text.size() - 1));
}

/// A file, and how many bytes lie between the places where it is cut.
struct Sample {
  std::string path;
  std::size_t step;
};

void PrintTo(const Sample& sample, std::ostream* out) {
  *out << sample.path;
}

class EveryPrefix : public ::testing::TestWithParam<Sample> {};

TEST_P(EveryPrefix, IsParsedAndCheckedWithoutAccident) {
  const auto text = test_source(GetParam().path).text;
  for (std::size_t length = 0; length <= text.size(); length += GetParam().step) {
    const auto texts = check_texts({{"x.trm", text.substr(0, length)}});
    for (const auto language : {Language::dutch, Language::english}) {
      const auto message = render(texts.diagnostics, texts.sources, language);
      for (const std::string_view leak : {"N5boost", "kw:", "expect_", "@"}) {
        ASSERT_EQ(message.find(leak), std::string::npos) << length << "\n" << message;
      }
    }
  }
}

TEST_P(EveryPrefix, AlsoWithALetterLostIsNoAccident) {
  const auto text = test_source(GetParam().path).text;
  for (std::size_t at = 0; at < text.size(); at += 3 * GetParam().step) {
    auto shorter = text;
    shorter.erase(at, 1);
    const auto texts = check_texts({{"x.trm", shorter}});
    const auto message = render(texts.diagnostics, texts.sources, Language::dutch);
    ASSERT_EQ(message.find("N5boost"), std::string::npos) << at << "\n" << message;
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, EveryPrefix,
                         ::testing::Values(Sample{"golden/vocabulary.trm", 1},
                                           Sample{"golden/syntax/good/every-construct.trm", 5}),
                         [](const auto& tested) { return case_name(tested.param.path); });

TEST(Surfaces, TheSameRulesInDutchAndInEnglishAreTheSameTree) {
  const auto dutch = parse(test_source("golden/syntax/good/every-construct.trm"), 0);
  const auto english =
      parse(test_source("golden/syntax/every-construct-in-english.trm"), 0, Surface::english);
  EXPECT_EQ(codes_of(dutch.diagnostics), Codes{});
  EXPECT_EQ(codes_of(english.diagnostics), Codes{});
  EXPECT_GT(dump(*dutch).size(), 3000u);
  EXPECT_EQ(dump(*dutch), dump(*english));
}

TEST(Surfaces, AreNotMixed) {
  const Codes mixed{"syntax.other-language"};
  const std::string dutch = "rol a \"a\" / \"a\"\n", english = "role b \"b\" / \"b\"\n";
  EXPECT_EQ(codes_of(parsed(dutch + english).diagnostics), mixed);
  EXPECT_EQ(codes_of(parsed(english + dutch).diagnostics), mixed);
  EXPECT_EQ(codes_of(parse({"x.trm", english}, 0, Surface::dutch).diagnostics), mixed);
  EXPECT_EQ(codes_of(parsed("parameter p \"p\" / \"p\"\n  standaard 2 weeks\n").diagnostics),
            mixed);
  EXPECT_EQ(codes_of(parsed("parameter p \"p\" / \"p\"\n  default 2 weken\n").diagnostics), mixed);
}

TEST(Surfaces, AreSeenFromTheFirstWordThatTells) {
  EXPECT_EQ(surface_of(""), Surface::dutch);
  EXPECT_EQ(surface_of("# role\n\nprocedure a \"role\" / \"a\"\n  \"act\" /\n  grond X 1\n"),
            Surface::dutch);
  EXPECT_EQ(surface_of("# rol\r\n\r\nprocedure a \"rol\" / \"a\"\r\n  basis X 1\r\n  grond X 1"),
            Surface::english);
}

TEST(Surfaces, AreEnglishWhenNoLineTellsAndOnlyThatIsWithoutErrors) {
  const std::string head = "parameter p \"p\" / \"p\"\n  minimum ";
  EXPECT_EQ(parsed(head + "2 dagen vanaf 3 dagen grond A 2\n")->surface, Surface::dutch);
  EXPECT_EQ(parsed(head + "2 days from 3 days basis A 2\n")->surface, Surface::english);
  const auto neither = parsed(head + "2 days from 3 days basis\n");
  EXPECT_EQ(neither->surface, Surface::dutch);
  EXPECT_FALSE(neither.diagnostics.empty());
}

}  // namespace
}  // namespace termijn::testing
