// SPDX-License-Identifier: Apache-2.0
// What a writer of rules reads: a case for each rule file below golden/syntax and golden/check.
#include <array>
#include <set>

#include <gtest/gtest.h>

#include "base/code.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr std::string_view vocabulary = "golden/vocabulary.trm";

RuleTexts with_vocabulary(Source source) {
  return check_texts({test_source(std::string(vocabulary)), std::move(source)});
}

/// Words of the grammar that must not leak into a message.
void expect_readable(std::string_view message) {
  for (const std::string_view leak : {"N5boost", "kw:", "expect_", "@", "{0}", "{1}", "{2}"}) {
    EXPECT_EQ(message.find(leak), std::string_view::npos) << leak << " in:\n" << message;
  }
}

class BadRules : public ::testing::TestWithParam<std::string> {};

TEST_P(BadRules, AreExplained) {
  const auto texts = with_vocabulary(test_source(GetParam()));
  EXPECT_TRUE(has_errors(texts.diagnostics));
  EXPECT_FALSE(texts.checked);
  const auto message = in_both_languages(texts.diagnostics, texts.sources);
  expect_readable(message);
  EXPECT_TRUE(matches_golden(message, golden_of(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Syntax, BadRules,
                         ::testing::ValuesIn(files_below("golden/syntax/bad", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });
INSTANTIATE_TEST_SUITE_P(Check, BadRules,
                         ::testing::ValuesIn(files_below("golden/check/bad", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });

class GoodRules : public ::testing::TestWithParam<std::string> {};

TEST_P(GoodRules, AreAccepted) {
  const auto texts = with_vocabulary(test_source(GetParam()));
  EXPECT_EQ(in_both_languages(texts.diagnostics, texts.sources), "\n");
  EXPECT_TRUE(texts.checked);
}

INSTANTIATE_TEST_SUITE_P(Syntax, GoodRules,
                         ::testing::ValuesIn(files_below("golden/syntax/good", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });
INSTANTIATE_TEST_SUITE_P(Check, GoodRules,
                         ::testing::ValuesIn(files_below("golden/check/good", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });

TEST(BadRules, ATextThatIsTooLong) {
  const Source source{"lang.trm", "rol gast \"gast\" / \"guest\"\n" + std::string(1u << 20, '#')};
  const auto texts = with_vocabulary(source);
  const auto message = in_both_languages(texts.diagnostics, texts.sources);
  EXPECT_TRUE(matches_golden(message, golden_of("golden/syntax/text-too-long.trm")));
}

TEST(BadRules, MoreThanAHundredErrors) {
  std::string text;
  for (int i = 0; i < 105; ++i) text += "rol 1\n";
  const auto texts = with_vocabulary({"veel.trm", text});
  ASSERT_EQ(texts.diagnostics.size(), 101u);
  const Diagnostics ends = {texts.diagnostics[99], texts.diagnostics[100]};
  const auto message = in_both_languages(ends, texts.sources);
  EXPECT_TRUE(matches_golden(message, golden_of("golden/syntax/more-than-a-hundred-errors.trm")));
}

TEST(BadRules, MoreRolesThanHaveANumber) {
  Sources sources = {test_source(std::string(vocabulary))};
  for (int file = 0; file < 3; ++file) {
    std::string text;
    for (int i = 0; i < 4000; ++i) {
      const std::string name = "r" + std::to_string(file) + "_" + std::to_string(i);
      text += "rol " + name + " \"a\" / \"b\"\n";
    }
    sources.push_back({"rollen" + std::to_string(file) + ".trm", std::move(text)});
  }
  const auto texts = check_texts(sources);
  const auto message = in_both_languages(texts.diagnostics, texts.sources);
  EXPECT_TRUE(matches_golden(message, golden_of("golden/check/more-roles-than-have-a-number.trm")));
}

TEST(BadRules, ShowEveryCodeOfTheirStages) {
  constexpr std::array codes = {
#define TERMIJN_CODE(id, ...) Code::id,
#include "base/codes/check.def"
#include "base/codes/syntax.def"
#undef TERMIJN_CODE
  };
  std::string all;
  for (const char* folder : {"golden/syntax", "golden/check"}) {
    for (const auto& file : files_below(folder, ".golden")) all += test_source(file).text;
  }
  for (const auto code : codes) {
    const auto shown = "[" + std::string(code_name(code)) + "]";
    EXPECT_NE(all.find(shown), std::string::npos) << shown << " is in no golden file";
  }
}

}  // namespace
}  // namespace termijn::testing
