// SPDX-License-Identifier: Apache-2.0
// UTF-8, one code point at a time.
#include "base/utf8.h"

namespace termijn {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::size_t announced_bytes(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_overlong_or_outside(char32_t value, std::size_t bytes) {
  if (bytes == 3) return value < 0x800 || (value >= 0xD800 && value <= 0xDFFF);
  return bytes == 4 && (value < 0x10000 || value > 0x10FFFF);
}

// Controls would drive the terminal; bidirectional marks would show another text than there is.
bool is_unsafe(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F) || value == 0x200E || value == 0x200F ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  constexpr CodePoint broken{0xFFFD, 1, false};
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t bytes = announced_bytes(lead);
  if (bytes == 1) return {lead, 1, true};
  if (bytes == 0 || text.size() - offset < bytes) return broken;
  char32_t value = lead & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[offset + i]);
    if ((next & 0xC0U) != 0x80U) return broken;
    value = (value << 6U) | (next & 0x3FU);
  }
  if (is_overlong_or_outside(value, bytes)) return broken;
  return {value, bytes, true};
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == U'\t' || point.value == U'\n' || point.value == U'\r') {
      result += ' ';
    } else if (!point.valid || is_unsafe(point.value)) {
      result += replacement;
    } else {
      result += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return result;
}

std::string shortened(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += code_point_at(text, at).bytes;
  std::string result(text.substr(0, at));
  if (at < text.size()) result += "…";
  return result;
}

}  // namespace termijn
