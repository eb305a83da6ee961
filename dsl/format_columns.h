// SPDX-License-Identifier: Apache-2.0
// Where on their lines the clauses of one declaration put what they say.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "dsl/format_pieces.h"

namespace termijn::formatting {

inline constexpr std::size_t clause_indent = 2;

/// Columns are code points.
std::size_t width_of(std::string_view text);

/// How many blanks stand between two pieces of a clause on one line.
std::size_t gap(const Piece& before, const Piece& piece, const Piece* after, Keyword clause);

/// Rows of a table in which columns stand below each other: `recht`, `vrij`.
bool is_row(Keyword clause);
/// What is written as a sentence, with one blank behind its keyword: `op`, `verwacht`.
bool is_sentence(Keyword clause);

/// Where the cells of a row begin; its keyword, which comes first, is none.
std::vector<std::size_t> cells_of(std::span<const Piece> row);

struct Columns {
  std::size_t value = 0;           ///< where the values of clauses begin
  std::vector<std::size_t> cells;  ///< the widths of the cells of its rows
};

/// `declaration`: its pieces, with those of its clauses.
Columns columns_of(std::span<const Piece> declaration);

}  // namespace termijn::formatting
