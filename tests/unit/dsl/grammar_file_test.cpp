// SPDX-License-Identifier: Apache-2.0
// The TextMate grammar of editors/ follows keywords.def. UPDATE_GOLDEN=1 writes it again.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "dsl/keywords.h"
#include "tests/support/golden.h"

namespace termijn::testing {
namespace {

/// The spellings of some keywords in both languages as a regular expression, the longest first.
std::string any_of(Keyword first, Keyword last) {
  std::set<std::string> words;
  for (auto i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
    for (const auto surface : {Surface::dutch, Surface::english}) {
      for (std::size_t form = 0; form < 2; ++form)
        words.emplace(spelling(static_cast<Keyword>(i), surface, form));
    }
  }
  std::vector<std::string> sorted(words.begin(), words.end());
  std::ranges::stable_sort(sorted, std::ranges::greater(), &std::string::size);
  std::string pattern;
  for (const auto& word : sorted) {
    if (!pattern.empty()) pattern += '|';
    for (const char c : word) pattern += c == ' ' ? std::string("\\\\s+") : std::string(1, c);
  }
  return "(" + pattern + ")(?![A-Za-z0-9_-])";
}

std::string grammar() {
  const auto last = static_cast<Keyword>(keyword_count() - 1);
  const auto declarations = any_of(Keyword::act, Keyword::example);
  const auto clauses = any_of(Keyword::act, Keyword::expect);
  const auto words = any_of(Keyword::act, last);
  return R"json({
  "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
  "name": "Termijn",
  "scopeName": "source.termijn",
  "fileTypes": ["trm"],
  "patterns": [
    { "name": "comment.line.number-sign.termijn", "match": "#.*$" },
    { "name": "string.quoted.double.termijn", "begin": "\"", "end": "\"|$" },
    {
      "match": "^)json" +
         declarations + R"json((?:\\s+([A-Za-z][A-Za-z0-9_]*))?",
      "captures": {
        "1": { "name": "keyword.control.termijn" },
        "2": { "name": "entity.name.type.termijn" }
      }
    },
    { "name": "keyword.other.termijn", "match": "^\\s+)json" +
         clauses + R"json(" },
    { "name": "constant.numeric.date.termijn", "match": "\\b\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?\\b" },
    {
      "match": "\\b([A-Z][A-Za-z0-9_]*)\\s+(\\d[A-Za-z0-9:]*(?:\\([A-Za-z0-9:]+\\)[A-Za-z]?)?)",
      "captures": {
        "1": { "name": "support.class.termijn" },
        "2": { "name": "constant.numeric.article.termijn" }
      }
    },
    { "name": "constant.numeric.termijn", "match": "\\b\\d+\\b" },
    { "name": "keyword.operator.word.termijn", "match": "(?<![A-Za-z0-9_-]))json" +
         words + R"json(" },
    { "name": "variable.other.termijn", "match": "\\b[A-Za-z][A-Za-z0-9_]*\\b" }
  ]
}
)json";
}

TEST(TextMateGrammar, FollowsTheTableOfKeywords) {
  EXPECT_TRUE(matches_golden(
      grammar(), std::filesystem::path(TERMIJN_SOURCE_DIR) / "editors/termijn.tmLanguage.json"));
}

}  // namespace
}  // namespace termijn::testing
