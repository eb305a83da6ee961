// SPDX-License-Identifier: Apache-2.0
// Messages name a word of the language as the file has it: `[volgens|counted by]` in a text is the
// Dutch and the English spelling of one row of the table.
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "dsl/keywords.h"

namespace termijn {
namespace {

struct Text {
  std::string_view id, text;
};

/// Messages and help about rule files, and the phrases that they insert.
std::vector<Text> texts() {
  std::vector<Text> all;
#define TERMIJN_CODE(id, severity, dutch, english, dutch_help, english_help) \
  for (const char* text : {dutch, english, dutch_help, english_help}) all.push_back({#id, text});
#include "base/codes/check.def"
#include "base/codes/explore.def"
#include "base/codes/syntax.def"
#undef TERMIJN_CODE
#define TERMIJN_PHRASE(key, dutch, english) \
  for (const char* text : {dutch, english}) all.push_back({#key, text});
#include "base/phrases.def"
#undef TERMIJN_PHRASE
  return all;
}

/// Words that are no words of the language here: they stand for any name or value.
bool is_placeholder(std::string_view id, std::string_view word) {
  static const std::set<std::pair<std::string_view, std::string_view>> known = {
      {"check_wrong_type", "waarde"},
      {"check_not_a_reading", "lezing"},
      {"check_not_a_reading", "keuze"},
      {"check_concept_needs_field", "gebeurtenis"},
      {"check_no_subject", "gebeurtenis"},
      {"check_open_with_date", "wet"},
      {"fits_yes_no", "ja"},
      {"unit_working_days", "werkdagen"}};
  return known.contains({id, word});
}

/// The longest Dutch keyword at the start of `text`; 0 when there is none.
std::size_t keyword_at(std::string_view text, std::vector<std::string>& english) {
  std::size_t longest = 0;
  english.clear();
  for (std::size_t i = 0; i < keyword_count(); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    const auto size = match_keyword(keyword, Surface::dutch, text);
    if (size == 0 || size < longest) continue;
    if (size > longest) english.clear();
    longest = size;
    const auto form = form_of(keyword, Surface::dutch, text.substr(0, size));
    english.emplace_back(spelling(keyword, Surface::english, form));
  }
  return longest;
}

bool is_inside_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return std::isalnum(before) != 0 || before == '_' || before == '-';
}

/// What `dutch` may be with its keywords in English (`geen` is two of them).
std::set<std::string> in_english(std::string_view dutch) {
  std::set<std::string> all = {""};
  std::vector<std::string> words;
  for (std::size_t at = 0; at < dutch.size();) {
    const auto size = is_inside_word(dutch, at) ? 0 : keyword_at(dutch.substr(at), words);
    if (size == 0) words = {std::string(1, dutch[at])};
    std::set<std::string> next;
    for (const auto& head : all) {
      for (const auto& word : words) next.insert(head + word);
    }
    all = std::move(next);
    at += std::max<std::size_t>(size, 1);
  }
  return all;
}

TEST(WordsInMessages, AreRowsOfTheTable) {
  std::size_t pairs = 0;
  for (const auto& [id, text] : texts()) {
    for (auto open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
      const auto bar = text.find('|', open), close = text.find(']', open);
      ASSERT_LT(bar, close) << id << ": " << text;
      ASSERT_NE(close, text.npos) << id << ": " << text;
      const auto dutch = text.substr(open + 1, bar - open - 1);
      const std::string english(text.substr(bar + 1, close - bar - 1));
      EXPECT_TRUE(in_english(dutch).contains(english)) << id << ": " << dutch << " | " << english;
      ++pairs;
    }
  }
  EXPECT_GT(pairs, 200u);
}

TEST(WordsInMessages, StandInBothLanguagesWhereverAMessageQuotesOne) {
  std::vector<std::string> english;
  for (const auto& [id, text] : texts()) {
    bool quoted = false, paired = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '`') quoted = !quoted;
      if (text[at] == '[' || text[at] == ']') paired = text[at] == '[';
      if (!quoted || paired || is_inside_word(text, at)) continue;
      const auto size = keyword_at(text.substr(at), english);
      const auto word = text.substr(at, size);
      const bool is_same = size == 0 || english.front() == word;
      EXPECT_TRUE(is_same || is_placeholder(id, word) || id == "syntax_other_language")
          << id << " quotes " << word << " in one language: " << text;
    }
  }
}

}  // namespace
}  // namespace termijn
