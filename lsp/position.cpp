// SPDX-License-Identifier: Apache-2.0
#include "lsp/position.h"

#include <algorithm>

#include "base/utf8.h"

namespace termijn::lsp {
namespace {

constexpr std::uint32_t units_of(char32_t value) {
  return value >= 0x10000 ? 2 : 1;
}

std::size_t start_of_line(std::string_view text, std::uint32_t line) {
  std::size_t at = 0;
  for (; line > 0; --line) {
    const auto end = text.find('\n', at);
    if (end == std::string_view::npos) return text.size();
    at = end + 1;
  }
  return at;
}

std::size_t end_of_line(std::string_view text, std::size_t start) {
  const auto end = std::min(text.find('\n', start), text.size());
  return end > start && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

Place place_of(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  Place place;
  place.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
  auto at = before.rfind('\n') + 1;  // npos + 1 is the start of the text
  while (at < before.size()) {
    const auto point = code_point_at(text, at);
    if (at + point.bytes > before.size()) break;
    place.character += units_of(point.value);
    at += point.bytes;
  }
  return place;
}

std::size_t offset_of(std::string_view text, Place place) {
  auto at = start_of_line(text, place.line);
  const auto end = end_of_line(text, at);
  for (std::uint32_t units = 0; at < end;) {
    const auto point = code_point_at(text, at);
    units += units_of(point.value);
    if (units > place.character) break;
    at += point.bytes;
  }
  return at;
}

}  // namespace termijn::lsp
