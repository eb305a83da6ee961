// SPDX-License-Identifier: Apache-2.0
// What the grammar carries along while it reads one source, and the types X3 needs to know.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <string>
#include <type_traits>

#include "base/diagnostic.h"
#include "dsl/ast.h"
#include "dsl/keywords.h"

namespace termijn::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

struct ParseState {
  const char* begin = nullptr;
  const char* end = nullptr;
  std::uint32_t file = 0;
  Surface surface = Surface::dutch;
  int depth = 0;                            // of nested conditions
  const char* last_recovery = nullptr;      // forces progress when an error repeats
  Diagnostics diagnostics;
  std::vector<ast::Declaration> declarations;  // what has been read so far

  Span span(const char* from, const char* to) const {
    return {file, static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin)};
  }
  void report(Code code, const char* from, const char* to, std::vector<std::string> args = {}) {
    diagnostics.push_back({code, span(from, to), std::move(args), {}});
  }
};

inline constexpr std::size_t most_errors = 100;  // of one file

struct state_tag;

// Blanks and `#` comments. ASCII only: the classes of x3::standard assert on other bytes.
inline const auto skipper = x3::ascii::space | (x3::lit('#') >> *(x3::char_ - x3::lit('\n')));
using Skipper = std::remove_const_t<decltype(skipper)>;
using Context = x3::context<state_tag, ParseState, x3::phrase_parse_context<Skipper>::type>;

template <class Ctx>
ParseState& state_of(const Ctx& context) {
  return x3::get<state_tag>(context);
}

/// Base of rule ids: gives every node its place in the source.
struct Spanned {
  template <class It, class Node, class Ctx>
  void on_success(const It& first, const It& last, Node& node, const Ctx& context) {
    if constexpr (std::is_base_of_v<ast::Node, Node>) {
      auto from = first;
      x3::skip_over(from, last, context);
      node.span = state_of(context).span(from, last);
    }
  }
};

}  // namespace termijn::grammar
