// SPDX-License-Identifier: Apache-2.0
#include "dsl/keywords.h"

#include <array>

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

constexpr std::size_t spelling_count(Surface surface) {
  std::size_t count = 0;
  for (const auto& row : rows) {
    for (const auto words : surface == Surface::dutch ? row.dutch : row.english)
      count += words.empty() ? 0 : 1;
  }
  return count;
}

constexpr std::size_t first_word_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_word_char(text[size])) ++size;
  return size;
}

/// The spellings of one surface by their first word: every name is compared with all keywords, and
/// every line asks which of them it starts with.
template <Surface surface>
class WordTable {
 public:
  constexpr WordTable() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const auto words : spellings_of(static_cast<Keyword>(i), surface)) {
        if (!words.empty()) ++begins_[slot(words.substr(0, first_word_size(words))) + 1];
      }
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    auto next = begins_;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const auto words : spellings_of(static_cast<Keyword>(i), surface)) {
        if (words.empty()) continue;
        entries_[next[slot(words.substr(0, first_word_size(words)))]++] = {words,
                                                                           static_cast<Keyword>(i)};
      }
    }
  }

  /// The longest spelling that `text` starts with, of the keywords that `wanted` lets through. Its
  /// first word is known to have `size` bytes.
  template <class Wanted>
  KeywordAt longest(std::string_view text, std::size_t size, Wanted wanted) const {
    KeywordAt found;
    if (size == 0) return found;
    const auto in = slot(text.substr(0, size));
    for (auto i = begins_[in]; i < begins_[in + 1]; ++i) {
      const auto words = entries_[i].words;
      if (words.front() != text.front() || !wanted(entries_[i].keyword)) continue;
      // Of one word: it ends where that of the text ends.
      const bool may_be_longer = words.size() > size;
      const auto length = may_be_longer                   ? match_words(words, text)
                          : words == text.substr(0, size) ? size
                                                          : 0;
      if (length > found.size) found = {entries_[i].keyword, length};
    }
    return found;
  }

 private:
  static constexpr std::size_t slots = 256;
  struct Entry {
    std::string_view words;
    Keyword keyword{};
  };

  static constexpr std::size_t slot(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    return (first * 7U + last * 29U + word.size() * 53U) % slots;
  }

  std::array<std::uint16_t, slots + 1> begins_{};
  std::array<Entry, spelling_count(surface)> entries_{};
};

constexpr WordTable<Surface::dutch> dutch_words;
constexpr WordTable<Surface::english> english_words;

template <class Wanted>
KeywordAt longest(std::string_view text, std::size_t first_word, Surface surface, Wanted wanted) {
  return surface == Surface::dutch ? dutch_words.longest(text, first_word, wanted)
                                   : english_words.longest(text, first_word, wanted);
}

std::size_t longest_start(std::string_view text, std::size_t first_word, Surface surface) {
  return longest(text, first_word, surface, [](Keyword k) { return !may_be_name(k); }).size;
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

KeywordAt clause_keyword(std::string_view text, Surface surface) {
  return longest(text, first_word_size(text), surface,
                 [](Keyword k) { return k <= Keyword::expect || k == Keyword::if_; });
}

bool starts_clause(std::string_view text, Surface surface) {
  const auto is_start = [](Keyword k) { return k <= Keyword::expect; };
  return longest(text, first_word_size(text), surface, is_start).size != 0;
}

std::size_t keyword_count() {
  return rows.size();
}

bool starts_keyword(std::string_view text, Surface surface) {
  return starts_keyword(text, first_word_size(text), surface);
}

bool starts_keyword(std::string_view text, std::size_t first_word, Surface surface) {
  return longest_start(text, first_word, surface) != 0;
}

bool is_reserved(std::string_view word, Surface surface) {
  return !word.empty() && longest_start(word, first_word_size(word), surface) == word.size();
}

}  // namespace termijn
