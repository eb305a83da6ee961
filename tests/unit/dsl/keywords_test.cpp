// SPDX-License-Identifier: Apache-2.0
// The table of words: no two ideas with one spelling, and no word that can be a name.
#include "dsl/keywords.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "dsl/parse.h"

namespace termijn {
namespace {

std::vector<std::string> spellings_of(std::string_view row) {
  std::vector<std::string> all;
  while (!row.empty()) {
    const auto bar = row.find('|');
    all.emplace_back(row.substr(0, bar));
    row = bar == row.npos ? std::string_view{} : row.substr(bar + 1);
  }
  return all;
}

struct Row {
  std::string id, dutch, english;
};

std::vector<Row> rows() {
  return {
#define TERMIJN_KEYWORD(id, dutch, english) {#id, dutch, english},
#include "dsl/keywords.def"
#undef TERMIJN_KEYWORD
  };
}

class Keywords : public testing::TestWithParam<Surface> {
 protected:
  static std::vector<std::string> spellings(const Row& row) {
    return spellings_of(GetParam() == Surface::dutch ? row.dutch : row.english);
  }
};

TEST_P(Keywords, HaveSpellingsOfTheirOwn) {
  std::map<std::string, std::string> owner;
  for (const auto& row : rows()) {
    for (const auto& word : spellings(row)) {
      const auto [other, fresh] = owner.emplace(word, row.id);
      // `geen` is the `no` of `er is geen` and the `none` of `verlenging geen`.
      const bool allowed = other->second == "no" && row.id == "none";
      EXPECT_TRUE(fresh || allowed) << word << " is both " << other->second << " and " << row.id;
    }
  }
}

/// Words that were names in logs and rules before they were keywords.
bool may_be_a_name(const Row& row) {
  return row.id == "council" || row.id == "allowed";
}

TEST_P(Keywords, CannotBeNamesSaveTwo) {
  for (const auto& row : rows()) {
    for (const auto& word : spellings(row)) {
      const auto role = std::string(spelling(Keyword::role, GetParam()));
      const Source source{"names.trm", role + " " + word + " \"a\" / \"b\"\n"};
      const auto file = parse(source, 0, GetParam());
      EXPECT_EQ(file.diagnostics.size(), may_be_a_name(row) ? 0u : 1u) << word;
    }
  }
}

TEST_P(Keywords, MatchWholeWordsOnly) {
  for (std::size_t i = 0; i < keyword_count(); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    const std::string word(spelling(keyword, GetParam()));
    EXPECT_EQ(match_keyword(keyword, GetParam(), word + " x"), word.size()) << word;
    EXPECT_EQ(match_keyword(keyword, GetParam(), word + "x"), 0u) << word;
    EXPECT_EQ(starts_keyword(word, GetParam()), !may_be_a_name(rows()[i])) << word;
  }
}

INSTANTIATE_TEST_SUITE_P(Surfaces, Keywords, testing::Values(Surface::dutch, Surface::english),
                         [](const auto& tested) {
                           return tested.param == Surface::dutch ? "Dutch" : "English";
                         });

}  // namespace
}  // namespace termijn
