// SPDX-License-Identifier: Apache-2.0
#include "dsl/keywords.h"

#include <array>

namespace termijn {
namespace {

struct Spellings {
  std::string_view dutch, english;
};

constexpr std::array spellings = {
#define TERMIJN_KEYWORD(id, dutch, english) Spellings{dutch, english},
#include "dsl/keywords.def"
#undef TERMIJN_KEYWORD
};

constexpr bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view row(Keyword keyword, Surface surface) {
  const auto& both = spellings[static_cast<std::size_t>(keyword)];
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

}  // namespace

std::string_view spelling(Keyword keyword, Surface surface) {
  const auto all = row(keyword, surface);
  return all.substr(0, all.find('|'));
}

std::size_t match_keyword(Keyword keyword, Surface surface, std::string_view text) {
  auto rest = row(keyword, surface);
  while (!rest.empty()) {
    const auto bar = rest.find('|');
    if (const auto length = match_words(rest.substr(0, bar), text)) return length;
    rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
  }
  return 0;
}

std::size_t keyword_count() { return spellings.size(); }

bool starts_keyword(std::string_view text, Surface surface) {
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    if (match_keyword(static_cast<Keyword>(i), surface, text) != 0) return true;
  }
  return false;
}

bool is_reserved(std::string_view word, Surface surface) {
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    if (match_keyword(static_cast<Keyword>(i), surface, word) == word.size()) return true;
  }
  return false;
}

}  // namespace termijn
