// SPDX-License-Identifier: Apache-2.0
#include "dsl/format_columns.h"

#include <algorithm>
#include <array>

namespace termijn::formatting {
namespace {

using K = Keyword;
using Kind = Piece::Kind;

template <std::size_t N>
bool is_one_of(const std::array<K, N>& keywords, K keyword) {
  return std::ranges::find(keywords, keyword) != keywords.end();
}

/// How far the values of clauses stand behind their indent. In norms and procedures they line up in
/// the whole library, whichever clauses are there, and tables stay close to their keyword; a longer
/// keyword sticks out. Elsewhere the longest keyword decides.
std::size_t value_width(K declaration, std::size_t longest) {
  static constexpr std::array norms = {K::duty, K::prohibition, K::power, K::open_norm,
                                       K::procedure};
  if (is_one_of(norms, declaration)) return 14;
  if (declaration == K::subject) return 7;
  if (declaration == K::calendar) return 6;
  return longest + 2;
}

/// A part of a clause that has a keyword of its own and says something about the rest.
bool starts_part(const Piece& piece, const Piece* after, K clause) {
  static constexpr std::array parts = {K::citation, K::source,    K::mark,  K::mandatory,
                                       K::waivable, K::procedure, K::valid, K::standard};
  static constexpr std::array conditional = {K::phase, K::right, K::stands_still};
  if (clause == K::free) {
    // The years of a `vrij`, but not the last day of a range.
    if (piece.is(K::from)) return true;
    if (piece.is(K::through)) return after != nullptr && after->kind == Kind::number;
  }
  if (piece.is(K::if_)) return is_one_of(conditional, clause);
  return piece.keyword && is_one_of(parts, *piece.keyword);
}

bool is_glued(const Piece& before, const Piece& piece) {
  if (piece.is_sign(",") || piece.is_sign(")") || piece.is_sign(".") || piece.is_sign("="))
    return true;
  if (piece.kind == Kind::letter) return true;  // `25(1)f`, `2026-03-02T14:30`
  if (before.is_sign("(") || before.is_sign(".") || before.is_sign("=")) return true;
  if (before.kind == Kind::letter && before.text == "T") return true;
  // Behind the number of an article; a condition in brackets stands behind a keyword.
  return piece.is_sign("(") && !before.keyword && before.kind != Kind::sign;
}

std::size_t width_on_one_line(std::span<const Piece> pieces, K clause) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto* after = i + 1 < pieces.size() ? &pieces[i + 1] : nullptr;
    if (i > 0) width += gap(pieces[i - 1], pieces[i], after, clause);
    width += width_of(pieces[i].text);
  }
  return width;
}

bool is_one_line(std::span<const Piece> pieces) {
  return std::ranges::none_of(
      pieces, [](const Piece& piece) { return piece.on_new_line || piece.kind == Kind::comment; });
}

/// Makes `widths` large enough for the cells of a row that have the next cell behind them.
void widen(std::vector<std::size_t>& widths, std::span<const Piece> row) {
  const auto cells = cells_of(row);
  for (std::size_t i = 0; i + 1 < cells.size() && cells[i + 1] < row.size(); ++i) {
    const auto size = cells[i + 1] - cells[i];
    if (!is_one_line(row.subspan(cells[i], size + 1))) return;
    if (widths.size() <= i) widths.resize(i + 1);
    widths[i] =
        std::max(widths[i], width_on_one_line(row.subspan(cells[i], size), *row[0].keyword));
  }
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

std::size_t gap(const Piece& before, const Piece& piece, const Piece* after, K clause) {
  if (is_glued(before, piece)) return 0;
  const bool is_name_of_free_day = clause == K::free && piece.kind == Kind::quote &&
                                   before.kind != Kind::quote && !before.is_sign("/") &&
                                   !before.is(K::source);
  return starts_part(piece, after, clause) || is_name_of_free_day ? 2 : 1;
}

bool is_row(K clause) {
  return clause == K::right || clause == K::free;
}

bool is_sentence(K clause) {
  return clause == K::on || clause == K::expect;
}

std::vector<std::size_t> cells_of(std::span<const Piece> row) {
  if (row[0].is(K::right)) return {1, 2, 3};
  std::vector<std::size_t> cells = {1};
  for (std::size_t i = 1; i < row.size() && cells.size() < 3; ++i) {
    const bool in_text = row[i].kind == Kind::quote || row[i].is_sign("/");
    if (in_text == (cells.size() == 1)) cells.push_back(i);
  }
  return cells;
}

Columns columns_of(std::span<const Piece> declaration) {
  std::size_t longest = 0;
  Columns columns;
  for (std::size_t from = 1; from < declaration.size(); ++from) {
    if (!declaration[from].starts_clause) continue;
    auto to = from + 1;
    while (to < declaration.size() && !declaration[to].starts_clause) ++to;
    const auto clause = declaration.subspan(from, to - from);
    if (!is_sentence(*clause[0].keyword)) longest = std::max(longest, width_of(clause[0].text));
    if (is_row(*clause[0].keyword)) widen(columns.cells, clause);
  }
  columns.value = clause_indent + value_width(*declaration[0].keyword, longest);
  return columns;
}

}  // namespace termijn::formatting
