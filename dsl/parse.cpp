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

/// The language of the first line that only one language can have.
std::optional<Surface> told_surface(std::string_view text) {
  for (std::size_t line = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
       line < text.size();) {
    const auto word = std::min(text.find_first_not_of(" \t\r\n", line), text.size());
    const auto rest = text.substr(word);
    const bool dutch = starts_clause(rest, Surface::dutch);
    if (dutch != starts_clause(rest, Surface::english))
      return dutch ? Surface::dutch : Surface::english;
    line = std::min(text.find('\n', word), text.size());
  }
  return std::nullopt;
}

Result<ast::File> parse_in(Surface surface, const Source& source, std::uint32_t index,
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
  state.surface = surface;
  state.words = words;
  auto first = state.begin;
  namespace x3 = boost::spirit::x3;
  if (text.starts_with(byte_order_mark)) first += byte_order_mark.size();
  x3::phrase_parse(first, state.end, x3::with<grammar::state_tag>(state)[*grammar::item],
                   grammar::Skipper{});

  Result<ast::File> result;
  result.value = ast::File{index, std::move(state.declarations), state.surface};
  result.diagnostics = std::move(state.diagnostics);
  for (auto& diagnostic : result.diagnostics) name_words_in(state.surface, diagnostic);
  return result;
}

}  // namespace

Surface surface_of(std::string_view text) {
  return told_surface(text).value_or(Surface::dutch);
}

void name_words_in(Surface surface, Diagnostic& diagnostic) {
  if (surface == Surface::english) diagnostic.args.emplace_back("@words english");
}

Result<ast::File> parse(const Source& source, std::uint32_t index, std::optional<Surface> surface,
                        std::vector<SourceWord>* words) {
  const auto told = surface ? surface : told_surface(source.text);
  auto file = parse_in(told.value_or(Surface::dutch), source, index, words);
  if (told || file.diagnostics.empty()) return file;
  std::vector<SourceWord> english_words;
  auto english =
      parse_in(Surface::english, source, index, words == nullptr ? nullptr : &english_words);
  if (!english.diagnostics.empty()) return file;
  if (words != nullptr) *words = std::move(english_words);
  return english;
}

}  // namespace termijn
