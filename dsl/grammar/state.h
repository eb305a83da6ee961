// SPDX-License-Identifier: Apache-2.0
// What the grammar carries along while it reads one source, and the types X3 needs to know.
#pragma once

#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include <boost/spirit/home/x3.hpp>

#include "base/code.h"
#include "base/diagnostic.h"
#include "dsl/ast.h"
#include "dsl/keywords.h"
#include "dsl/source_words.h"

namespace termijn::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

inline constexpr std::size_t most_errors = 100;  // of one file

constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

inline const char* line_end(const char* at, const char* last) {
  const auto* found = std::memchr(at, '\n', static_cast<std::size_t>(last - at));
  return found == nullptr ? last : static_cast<const char*>(found);
}

/// Behind blanks and `#` comments.
inline const char* skip_blanks(const char* at, const char* last) {
  while (at != last) {
    if (is_space(*at)) {
      ++at;
    } else if (*at == '#') {
      at = line_end(at, last);
    } else {
      break;
    }
  }
  return at;
}

struct ParseState {
  const char* begin = nullptr;
  const char* end = nullptr;
  std::uint32_t file = 0;
  Surface surface = Surface::dutch;
  int depth = 0;                        // of nested conditions
  const char* item = nullptr;           // where the header or clause that is read starts
  const char* last_recovery = nullptr;  // forces progress when an error repeats
  Diagnostics diagnostics;
  std::vector<ast::Declaration> declarations;  // what has been read so far
  std::vector<SourceWord>* words = nullptr;    // filled when somebody asks for them
  SourceWord word;                             // that is being read
  std::optional<Keyword> head;                 // with which the item starts
  const char* head_end = nullptr;
  const char* blanks_begin = nullptr;  // that were skipped last, for who tries the same place
  const char* blanks_end = nullptr;

  const char* behind_blanks(const char* at, const char* last) {
    if (at != blanks_begin) {
      blanks_begin = at;
      blanks_end = skip_blanks(at, last);
    }
    return blanks_end;
  }

  /// How many bytes at `at` spell `keyword`; remembers it for the word that is being read.
  std::size_t match(Keyword keyword, const char* at, const char* last) {
    const auto size = match_keyword(keyword, surface, {at, static_cast<std::size_t>(last - at)});
    if (size != 0) word.keyword = keyword;
    return size;
  }
  /// A word was read. What stood there in an attempt that failed, or when the grammar looked ahead,
  /// is forgotten.
  void keep_word(const char* from, const char* to) {
    word.span = span(from, to);
    while (!words->empty() && words->back().span.end > word.span.begin) words->pop_back();
    if (to != from) words->push_back(word);
  }

  Span span(const char* from, const char* to) const {
    return {file, static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin)};
  }
  /// Each fault once, also when the grammar reads a place twice; no more than most_errors.
  void report(Code code, const char* from, const char* to, std::vector<std::string> args = {}) {
    const auto place = span(from, to);
    for (const auto& known : diagnostics) {
      if (known.code == code && known.span == place) return;
    }
    if (diagnostics.size() > most_errors) return;
    if (diagnostics.size() == most_errors) {
      code = Code::syntax_too_many_errors;
      args = {std::to_string(most_errors)};
    }
    diagnostics.push_back({code, place, std::move(args), {}});
  }
};

struct state_tag;

struct Skipper : x3::parser<Skipper> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx&, RuleCtx&, Attr&) const {
    const auto from = first;
    first = skip_blanks(first, last);
    return first != from;
  }
};
using Context = x3::context<state_tag, ParseState, x3::phrase_parse_context<Skipper>::type>;

template <class Ctx>
ParseState& state_of(const Ctx& context) {
  return x3::get<state_tag>(context);
}

/// previous_end() where `at` stands behind a blank.
const char* end_before_blanks(const ParseState& state, const char* at);

/// Just behind the last word before `at`, on whatever line that stands.
inline const char* previous_end(const ParseState& state, const char* at) {
  return at != state.begin && is_space(at[-1]) ? end_before_blanks(state, at) : at;
}

/// Gives the node that a rule makes its place in the source. A success handler of X3 could not: it
/// does not see the node when the rule has actions.
template <class Subject>
struct Placed : x3::unary_parser<Subject, Placed<Subject>> {
  using base = x3::unary_parser<Subject, Placed<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  explicit constexpr Placed(const Subject& inner) : base(inner) {}

  template <class It, class Ctx, class Node, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, Node& node, Attr& out) const {
    const auto from = state_of(context).behind_blanks(first, last);
    if (!this->subject.parse(first, last, context, node, out)) return false;
    const auto& state = state_of(context);
    node.span = state.span(from, previous_end(state, first));
    return true;
  }
};

template <class Parser>
auto placed(const Parser& parser) {
  return Placed<Parser>{parser};
}

}  // namespace termijn::grammar
