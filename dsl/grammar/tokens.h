// SPDX-License-Identifier: Apache-2.0
// The words of the grammar: keywords, names, numbers, days, texts. Each is a hand-written leaf, so
// that it knows its own name in messages and can report what is wrong inside it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/code.h"
#include "calendar/clock.h"
#include "calendar/date.h"
#include "dsl/ast.h"
#include "dsl/grammar/state.h"

namespace termijn::grammar {

inline constexpr std::size_t longest_name = 64;

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether something else stands before `at` on its line.
inline bool is_on_line_of_previous(const char* begin, const char* at) {
  while (at != begin && (at[-1] == ' ' || at[-1] == '\t')) --at;
  return at != begin && at[-1] != '\n';
}

inline std::string_view rest_of(const char* from, const char* to) {
  return {from, static_cast<std::size_t>(to - from)};
}

/// A leaf: skips blanks, then asks `Self::read(first, last, state, attribute)`.
template <class Self, class Attribute>
struct Leaf : x3::parser<Self> {
  using attribute_type = Attribute;
  static constexpr bool has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx&, Attr& out) const {
    auto& state = state_of(context);
    auto at = state.behind_blanks(first, last);
    const auto from = at;
    if (state.words != nullptr) state.word = {};
    if constexpr (std::is_same_v<Attr, Attribute>) {
      if (!this->derived().read(at, last, state, out)) return false;
    } else {
      Attribute value{};
      if (!this->derived().read(at, last, state, value)) return false;
      x3::traits::move_to(value, out);
    }
    if (state.words != nullptr) state.keep_word(from, at);
    first = at;
    return true;
  }
};

/// One character. Unlike that of X3 it stays before the blanks when it does not match.
struct Sign : x3::parser<Sign> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  char sign;
  explicit constexpr Sign(char c) : sign(c) {}

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx&, Attr&) const {
    const auto at = state_of(context).behind_blanks(first, last);
    if (at == last || *at != sign) return false;
    first = at + 1;
    return true;
  }
};

/// Matches nothing, everywhere: a place for an action. Unlike that of X3 it skips no blanks.
struct Here : x3::parser<Here> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It&, const It&, const Ctx&, RuleCtx&, Attr&) const {
    return true;
  }
};
inline const Here here{};

struct KeywordLeaf : Leaf<KeywordLeaf, Span> {
  Keyword keyword;
  std::array<Initials, 2> starts;  ///< by surface
  explicit KeywordLeaf(Keyword k)
      : keyword(k), starts{initials(k, Surface::dutch), initials(k, Surface::english)} {}
  bool read(const char*& at, const char* last, ParseState& state, Span& out) const {
    // Asked of every keyword that might stand somewhere, so nearly all end here.
    const auto& [one, other] = starts[static_cast<std::size_t>(state.surface)];
    if (at == last || (*at != one && *at != other)) return false;
    const auto length = state.match(keyword, at, last);
    if (length == 0) return false;
    out = state.span(at, at + length);
    at += length;
    return true;
  }
};

/// A keyword whose place does not matter.
inline auto kw(Keyword keyword) {
  return x3::omit[KeywordLeaf{keyword}];
}

/// The keyword with which a header or clause starts. It was looked up when the item began.
struct HeadLeaf : Leaf<HeadLeaf, Span> {
  Keyword keyword;
  explicit HeadLeaf(Keyword k) : keyword(k) {}

  bool read(const char*& at, const char*, ParseState& state, Span& out) const {
    out = state.span(at, state.head_end);
    state.word.keyword = keyword;
    at = state.head_end;
    return true;
  }
  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx& context, RuleCtx& rule_context,
             Attr& out) const {
    return state_of(context).head == keyword &&
           Leaf<HeadLeaf, Span>::parse(first, last, context, rule_context, out);
  }
};

/// A declared name: letters, digits and `_`, no word of the language. One with an accent or a
/// hyphen is reported here and then accepted.
struct NameLeaf : Leaf<NameLeaf, ast::Name> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Name& out) const {
    if (at == last || !(is_letter(*at) || is_accented(*at))) return false;
    auto to = at;
    while (to != last && is_name_char(*to)) ++to;
    const auto size = static_cast<std::size_t>(to - at);
    const bool ends_here = to == last || *to != '-';  // no first word of a keyword has a hyphen
    if (ends_here && starts_keyword(rest_of(at, last), size, state.surface)) return false;
    const auto plain = to;
    while (to != last && (is_name_char(*to) || is_accented(*to) || is_hyphen(to, last))) {
      to += is_accented(*to) ? 2 : 1;
    }
    const auto word = rest_of(at, to);
    if (to != plain) state.report(Code::syntax_bad_name, at, to, {std::string(word)});
    if (word.size() > longest_name)
      state.report(Code::syntax_long_name, at, to, {std::string(word)});
    out.text = std::string(word);
    out.span = state.span(at, to);
    state.word.is_name = true;
    at = to;
    return true;
  }

 private:
  /// The first of the two bytes of a Latin letter with an accent.
  static constexpr bool is_accented(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xc3 && byte <= 0xc9;
  }
  static constexpr bool is_hyphen(const char* at, const char* last) {
    return *at == '-' && last - at > 1 && is_name_char(at[1]);
  }
};
inline const NameLeaf name{};

struct NumberLeaf : Leaf<NumberLeaf, ast::Number> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Number& out) const {
    auto to = at;
    std::int32_t value = 0;
    while (to != last && is_digit(*to) && to - at < 7) value = value * 10 + (*to++ - '0');
    if (to == at || (to != last && (is_name_char(*to)))) return false;
    out.value = value;
    out.span = state.span(at, to);
    at = to;
    return true;
  }
};
inline const NumberLeaf number{};

/// `yyyy-mm-dd`. A day of that form that does not exist is reported here and then accepted, so that
/// it causes no second error.
struct DayLeaf : Leaf<DayLeaf, ast::Day> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Day& out) const {
    if (last - at < 10 || at[4] != '-' || at[7] != '-') return false;
    for (const int i : {0, 1, 2, 3, 5, 6, 8, 9}) {
      if (!is_digit(at[i])) return false;
    }
    const auto text = rest_of(at, at + 10);
    out.span = state.span(at, at + 10);
    if (const auto date = parse_iso(text)) {
      out.date = *date;
    } else {
      state.report(Code::syntax_impossible_day, at, at + 10, {std::string(text)});
    }
    at += 10;
    return true;
  }
};
inline const DayLeaf day{};

/// `14:30`. A time of that form that no clock shows is reported here and then accepted.
struct TimeLeaf : Leaf<TimeLeaf, ast::Time> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Time& out) const {
    constexpr std::ptrdiff_t size = 5;
    if (last - at < size || at[2] != ':') return false;
    for (const int i : {0, 1, 3, 4}) {
      if (!is_digit(at[i])) return false;
    }
    if (last - at > size && is_name_char(at[size])) return false;
    const auto text = rest_of(at, at + size);
    out.span = state.span(at, at + size);
    if (const auto second = parse_clock(text)) {
      out.second = *second;
    } else {
      state.report(Code::syntax_impossible_time, at, at + size, {std::string(text)});
    }
    at += size;
    return true;
  }
};
inline const TimeLeaf time_of_day{};

/// The `T` between a day and a time, without blanks.
struct AdjacentT : Leaf<AdjacentT, x3::unused_type> {
  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx&, RuleCtx&, Attr&) const {
    if (first == last || *first != 'T') return false;
    ++first;
    return true;
  }
};
inline const AdjacentT adjacent_t{};

/// Any word, also one of the language: where the list of words is closed, as for `soort wet`.
struct WordLeaf : Leaf<WordLeaf, ast::Name> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Name& out) const {
    auto to = at;
    while (to != last && is_name_char(*to)) ++to;
    if (to == at || !is_letter(*at)) return false;
    out.text = rest_of(at, to);
    out.span = state.span(at, to);
    at = to;
    return true;
  }
};
inline const WordLeaf any_word{};

/// One or more quoted pieces, joined by a blank.
struct QuoteLeaf : Leaf<QuoteLeaf, ast::Quote> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Quote& out) const {
    if (at == last || *at != '"') return false;
    const auto start = at;
    auto piece = at;
    while (piece != last && *piece == '"') {
      const auto to = text_end(piece + 1, last);
      const auto words = rest_of(piece + 1, to);
      if (out.text.empty())
        out.text = std::string(words);
      else
        (out.text += ' ') += words;
      if (to == last || *to == '\n') {
        state.report(Code::syntax_unclosed_text, piece, to);
        at = to;
        return true;
      }
      at = piece = to + 1;
      while (piece != last && is_space(*piece)) ++piece;
    }
    out.span = state.span(start, at);
    return true;
  }

 private:
  /// The closing quote, or else the end of the line.
  static const char* text_end(const char* at, const char* last) {
    const auto find = [at](char c, const char* end) {
      const auto* found = std::memchr(at, c, static_cast<std::size_t>(end - at));
      return found == nullptr ? end : static_cast<const char*>(found);
    };
    return find('\n', find('"', last));
  }
};
inline const QuoteLeaf quote{};

/// An article or paragraph number: `25`, `23a`, `3:37`.
struct ArticleLeaf : Leaf<ArticleLeaf, std::string> {
  bool read(const char*& at, const char* last, ParseState&, std::string& out) const {
    auto to = at;
    while (to != last && (is_letter(*to) || is_digit(*to) || *to == ':')) ++to;
    if (to == at || !is_digit(*at)) return false;
    out = rest_of(at, to);
    at = to;
    return true;
  }
};
inline const ArticleLeaf article{};

/// What stands behind `=` in a log line: a word, a number, a day or a quoted text.
struct ValueLeaf : Leaf<ValueLeaf, ast::Quote> {
  bool read(const char*& at, const char* last, ParseState& state, ast::Quote& out) const {
    if (!is_on_line_of_previous(state.begin, at)) return false;
    if (at != last && *at == '"') return quote.read(at, last, state, out);
    auto to = at;
    while (to != last && (is_name_char(*to) || *to == '-' || *to == '.')) ++to;
    if (to == at) return false;
    out.text = rest_of(at, to);
    out.span = state.span(at, to);
    at = to;
    return true;
  }
};
inline const ValueLeaf value{};

/// `.` or letter directly behind the previous word, without blanks.
struct AdjacentDot : Leaf<AdjacentDot, x3::unused_type> {
  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx&, RuleCtx&, Attr&) const {
    if (first == last || *first != '.') return false;
    ++first;
    return true;
  }
};
inline const AdjacentDot adjacent_dot{};

struct AdjacentLetter : Leaf<AdjacentLetter, std::string> {
  template <class It, class Ctx, class RuleCtx, class Attr>
  bool parse(It& first, const It& last, const Ctx&, RuleCtx&, Attr& out) const {
    if (first == last || !is_letter(*first)) return false;
    if (first + 1 != last && is_name_char(first[1])) return false;
    x3::traits::move_to(std::string(1, *first++), out);
    return true;
  }
};
inline const AdjacentLetter adjacent_letter{};

/// Never matches; names what should have stood here.
struct Wanted : Leaf<Wanted, x3::unused_type> {
  const char* key;
  explicit constexpr Wanted(const char* k) : key(k) {}
  bool read(const char*&, const char*, ParseState&, x3::unused_type&) const { return false; }
};

inline const Sign comma{','};

/// `a, b, c`: behind a comma there must be one more.
template <class Item>
auto list_of(const Item& item) {
  return item >> *(comma > item);
}

// Semantic actions: put what was read into a member of the node that is being made.
template <class Node, class Member>
auto set(Member Node::*member) {
  return [member](auto& context) { x3::_val(context).*member = std::move(x3::_attr(context)); };
}
template <class Node, class List>
auto push(List Node::*member) {
  return [member](auto& context) {
    (x3::_val(context).*member).push_back(std::move(x3::_attr(context)));
  };
}
inline auto flag(Keyword keyword) {
  return KeywordLeaf{
      keyword}[([keyword](auto& context) { x3::_val(context).flags.push_back(keyword); })];
}

}  // namespace termijn::grammar

// How an expectation names the leaf that did not match: keys of phrases.def, or `kw:N`.
namespace boost::spirit::x3 {
#define TERMIJN_INFO(Type, text)                                                   \
  template <>                                                                      \
  struct get_info<termijn::grammar::Type> {                                        \
    using result_type = std::string;                                               \
    std::string operator()(const termijn::grammar::Type& p) const { return text; } \
  };
TERMIJN_INFO(KeywordLeaf, "kw:" + std::to_string(static_cast<int>(p.keyword)))
TERMIJN_INFO(HeadLeaf, "kw:" + std::to_string(static_cast<int>(p.keyword)))
TERMIJN_INFO(Sign, std::string("'") + p.sign + "'")
TERMIJN_INFO(Wanted, p.key)
#undef TERMIJN_INFO
#define TERMIJN_INFO(Type, text)                                                 \
  template <>                                                                    \
  struct get_info<termijn::grammar::Type> {                                      \
    using result_type = std::string;                                             \
    std::string operator()(const termijn::grammar::Type&) const { return text; } \
  };
TERMIJN_INFO(NameLeaf, "expect_name")
TERMIJN_INFO(WordLeaf, "expect_word")
TERMIJN_INFO(NumberLeaf, "expect_number")
TERMIJN_INFO(DayLeaf, "expect_day")
TERMIJN_INFO(TimeLeaf, "expect_time")
TERMIJN_INFO(QuoteLeaf, "expect_quote")
TERMIJN_INFO(ArticleLeaf, "expect_article")
TERMIJN_INFO(ValueLeaf, "expect_value")
#undef TERMIJN_INFO

// A wrapped leaf is called what the leaf is called.
template <class Subject, class Action>
struct get_info<action<Subject, Action>> {
  using result_type = std::string;
  std::string operator()(const action<Subject, Action>& p) const { return what(p.subject); }
};
template <class Subject>
struct get_info<omit_directive<Subject>> {
  using result_type = std::string;
  std::string operator()(const omit_directive<Subject>& p) const { return what(p.subject); }
};
// The last choice of an alternative says what the whole is called.
template <class Left, class Right>
struct get_info<alternative<Left, Right>> {
  using result_type = std::string;
  std::string operator()(const alternative<Left, Right>& p) const { return what(p.right); }
};
template <class Left, class Right>
struct get_info<sequence<Left, Right>> {
  using result_type = std::string;
  std::string operator()(const sequence<Left, Right>& p) const { return what(p.left); }
};
}  // namespace boost::spirit::x3
