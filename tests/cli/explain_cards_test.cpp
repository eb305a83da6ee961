// SPDX-License-Identifier: Apache-2.0
// Every card of a code is executed: the fault on it gives that code and no other error, the cure
// gives nothing at all.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "base/explain_card.h"
#include "cli/explain_example.h"

namespace termijn {
namespace {

std::string file_of(std::string name) {
  std::ranges::replace(name, '.', '/');
  return "base/codes/explain/" + name + ".card";
}

constexpr const char* how =
    "CONTRIBUTING.md, \"The card of a code\", says what is in a card and how to try it";

TEST(ExplainCards, EveryCodeHasOne) {
  for (const Code code : all_codes()) {
    EXPECT_NE(explain_card(code_name(code)), nullptr)
        << "the code " << code_name(code) << " has no card: write "
        << file_of(std::string(code_name(code))) << "; " << how;
  }
}

TEST(ExplainCards, AreAboutCodesThatThereAre) {
  const auto codes = all_codes();
  for (const ReadCard& read : explain_cards()) {
    EXPECT_TRUE(
        std::ranges::any_of(codes, [&](Code code) { return code_name(code) == read.card.name; }))
        << file_of(read.card.name) << " is about no code of base/codes: rename or remove it";
  }
}

/// How many placeholders the texts have, from {0}.
std::size_t placeholders_in(Code code) {
  std::string texts;
  for (const Language language : {Language::dutch, Language::english}) {
    texts += message_of({code, {}, {}, {}}, language) + help_of({code, {}, {}, {}}, language);
  }
  std::size_t count = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    if (texts.find(std::string{'{', digit, '}'}) != std::string::npos)
      count = static_cast<std::size_t>(digit - '0') + 1;
  }
  return count;
}

std::string codes_of(const Diagnostics& diagnostics) {
  std::string names;
  for (const Diagnostic& diagnostic : diagnostics)
    names += std::string(names.empty() ? "" : ", ") + std::string(code_name(diagnostic.code));
  return names.empty() ? "nothing" : names;
}

void expect_complete(const ReadCard& read, Code code) {
  for (const std::string& fault : read.faults) ADD_FAILURE() << fault << "; " << how;
  EXPECT_EQ(read.card.placeholders.size(), placeholders_in(code))
      << file_of(read.card.name) << " names other placeholders than the texts of the code have";
  for (const BothLanguages& words : read.card.placeholders) EXPECT_TRUE(words.complete());
}

void expect_fault(const ExplainCard& card, Code code, Language language) {
  const auto heard = cli::run_example(card.example(ExampleSide::fault), language);
  const bool is_error = severity_of(code) == Severity::error;
  const auto counts = [&](const Diagnostic& each) {
    return !is_error || severity_of(each.code) == Severity::error;
  };
  bool shown = false;
  bool alone = true;
  for (const Diagnostic& diagnostic : heard.diagnostics) {
    shown = shown || diagnostic.code == code;
    alone = alone && (diagnostic.code == code || !counts(diagnostic));
  }
  EXPECT_TRUE(shown && alone) << "the fault on " << file_of(card.name) << " must give " << card.name
                              << " and no other error; it gives " << codes_of(heard.diagnostics)
                              << '\n'
                              << heard.text;
}

void expect_cure(const ExplainCard& card) {
  const auto heard = cli::run_example(card.example(ExampleSide::cure), Language::english);
  EXPECT_TRUE(heard.diagnostics.empty())
      << "the cure on " << file_of(card.name) << " must give nothing; it gives "
      << codes_of(heard.diagnostics) << '\n'
      << heard.text;
}

class ExplainCardOf : public ::testing::TestWithParam<Code> {};

TEST_P(ExplainCardOf, ShowsItsCodeAndCuresIt) {
  const auto& cards = explain_cards();
  const auto read = std::ranges::find(cards, code_name(GetParam()),
                                      [](const ReadCard& each) { return each.card.name; });
  if (read == cards.end()) GTEST_SKIP() << "EveryCodeHasOne tells";
  expect_complete(*read, GetParam());
  if (!read->card.has_example()) return;
  EXPECT_NE(read->card.example(ExampleSide::fault), read->card.example(ExampleSide::cure));
  for (const Language language : {Language::dutch, Language::english})
    expect_fault(read->card, GetParam(), language);
  expect_cure(read->card);
}

INSTANTIATE_TEST_SUITE_P(Codes, ExplainCardOf, ::testing::ValuesIn(all_codes()),
                         [](const auto& tested) {
                           std::string name(code_name(tested.param));
                           std::ranges::replace_if(
                               name, [](char sign) { return sign == '.' || sign == '-'; }, '_');
                           return name;
                         });

constexpr std::string_view good_card =
    "{0}  norm / rule\nwaarom  Omdat.\n        En daarom.\nwhy  Because.\nvoorbeeld\n"
    "  een\n- twee\n+ drie\n";

TEST(ExplainCards, AreReadWithBothSidesOfTheExample) {
  const auto read = read_card("check.no-counting", good_card);
  EXPECT_TRUE(read.faults.empty());
  EXPECT_EQ(read.card.why.dutch, "Omdat. En daarom.");
  EXPECT_EQ(read.card.placeholders.at(0).english, "rule");
  EXPECT_EQ(read.card.example(ExampleSide::fault), "een\ntwee\n");
  EXPECT_EQ(read.card.example(ExampleSide::cure), "een\ndrie\n");
}

TEST(ExplainCards, ThatAreNotCompleteAreRefused) {
  for (const std::string_view text :
       {"why  Because.\nvoorbeeld\n  een\n", "waarom  Omdat.\nvoorbeeld\n  een\n",
        "waarom  Omdat.\nwhy  Because.\n",
        "waarom  Omdat.\nwhy  Because.\nzonder voorbeeld  alleen zo\n",
        "waarom  Omdat.\nwhy  Because.\nzonder voorbeeld  a / b\nvoorbeeld\n  een\n",
        "waarom  Omdat.\nwhy  Because.\nvoorbeeld\neen\n",
        "{1}  norm / norm\nwaarom  Omdat.\nwhy  Because.\nvoorbeeld\n  een\n",
        "waarom  Omdat.\nwhy  Because.\noorzaak  geen\nvoorbeeld\n  een\n"}) {
    EXPECT_FALSE(read_card("check.no-counting", text).faults.empty()) << text;
  }
}

TEST(ExplainExample, KeepsBytesThatCannotBeShown) {
  EXPECT_EQ(cli::unescaped("caf\\xE9 \\xZZ \\"), "caf\xE9 \\xZZ \\");
}

}  // namespace
}  // namespace termijn
