// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/recovery.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/code.h"
#include "base/nearest.h"
#include "dsl/grammar/tokens.h"

namespace termijn::grammar {
namespace {

/// The word, number, quoted text or single character at `at`.
const char* token_end(const ParseState& state, const char* at) {
  if (at == state.end) return at;
  if (*at == '"') {
    const auto line_end = std::find(at, state.end, '\n');
    const auto close = std::find(at + 1, line_end, '"');
    return close == line_end ? at + 1 : close + 1;
  }
  auto to = at;
  while (to != state.end && (is_name_char(*to) || (to != at && *to == '-'))) ++to;
  if (to != at) return to;
  do {  // one code point
    ++to;
  } while (to != state.end && (static_cast<unsigned char>(*to) & 0xc0) == 0x80);
  return to;
}

/// Where the comment of the line that ends at `line_end` starts, or `line_end`.
const char* comment_start(const char* line, const char* line_end) {
  bool quoted = false;
  for (auto at = line; at != line_end; ++at) {
    if (*at == '"') quoted = !quoted;
    if (*at == '#' && !quoted) return at;
  }
  return line_end;
}

bool can_start(const ParseState& state, const char* at) {
  return starts_clause(rest_of(at, state.end), state.surface);
}

/// Whether reading can go on with the line that starts at `at`: also with an `als` of its own, and
/// not within `als de volgende dag`.
bool can_go_on(const ParseState& state, const char* at) {
  const auto rest = rest_of(at, state.end);
  return clause_keyword(rest, state.surface).size != 0 &&
         match_keyword(Keyword::as_next_day, state.surface, rest) == 0;
}

/// What the writer may have meant by a word that looks like the start of something.
std::string suggested_start(const ParseState& state, const std::string& word) {
  std::vector<std::string> words;
  for (int i = 0; i <= static_cast<int>(Keyword::expect); ++i)
    words.emplace_back(spelling(static_cast<Keyword>(i), state.surface));
  const auto near = nearest(word, words);
  return near.empty() ? "@no_suggestion" : quoted_list(near);
}

/// Whether a word stands here that only the other language has; reports it with its translation.
bool report_other_language(ParseState& state, const char* at) {
  const auto other = state.surface == Surface::dutch ? Surface::english : Surface::dutch;
  const auto rest = rest_of(at, state.end);
  std::optional<Keyword> meant;
  std::size_t size = 0;
  for (std::size_t i = 0; i < keyword_count(); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    if (match_keyword(keyword, state.surface, rest) != 0) return false;
    const auto length = match_keyword(keyword, other, rest);
    if (length > size) std::tie(meant, size) = std::tuple(keyword, length);
  }
  if (!meant) return false;
  const bool is_dutch = other == Surface::dutch;
  state.report(
      Code::syntax_other_language, at, at + size,
      {std::string(rest.substr(0, size)), is_dutch ? "@dutch_word" : "@english_word",
       is_dutch ? "@english_word" : "@dutch_word", std::string(spelling(*meant, state.surface))});
  return true;
}

bool is_curly_quote(std::string_view found) {
  static constexpr std::string_view quotes[] = {"\u201c", "\u201d", "\u201e", "\u2018",
                                                "\u2019", "\u00ab", "\u00bb"};
  return std::find(std::begin(quotes), std::end(quotes), found) != std::end(quotes);
}

bool wants_text(const std::string& wanted) {
  return wanted == "expect_text" || wanted == "expect_quote" || wanted == "expect_value";
}

std::string described(const ParseState& state, const std::string& wanted) {
  if (wanted == "second_language") return "`/`";
  if (wanted == "expect_new_name") return "@expect_name";
  if (wanted.starts_with("kw:")) {
    return "`" +
           std::string(spelling(static_cast<Keyword>(std::stoi(wanted.substr(3))), state.surface)) +
           "`";
  }
  if (wanted.starts_with("'") || wanted.starts_with("\""))
    return "`" + wanted.substr(1, wanted.size() - 2) + "`";
  return "@" + wanted;
}

/// Nothing that starts a clause stands here.
void report_stray(ParseState& state, const char* at, const char* to) {
  const std::string word{rest_of(at, to)};
  if (is_on_line_of_previous(state.begin, at))
    return state.report(Code::syntax_left_over, at, to, {word});
  state.report(Code::syntax_unknown_word, at, to, {word, suggested_start(state, word)});
}

}  // namespace

const char* end_before_blanks(const ParseState& state, const char* at) {
  while (true) {
    bool other_line = false;
    while (at != state.begin && is_space(at[-1])) other_line |= *--at == '\n';
    if (!other_line) return at;  // a comment ends with its line, so none stands in between
    auto line = at;
    while (line != state.begin && line[-1] != '\n') --line;
    const auto comment = comment_start(line, at);
    if (comment == at) return at;
    at = comment;
  }
}

void report_expected(ParseState& state, const char* where, const std::string& wanted) {
  const auto at = skip_blanks(where, state.end);
  const auto to = token_end(state, at);
  const std::string word{rest_of(at, to)};
  const bool is_letters = at != state.end && is_letter(*at);

  if (wanted == "too_deep") return state.report(Code::syntax_too_deep, at, to);
  if (is_letters && report_other_language(state, at)) return;
  if (wanted == "expect_declaration") return report_stray(state, at, to);
  // What is missing at the end of a line is shown there, and not at the next clause.
  const auto before = previous_end(state, at);
  if (std::find(before, at, '\n') != at && (at == state.end || can_start(state, at))) {
    const auto code =
        wanted == "second_language" ? Code::syntax_one_language : Code::syntax_expected;
    const char* found = at == state.end ? "@end_of_file" : "@end_of_line";
    return state.report(code, before, before, {described(state, wanted), found});
  }
  if (wanted == "expect_unit" && is_letters &&
      !starts_keyword(rest_of(at, state.end), state.surface)) {
    return state.report(Code::syntax_unknown_unit, at, to, {word});
  }
  if (wanted == "expect_new_name" && is_reserved(word, state.surface)) {
    return state.report(Code::syntax_keyword_as_name, at, to, {word});
  }
  if (wants_text(wanted) && is_curly_quote(word))
    return state.report(Code::syntax_curly_quote, at, to, {word});
  state.report(Code::syntax_expected, at, to,
               {described(state, wanted), at == state.end ? "@end_of_file" : "`" + word + "`"});
}

bool starts_declaration(const ParseState& state, const char* where) {
  const auto at = skip_blanks(where, state.end);
  for (int i = 0; i <= static_cast<int>(Keyword::example); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    const auto size = match_keyword(keyword, state.surface, rest_of(at, state.end));
    if (size == 0) continue;
    if (keyword != Keyword::procedure && keyword != Keyword::calendar) return true;
    // These two also start clauses; a declaration has a text behind its name.
    const auto name_end = token_end(state, skip_blanks(at + size, state.end));
    const auto behind = skip_blanks(name_end, state.end);
    return behind != state.end && *behind == '"';
  }
  // A misspelt word: declarations start at the margin.
  return !can_start(state, at) && (at == state.begin || at[-1] == '\n');
}

const char* next_start(const ParseState& state, const char* where) {
  auto at = previous_end(state, skip_blanks(where, state.end));
  while (at != state.end) {
    at = std::find(at, state.end, '\n');
    if (at == state.end) break;
    ++at;
    auto word = at;
    while (word != state.end && (*word == ' ' || *word == '\t')) ++word;
    if (word != state.end && can_go_on(state, word)) return word;
  }
  return state.end;
}

}  // namespace termijn::grammar
