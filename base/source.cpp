// SPDX-License-Identifier: Apache-2.0
// Texts that people wrote and places in them.
#include "base/source.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "base/utf8.h"

namespace termijn {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

using Word = std::uint64_t;
constexpr std::size_t words_at_once = 4;

/// Whether the bytes at `at` are ASCII and none of them is a NUL; nearly all are.
bool is_plain(const char* at) {
  constexpr Word ones = 0x0101010101010101, high_bits = 0x8080808080808080;
  Word words[words_at_once];
  std::memcpy(words, at, sizeof words);
  Word suspect = 0;
  for (const auto word : words) suspect |= word | (word - ones);
  return (suspect & high_bits) == 0;
}

}  // namespace

std::string_view line_around(std::string_view text, std::uint32_t offset) {
  const std::size_t at = std::min<std::size_t>(offset, text.size());
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', at), text.size());
  std::string_view line = text.substr(begin, end - begin);
  if (end < text.size() && line.ends_with('\r')) line.remove_suffix(1);
  // Editors do not show the mark either, so columns count without it.
  if (begin == 0 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  return line;
}

Position position_of(std::string_view text, std::uint32_t offset) {
  const std::size_t at = std::min<std::size_t>(offset, text.size());
  const std::string_view line = line_around(text, offset);
  const std::string_view upto(text.data(), at);
  Position position;
  position.line += static_cast<std::uint32_t>(std::count(upto.begin(), upto.end(), '\n'));
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t stop = at < line_begin ? 0 : std::min(at - line_begin, line.size());
  for (std::size_t i = 0; i < stop;) {
    i += code_point_at(line, i).bytes;
    if (i <= stop) ++position.column;
  }
  return position;
}

Positions::Positions(std::string_view text) : text_(text) {
  constexpr std::size_t apart = 4096;
  const std::size_t first = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  marks_.push_back({first, {}});
  for (Mark mark = marks_.front(); mark.offset < text.size(); step(mark)) {
    if (mark.offset >= marks_.back().offset + apart) marks_.push_back(mark);
  }
}

Position Positions::at(std::uint32_t offset) const {
  const std::size_t at = std::min<std::size_t>(offset, text_.size());
  const auto after = std::ranges::upper_bound(marks_, at, {}, &Mark::offset);
  if (after == marks_.begin()) return {};  // in the byte order mark
  Mark mark = *std::prev(after);
  for (Mark next = mark; next.offset < at;) {
    step(next);
    if (next.offset <= at) mark = next;
  }
  return mark.position;
}

void Positions::step(Mark& mark) const {
  const char sign = text_[mark.offset];
  auto& [line, column] = mark.position;
  if (sign == '\n') {
    line += 1;
    column = 1;
  } else if (sign != '\r' || !text_.substr(mark.offset + 1).starts_with('\n')) {
    column += 1;
  }
  mark.offset += code_point_at(text_, mark.offset).bytes;
}

std::size_t find_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    constexpr auto size = words_at_once * sizeof(Word);
    if (at % size == 0 && text.size() - at >= size && is_plain(text.data() + at)) {
      at += size;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != 0 && byte < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (!point.valid || point.value == 0) return at;
    at += point.bytes;
  }
  return text.npos;
}

}  // namespace termijn
