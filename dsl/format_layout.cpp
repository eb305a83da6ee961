// SPDX-License-Identifier: Apache-2.0
#include "dsl/format_layout.h"

#include <algorithm>
#include <span>
#include <utility>

#include "dsl/format_columns.h"

namespace termijn::formatting {
namespace {

using K = Keyword;
using Kind = Piece::Kind;

/// Where lines go on within one pair of brackets, or outside all of them.
struct Frame {
  std::size_t list;          ///< the next of a list
  std::size_t any, all;      ///< `of` and `en` of a condition
  bool operand = false;      ///< the next piece is what follows `of`: its own `en` stand below it
  bool list_begins = false;  ///< the next piece is the first of a list
  explicit Frame(std::size_t column) : list(column), any(column), all(column) {}
};

bool may_start_line(const Piece& piece) {
  return piece.kind != Kind::letter && (piece.kind != Kind::sign || piece.is_sign("("));
}

/// Leaves the line breaks that stay. A clause begins on the line of its keyword, and a sign ends a
/// line; but nothing may follow a comment.
void settle_breaks(std::vector<Piece>& pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    auto& piece = pieces[i];
    const auto& before = pieces[i - 1];
    const bool is_value = before.starts_clause || before.starts_declaration;
    if (piece.kind != Kind::comment)
      piece.on_new_line =
          before.kind == Kind::comment || (piece.on_new_line && !is_value && may_start_line(piece));
  }
}

class Layout {
 public:
  explicit Layout(std::span<const Piece> pieces) : pieces_(pieces) {}

  std::string write() {
    for (at_ = 0; at_ < pieces_.size(); ++at_) {
      const auto& piece = pieces_[at_];
      if (piece.kind == Kind::comment) {
        put_comment(piece);
        continue;
      }
      if (piece.starts_declaration) {
        start_declaration(piece);
      } else if (piece.starts_clause) {
        start_clause(piece);
      } else {
        put(piece);
      }
      before_ = &piece;
    }
    end_line();
    return std::move(text_);
  }

 private:
  void start_declaration(const Piece& piece) {
    columns_ = columns_of(until([](const Piece& next) { return next.starts_declaration; }));
    start_statement(piece, 0);
  }

  void start_clause(const Piece& piece) {
    start_statement(piece, clause_indent);
    value_ = columns_.value;
    frames_.assign(1, Frame(value_));
    if (!is_row(clause_)) return;
    cells_ = cells_of(
        until([](const Piece& next) { return next.starts_clause || next.starts_declaration; }));
    for (auto& cell : cells_) cell += at_;
  }

  void start_statement(const Piece& piece, std::size_t indent) {
    start_line(indent, piece.after_paragraph);
    clause_ = *piece.keyword;
    in_header_ = piece.starts_declaration;
    value_ = clause_indent;
    frames_.assign(1, Frame(value_));
    cells_.clear();
    line_ += piece.text;
  }

  /// From here to before the next piece for which `is_end` holds.
  template <class IsEnd>
  std::span<const Piece> until(IsEnd is_end) const {
    const auto rest = pieces_.subspan(at_);
    const auto end = std::find_if(rest.begin() + 1, rest.end(), is_end);
    return rest.first(static_cast<std::size_t>(end - rest.begin()));
  }

  void put(const Piece& piece) {
    if (piece.on_new_line) {
      start_line(continuation(piece), false);
    } else {
      line_.append(blanks_before(piece), ' ');
    }
    note(piece, width_of(line_));
    line_ += piece.text;
  }

  std::size_t continuation(const Piece& piece) const {
    const auto& frame = frames_.back();
    if (piece.kind == Kind::quote && (before_->kind == Kind::quote || before_->is_sign("/")))
      return quote_;
    if (piece.is(K::or_)) return frame.any;
    if (piece.is(K::and_)) return frame.all;
    return before_->is_sign(",") || frames_.size() > 1 ? frame.list : value_;
  }

  std::size_t blanks_before(const Piece& piece) const {
    const auto column = width_of(line_);
    if (before_->starts_clause && !is_sentence(clause_))
      return std::max(columns_.value, column + 2) - column;
    const auto* after = at_ + 1 < pieces_.size() ? &pieces_[at_ + 1] : nullptr;
    const auto least = gap(*before_, piece, after, clause_);
    const auto cell = std::ranges::find(cells_, at_) - cells_.begin();
    if (cell == 0 || cell == std::ssize(cells_)) return least;
    const auto next = cell_start_ + columns_.cells[static_cast<std::size_t>(cell) - 1] + 2;
    return std::max(next, column + least) - column;
  }

  /// Remembers what stands below `piece`, which comes at `column`.
  void note(const Piece& piece, std::size_t column) {
    if (before_->starts_clause || (before_->starts_declaration && clause_ == K::not_modelled)) {
      value_ = column;
      frames_.assign(1, Frame(column));
    }
    if (piece.on_new_line) cells_.clear();  // the rest of the row has no columns
    if (std::ranges::find(cells_, at_) != cells_.end()) cell_start_ = column;
    if (piece.kind == Kind::quote && before_->kind != Kind::quote && !before_->is_sign("/"))
      quote_ = in_header_ ? clause_indent : column;
    note_frame(piece, column);
  }

  void note_frame(const Piece& piece, std::size_t column) {
    if (piece.is_sign(")")) {
      if (frames_.size() > 1) frames_.pop_back();
      return;
    }
    auto& frame = frames_.back();
    if (std::exchange(frame.operand, false)) frame.all = column;
    if (std::exchange(frame.list_begins, false)) frame.list = column;
    if (piece.is(K::or_)) frame.operand = true;
    if (piece.is(K::if_) && clause_ != K::right) frame.any = frame.all = column;
    if (piece.is(K::citation)) frame.list_begins = true;
    if (piece.is_sign(",")) frame.any = frame.all = frame.list;
    if (piece.is_sign("(")) frames_.emplace_back(column + 1);
  }

  void put_comment(const Piece& comment) {
    if (!comment.on_new_line && !line_.empty()) {
      line_ += "  " + comment.text;
    } else {
      const auto column = comment_column(comment);
      start_line(column, comment.after_paragraph && !is_inside_clause());
      line_ += comment.text;
    }
  }

  /// A comment stands as what comes next, or as the clause above when it is indented right below.
  std::size_t comment_column(const Piece& comment) const {
    if (is_inside_clause()) return value_;
    const auto* next = next_word();
    if (next != nullptr && next->starts_clause) return clause_indent;
    const bool goes_on = comment.is_indented && !comment.after_paragraph && before_ != nullptr;
    return goes_on && line_.starts_with(' ') ? clause_indent : 0;
  }

  bool is_inside_clause() const {
    const auto* next = next_word();
    return next != nullptr && !next->starts_clause && !next->starts_declaration;
  }

  /// What comes behind this piece, comments left out.
  const Piece* next_word() const {
    const auto rest = pieces_.subspan(at_);
    const auto next =
        std::ranges::find_if(rest, [](const Piece& piece) { return piece.kind != Kind::comment; });
    return next == rest.end() ? nullptr : &*next;
  }

  void start_line(std::size_t indent, bool paragraph) {
    end_line();
    if (paragraph && !text_.empty()) text_ += '\n';
    line_.assign(indent, ' ');
  }

  void end_line() {
    if (!line_.empty()) text_ += line_ + '\n';
    line_.clear();
  }

  std::span<const Piece> pieces_;
  std::size_t at_ = 0;
  std::string text_, line_;
  const Piece* before_ = nullptr;  // the last that is no comment

  Columns columns_;  // of the declaration
  K clause_{};       // or the keyword of the declaration, in its header
  bool in_header_ = false;
  std::size_t value_ = 0;  // where the value of the clause began
  std::size_t quote_ = 0;  // and the last text
  std::vector<Frame> frames_;
  std::vector<std::size_t> cells_;  // of a row: where in pieces_ they begin
  std::size_t cell_start_ = 0;      // the column of the cell
};

}  // namespace

std::string laid_out(std::vector<Piece> pieces) {
  settle_breaks(pieces);
  return Layout(pieces).write();
}

}  // namespace termijn::formatting
