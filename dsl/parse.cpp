// SPDX-License-Identifier: Apache-2.0
#include "dsl/parse.h"

#include <algorithm>

#include "base/code.h"
#include "dsl/grammar/item.h"

namespace termijn {
namespace {

constexpr std::size_t longest_source = 1u << 20;
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// A file that cannot be read at all: what it declares is not known.
Result<ast::File> refused(Code code, Span span) {
  ast::File file{span.file, {}, Surface::dutch};
  file.declarations.emplace_back().broken = true;
  return {std::move(file), {{code, span, {}, {}}}};
}

}  // namespace

Surface surface_of(std::string_view text) {
  for (std::size_t line = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
       line < text.size();) {
    const auto word = std::min(text.find_first_not_of(" \t\r\n", line), text.size());
    const auto rest = text.substr(word);
    const bool dutch = starts_clause(rest, Surface::dutch);
    if (dutch != starts_clause(rest, Surface::english))
      return dutch ? Surface::dutch : Surface::english;
    line = std::min(text.find('\n', word), text.size());
  }
  return Surface::dutch;
}

Result<ast::File> parse(const Source& source, std::uint32_t index, std::optional<Surface> surface,
                        std::vector<SourceWord>* words) {
  const std::string_view text = source.text;
  if (text.size() > longest_source) return refused(Code::syntax_too_long, {index, 0, 0});
  if (const auto bad = find_bad_byte(text); bad != std::string_view::npos) {
    const auto at = static_cast<std::uint32_t>(bad);
    return refused(text[bad] == '\0' ? Code::syntax_nul : Code::syntax_not_utf8,
                   {index, at, at + 1});
  }

  grammar::ParseState state;
  state.begin = text.data();
  state.end = text.data() + text.size();
  state.file = index;
  state.surface = surface.value_or(surface_of(text));
  state.words = words;
  auto first = state.begin;
  namespace x3 = boost::spirit::x3;
  if (text.starts_with(byte_order_mark)) first += byte_order_mark.size();
  x3::phrase_parse(first, state.end, x3::with<grammar::state_tag>(state)[*grammar::item],
                   grammar::Skipper{});

  Result<ast::File> result;
  result.value = ast::File{index, std::move(state.declarations), state.surface};
  result.diagnostics = std::move(state.diagnostics);
  return result;
}

}  // namespace termijn
