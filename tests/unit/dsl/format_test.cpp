// SPDX-License-Identifier: Apache-2.0
// The one layout of rule files, and the way from one language of keywords to the other and back.
#include "dsl/format.h"

#include <array>
#include <random>

#include <gtest/gtest.h>

#include "base/render.h"
#include "dsl/parse.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"
#include "tests/support/tree_dump.h"

namespace termijn::testing {
namespace {

std::string formatted(const Source& source, std::optional<Surface> to = std::nullopt) {
  const auto result = format(source, 0, to);
  EXPECT_TRUE(result) << render(result.diagnostics, {source}, Language::english);
  return result ? *result : std::string();
}

std::string tree_of(const Source& source) {
  const auto file = parse(source, 0);
  EXPECT_EQ(render(file.diagnostics, {source}, Language::english), "") << source.text;
  return dump(*file);
}

/// The text without blanks: layout changes nothing else.
std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return text;
}

class Layout : public ::testing::TestWithParam<std::string> {};

TEST_P(Layout, IsTheOneOfTheGoldenFile) {
  const auto source = test_source(GetParam());
  const auto dutch = formatted(source);
  const auto english = formatted(source, Surface::english);
  EXPECT_TRUE(matches_golden(dutch + "\n# English\n" + english, golden_of(GetParam())));
  EXPECT_EQ(tree_of({"a.trm", dutch}), tree_of(source));
  EXPECT_EQ(tree_of({"a.trm", english}), tree_of(source));
}

INSTANTIATE_TEST_SUITE_P(Files, Layout, ::testing::ValuesIn(files_below("golden/format", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });

/// All rule files that are right: those of the tests, of the library and of the examples.
std::vector<std::string> right_files() {
  std::vector<std::string> files;
  for (const char* folder :
       {"golden/format", "golden/syntax/good", "golden/check/good", "../rules", "../examples"}) {
    for (auto& file : files_below(folder, ".trm")) files.push_back(std::move(file));
  }
  return files;
}

TEST(Format, KeepsTheTreeAndIsItsOwnLayout) {
  const auto files = right_files();
  ASSERT_GT(files.size(), 150u);
  for (const auto& path : files) {
    const auto source = test_source(path);
    const auto once = formatted(source);
    EXPECT_EQ(tree_of({path, once}), tree_of(source)) << path;
    EXPECT_EQ(formatted({path, once}), once) << path;
  }
}

TEST(Format, ChangesNothingButBlanksInTheLibrary) {
  for (const auto& path : files_below("../rules", ".trm")) {
    const auto source = test_source(path);
    EXPECT_EQ(without_blanks(formatted(source)), without_blanks(source.text)) << path;
  }
}

TEST(Format, GoesToEnglishAndBackWithoutLoss) {
  for (const auto& path : right_files()) {
    const auto dutch = formatted(test_source(path), Surface::dutch);
    const auto english = formatted({path, dutch}, Surface::english);
    EXPECT_EQ(tree_of({path, english}), tree_of({path, dutch})) << path;
    EXPECT_EQ(formatted({path, english}), english) << path;
    EXPECT_EQ(formatted({path, english}, Surface::dutch), dutch) << path;
  }
}

/// The text with other blanks and comments between its words, none of them in a text or comment.
std::string scattered(const std::string& text, unsigned seed) {
  static constexpr std::array<std::string_view, 8> blanks = {
      " ", "\n", "   ", "\n\n  ", "\t", " # a\n", "\n  # b\n   ", "\r\n"};
  std::minstd_rand random(seed);
  std::string out;
  bool quoted = false, comment = false;
  for (const char c : text) {
    if (c == '"' && !comment) quoted = !quoted;
    if (c == '#' && !quoted) comment = true;
    if (c == '\n') comment = false;
    const bool is_free = (c == ' ' || c == '\n') && !quoted && !comment && random() % 4 == 0;
    out += is_free ? std::string(blanks[random() % blanks.size()]) : std::string(1, c);
    if (is_free && c == '\n') out += '\n';
  }
  return out;
}

TEST(Format, IsItsOwnLayoutHoweverTheWordsAreScattered) {
  std::size_t tried = 0;
  for (const auto& path : right_files()) {
    const auto text = test_source(path).text;
    if (text.size() > 12000) continue;
    for (unsigned seed = 1; seed <= 3; ++seed) {
      const Source source{path, scattered(text, seed)};
      if (!parse(source, 0).diagnostics.empty()) continue;  // some words must stand on one line
      ++tried;
      const auto once = formatted(source);
      EXPECT_EQ(tree_of({path, once}), tree_of(source)) << path << seed;
      EXPECT_EQ(formatted({path, once}), once) << path << seed;
      const auto english = formatted(source, Surface::english);
      EXPECT_EQ(formatted({path, english}, Surface::dutch), once) << path << seed;
    }
  }
  EXPECT_GT(tried, 100u);
}

TEST(Format, LeavesAFileWithSyntaxErrorsAlone) {
  const auto result = format({"x.trm", "rol a \"a\" / \"a\"\n  grnd WET 5\n"}, 0);
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(code_name(result.diagnostics[0].code), "syntax.unknown-word");
}

TEST(Format, RefusesANameThatTheOtherLanguageReadsAsAWord) {
  const Source source{"x.trm", "rol right \"a\" / \"a\"\n"};
  EXPECT_EQ(formatted(source), source.text);
  const auto result = format(source, 0, Surface::english);
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(code_name(result.diagnostics[0].code), "format.name-is-keyword");
}

TEST(Format, OfNothingIsNothing) {
  EXPECT_EQ(formatted({"x.trm", ""}), "");
  EXPECT_EQ(formatted({"x.trm", "\n \n"}), "");
  EXPECT_EQ(formatted({"x.trm", "\n\n# a\n\n\n\n# b"}), "# a\n\n# b\n");
}

TEST(Format, TakesWindowsLineEnds) {
  EXPECT_EQ(formatted({"x.trm", "\xef\xbb\xbfrol a \"a\" / \"a\" # b \r\n\r\n\r\n  ook c\r\n"}),
            "rol a \"a\" / \"a\"  # b\n\n  ook  c\n");
}

}  // namespace
}  // namespace termijn::testing
