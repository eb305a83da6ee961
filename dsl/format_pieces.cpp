// SPDX-License-Identifier: Apache-2.0
#include "dsl/format_pieces.h"

#include <algorithm>

namespace termijn::formatting {
namespace {

using Kind = Piece::Kind;

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where declarations and clauses start, in order.
struct Starts {
  std::vector<std::uint32_t> declarations, clauses;

  explicit Starts(const ast::File& file) {
    for (const auto& declaration : file.declarations) {
      declarations.push_back(declaration.keyword_span.begin);
      for (const auto& clause : declaration.clauses) clauses.push_back(clause.keyword_span.begin);
    }
  }
};

class Reader {
 public:
  Reader(std::string_view text, const ast::File& file, const std::vector<Word>& words, Surface from,
         Surface to)
      : text_(text), starts_(file), words_(words), from_(from), to_(to) {}

  std::vector<Piece> read() {
    if (text_.starts_with("\xef\xbb\xbf")) at_ = 3;
    while (skip_blanks(), at_ < text_.size()) {
      if (word_ < words_.size() && words_[word_].span.begin == at_) {
        take_word(words_[word_++]);
      } else if (text_[at_] == '#') {
        take_comment();
      } else {
        add(is_letter(text_[at_]) ? Kind::letter : Kind::sign, at_, at_ + 1);
      }
    }
    return std::move(pieces_);
  }

 private:
  void skip_blanks() {
    lines_ = at_ == 0 ? 1 : 0;
    indented_ = false;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') {
        ++lines_;
        indented_ = false;
      } else if (is_blank(text_[at_])) {
        indented_ = true;
      } else {
        break;
      }
    }
  }

  Piece& add(Kind kind, std::size_t from, std::size_t to) {
    Piece& piece = pieces_.emplace_back();
    piece.kind = kind;
    piece.text = text_.substr(from, to - from);
    piece.on_new_line = lines_ > 0;
    piece.is_indented = indented_;
    piece.after_paragraph = lines_ > 1 && pieces_.size() > 1;
    at_ = to;
    return piece;
  }

  void take_comment() {
    auto end = std::min(text_.find('\n', at_), text_.size());
    const auto next = end;
    while (is_blank(text_[end - 1])) --end;
    add(Kind::comment, at_, end);
    at_ = next;
  }

  void take_word(const Word& word) {
    if (text_[at_] == '"') return take_quotes(word.span.end);
    if (text_[at_] == '/') {
      add(Kind::sign, at_, word.span.end);
      return;
    }
    const bool is_number = std::ranges::all_of(text_.substr(at_, word.span.end - at_),
                                               [](char c) { return c >= '0' && c <= '9'; });
    Piece& piece = add(is_number ? Kind::number : Kind::word, at_, word.span.end);
    const auto starts = [&](const auto& places) {
      return std::ranges::binary_search(places, word.span.begin);
    };
    piece.starts_declaration = starts(starts_.declarations);
    piece.starts_clause = starts(starts_.clauses);
    piece.keyword = word.keyword;
    if (word.keyword) piece.text = spelled(*word.keyword, piece.text);
  }

  /// Pieces of one text may stand on lines of their own.
  void take_quotes(std::size_t end) {
    while (at_ < end) {
      add(Kind::quote, at_, text_.find('"', at_ + 1) + 1);
      if (at_ < end) skip_blanks();
    }
  }

  /// A unit behind a number follows the number, other words the form that was written.
  std::string spelled(Keyword keyword, std::string_view written) const {
    const auto number = counted();
    const auto form = is_unit(keyword) && number ? form_after_number(keyword, *number == "1", to_)
                                                 : form_of(keyword, from_, written);
    return std::string(spelling(keyword, to_, form));
  }

  /// The number before the piece that was just added, also with `volle` in between.
  std::optional<std::string_view> counted() const {
    auto before = pieces_.rbegin() + 1;
    if (before != pieces_.rend() && before->is(Keyword::clear)) ++before;
    if (before == pieces_.rend() || before->kind != Kind::number) return std::nullopt;
    return before->text;
  }

  std::string_view text_;
  Starts starts_;
  const std::vector<Word>& words_;
  Surface from_, to_;
  std::size_t at_ = 0, word_ = 0;
  int lines_ = 0;  // that ended before the next piece
  bool indented_ = false;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view text, const ast::File& file,
                             const std::vector<Word>& words, Surface from, Surface to) {
  return Reader(text, file, words, from, to).read();
}

}  // namespace termijn::formatting
