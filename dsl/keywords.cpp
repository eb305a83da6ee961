// SPDX-License-Identifier: Apache-2.0
#include "dsl/keywords.h"

#include <algorithm>
#include <array>
#include <vector>

namespace termijn {
namespace {

/// The spellings of one keyword on one surface; unused places are empty.
using Spellings = std::array<std::string_view, 2>;

struct Row {
  Spellings dutch, english;
};

constexpr Spellings split(std::string_view row) {
  const auto bar = row.find('|');
  if (bar == std::string_view::npos) return {row, {}};
  return {row.substr(0, bar), row.substr(bar + 1)};
}

constexpr std::array rows = {
#define TERMIJN_KEYWORD(id, dutch, english) Row{split(dutch), split(english)},
#include "dsl/keywords.def"
#undef TERMIJN_KEYWORD
};

constexpr bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr const Spellings& spellings_of(Keyword keyword, Surface surface) {
  const auto& both = rows[static_cast<std::size_t>(keyword)];
  return surface == Surface::dutch ? both.dutch : both.english;
}

/// Bytes of `text` that spell `words`, where one blank in `words` stands for any blanks.
std::size_t match_words(std::string_view words, std::string_view text) {
  std::size_t at = 0;
  for (const char c : words) {
    if (c == ' ') {
      if (at >= text.size() || !is_blank(text[at])) return 0;
      while (at < text.size() && is_blank(text[at])) ++at;
    } else if (at < text.size() && text[at] == c) {
      ++at;
    } else {
      return 0;
    }
  }
  return at < text.size() && is_word_char(text[at]) ? 0 : at;
}

/// The spellings of a surface by their first character: every name is compared with all keywords.
using Starts = std::array<std::vector<std::string_view>, 128>;

Starts starts_of(Surface surface) {
  Starts starts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (may_be_name(static_cast<Keyword>(i))) continue;
    for (const auto words : spellings_of(static_cast<Keyword>(i), surface)) {
      if (!words.empty()) starts[static_cast<unsigned char>(words.front())].push_back(words);
    }
  }
  return starts;
}

std::size_t longest_start(std::string_view text, Surface surface) {
  static const Starts dutch = starts_of(Surface::dutch), english = starts_of(Surface::english);
  if (text.empty() || static_cast<unsigned char>(text.front()) >= 128) return 0;
  std::size_t longest = 0;
  const auto& starts = surface == Surface::dutch ? dutch : english;
  for (const auto words : starts[static_cast<std::size_t>(text.front())]) {
    longest = std::max(longest, match_words(words, text));
  }
  return longest;
}

}  // namespace

std::string_view spelling(Keyword keyword, Surface surface) {
  return spellings_of(keyword, surface).front();
}

std::string_view spelling(Keyword keyword, Surface surface, std::size_t form) {
  const auto& both = rows[static_cast<std::size_t>(keyword)];
  while (form > 0 && (both.dutch[form].empty() || both.english[form].empty())) --form;
  return spellings_of(keyword, surface)[form];
}

std::size_t form_of(Keyword keyword, Surface surface, std::string_view written) {
  const auto plural = spellings_of(keyword, surface)[1];
  return !plural.empty() && match_words(plural, written) == written.size() ? 1 : 0;
}

bool is_unit(Keyword keyword) {
  return keyword >= Keyword::hours && keyword <= Keyword::working_days;
}

std::size_t form_after_number(Keyword unit, bool one, Surface surface) {
  const bool never_plural =
      surface == Surface::dutch && (unit == Keyword::hours || unit == Keyword::years);
  return one || never_plural ? 0 : 1;
}

Initials initials(Keyword keyword, Surface surface) {
  const auto& [first, second] = spellings_of(keyword, surface);
  return {first.front(), second.empty() ? first.front() : second.front()};
}

std::size_t match_keyword(Keyword keyword, Surface surface, std::string_view text) {
  for (const auto words : spellings_of(keyword, surface)) {
    if (text.empty() || words.empty() || words.front() != text.front()) continue;
    if (const auto length = match_words(words, text)) return length;
  }
  return 0;
}

bool may_be_name(Keyword keyword) {
  return keyword == Keyword::council || keyword == Keyword::allowed;
}

bool starts_clause(std::string_view text, Surface surface) {
  for (int i = 0; i <= static_cast<int>(Keyword::expect); ++i) {
    if (match_keyword(static_cast<Keyword>(i), surface, text) != 0) return true;
  }
  return false;
}

std::size_t keyword_count() {
  return rows.size();
}

bool starts_keyword(std::string_view text, Surface surface) {
  return longest_start(text, surface) != 0;
}

bool is_reserved(std::string_view word, Surface surface) {
  return !word.empty() && longest_start(word, surface) == word.size();
}

}  // namespace termijn
