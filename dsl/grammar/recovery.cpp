// SPDX-License-Identifier: Apache-2.0
#include "dsl/grammar/recovery.h"

#include <algorithm>

#include "base/nearest.h"
#include "dsl/grammar/tokens.h"

namespace termijn::grammar {
namespace {

const char* skip_blanks(const ParseState& state, const char* at) {
  while (at != state.end) {
    if (x3::ascii::space.test(*at, x3::unused)) {
      ++at;
    } else if (*at == '#') {
      at = std::find(at, state.end, '\n');
    } else {
      break;
    }
  }
  return at;
}

/// The word, number or single character at `at`.
const char* token_end(const ParseState& state, const char* at) {
  if (at == state.end) return at;
  auto to = at;
  while (to != state.end && (is_name_char(*to) || (to != at && *to == '-'))) ++to;
  if (to != at) return to;
  do {  // one code point
    ++to;
  } while (to != state.end && (static_cast<unsigned char>(*to) & 0xc0) == 0x80);
  return to;
}

bool same_line(const ParseState& state, const char* at) {
  auto before = at;
  while (before != state.begin && (before[-1] == ' ' || before[-1] == '\t')) --before;
  return before != state.begin && before[-1] != '\n';
}

bool can_start(const ParseState& state, const char* at) {
  // Keywords::signal and ::excluded and everything before them start declarations or clauses.
  for (int i = 0; i <= static_cast<int>(Keyword::expect); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    if (match_keyword(keyword, state.surface, rest_of(at, state.end)) != 0) return true;
  }
  return false;
}

std::vector<std::string> starters(const ParseState& state) {
  std::vector<std::string> words;
  for (int i = 0; i <= static_cast<int>(Keyword::expect); ++i) {
    words.emplace_back(spelling(static_cast<Keyword>(i), state.surface));
  }
  return words;
}

}  // namespace

void report_expected(ParseState& state, const char* where, const std::string& wanted) {
  const auto at = skip_blanks(state, where);
  const auto to = token_end(state, at);
  const std::string word{rest_of(at, to)};
  const std::string found = at == state.end ? "@end_of_file" : "`" + word + "`";

  if (wanted == "too_deep") return state.report(Code::syntax_too_deep, at, to);
  if (wanted == "second_language") return state.report(Code::syntax_one_language, where, where + 1);
  if (wanted == "expect_unit" && at != state.end && is_letter(*at)) {
    return state.report(Code::syntax_unknown_unit, at, to, {word});
  }
  if (wanted == "expect_name" && is_reserved(word, state.surface) && same_line(state, at)) {
    return state.report(Code::syntax_keyword_as_name, at, to, {word});
  }
  if (wanted == "expect_declaration") {
    const auto words = starters(state);
    const auto near = nearest(word, words);
    return state.report(Code::syntax_unknown_word, at, to, {found, near.empty() ? "@no_suggestion" : quoted_list(near)});
  }
  std::string what = "@" + wanted;
  if (wanted.starts_with("kw:")) {
    what = "`" + std::string(spelling(static_cast<Keyword>(std::stoi(wanted.substr(3))), state.surface)) + "`";
  } else if (wanted.starts_with("'") || wanted.starts_with("\"")) {
    what = "`" + wanted.substr(1, wanted.size() - 2) + "`";
  }
  state.report(Code::syntax_expected, at, to, {what, found});
}

const char* next_start(const ParseState& state, const char* where) {
  auto at = where;
  while (at != state.end) {
    at = std::find(at, state.end, '\n');
    if (at == state.end) break;
    ++at;
    auto word = at;
    while (word != state.end && (*word == ' ' || *word == '\t')) ++word;
    if (word != state.end && can_start(state, word)) return word;
  }
  return state.end;
}

}  // namespace termijn::grammar
