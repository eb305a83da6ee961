// SPDX-License-Identifier: Apache-2.0
// A source as the formatter sees it: every word, sign and comment in its order, with what of the
// writer's layout is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dsl/ast.h"
#include "dsl/words.h"

namespace termijn::formatting {

struct Piece {
  enum class Kind : std::uint8_t { word, number, quote, sign, letter, comment };
  Kind kind = Kind::word;
  std::string text;
  std::optional<Keyword> keyword;
  bool starts_declaration = false, starts_clause = false;
  bool on_new_line = false;      ///< first of its line in the source
  bool is_indented = false;      ///< and not at the margin
  bool after_paragraph = false;  ///< with an empty line before it

  bool is_sign(std::string_view sign) const { return kind == Kind::sign && text == sign; }
  bool is(Keyword k) const { return keyword == k; }
};

/// All of `text`, with its keywords in the spelling of `to`.
std::vector<Piece> pieces_of(std::string_view text, const ast::File& file,
                             const std::vector<Word>& words, Surface from, Surface to);

}  // namespace termijn::formatting
