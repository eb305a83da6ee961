// SPDX-License-Identifier: Apache-2.0
// The words of the rule language in its surfaces. One grammar, one table of words (keywords.def).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace termijn {

enum class Keyword : std::uint8_t {
#define TERMIJN_KEYWORD(id, dutch, english) id,
#include "dsl/keywords.def"
#undef TERMIJN_KEYWORD
};

/// A surface is a language for keywords; names and texts are the same in both.
enum class Surface : std::uint8_t { dutch, english };

/// By character: 2 for what a name is made of, 1 for what only words have.
inline constexpr std::array<std::uint8_t, 256> word_chars = [] {
  std::array<std::uint8_t, 256> parts{};
  for (std::size_t i = 0; i < 26; ++i) parts['a' + i] = parts['A' + i] = 2;
  for (std::size_t i = 0; i < 10; ++i) parts['0' + i] = 2;
  parts['_'] = 2;
  parts['-'] = 1;
  return parts;
}();

/// A letter, a digit or `_`.
constexpr bool is_name_char(char c) {
  return word_chars[static_cast<unsigned char>(c)] == 2;
}
/// The same, or `-`.
constexpr bool is_word_char(char c) {
  return word_chars[static_cast<unsigned char>(c)] != 0;
}

/// The preferred spelling of a keyword.
std::string_view spelling(Keyword keyword, Surface surface);

/// The characters that a spelling of the keyword starts with: one, or two that differ.
using Initials = std::array<char, 2>;
Initials initials(Keyword keyword, Surface surface);

/// A spelling by its number in the table, singular before plural. The last that both languages have
/// when there are not so many: a word that one language writes in two ways has one form.
std::string_view spelling(Keyword keyword, Surface surface, std::size_t form);

/// Which spelling of `keyword` the text `written` is.
std::size_t form_of(Keyword keyword, Surface surface, std::string_view written);

bool is_unit(Keyword keyword);

/// The spelling of a unit behind a number: `1 maand`, `2 maanden`, but in Dutch `2 uur` and `2
/// jaar`.
std::size_t form_after_number(Keyword unit, bool one, Surface surface);

/// How many bytes at the start of `text` spell `keyword` as whole words; 0 when they do not.
std::size_t match_keyword(Keyword keyword, Surface surface, std::string_view text);

/// A word that starts a clause and may be a name all the same: it never stands where a name may end
/// a clause.
bool may_be_name(Keyword keyword);

std::size_t keyword_count();

struct KeywordAt {
  Keyword keyword{};
  std::size_t size = 0;  ///< of its spelling, in bytes; 0: there is none
};

/// The keyword of a declaration or clause that `text` starts with: the longest, `als` included.
KeywordAt clause_keyword(std::string_view text, Surface surface);

/// Whether `text` starts with the keyword of a declaration or clause: the rows up to `expect`.
bool starts_clause(std::string_view text, Surface surface);

/// Whether `text` starts with some keyword, of one word or more, that cannot be a name.
bool starts_keyword(std::string_view text, Surface surface);
/// The same, when the first word of `text`, `-` included, is known to have so many bytes.
bool starts_keyword(std::string_view text, std::size_t first_word, Surface surface);

/// Whether `word` is the whole spelling of some keyword and so cannot be a name.
bool is_reserved(std::string_view word, Surface surface);

}  // namespace termijn
