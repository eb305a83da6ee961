// SPDX-License-Identifier: Apache-2.0
// Breaking text into lines; see layout.h.
#include "report/layout.h"

#include <string>
#include <string_view>

namespace termijn {
namespace {

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// Users write titles and remarks; a terminal obeys control characters, so none gets through.
/// DEL and the C1 controls (two bytes, 0xc2 0x80..0x9f) count as well.
std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xc2U && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0U) {
      out += ' ';
      ++i;
    } else {
      out += byte < 0x20U || byte == 0x7fU ? ' ' : text[i];
    }
  }
  return out;
}

/// The next word behind `at`, which moves behind it. A word of more columns than `most` comes in
/// pieces.
std::string_view next_word(std::string_view text, std::size_t& at, std::size_t most) {
  at = text.find_first_not_of(' ', at);
  if (at == std::string_view::npos) return {};
  std::size_t end = at, seen = 0;
  while (end < text.size() && text[end] != ' ') {
    if (!continues(text[end]) && seen++ == most) break;
    ++end;
  }
  const std::string_view found = text.substr(at, end - at);
  at = end;
  return found;
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += continues(byte) ? 0U : 1U;
  return count;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t used = columns(text);
  if (used < width) out.append(width - used, ' ');
  return out;
}

std::string clipped(std::string_view raw, std::size_t width) {
  std::string text = without_controls(raw);
  if (columns(text) <= width) return text;
  std::size_t seen = 0, end = 0;
  while (end < text.size()) {
    if (!continues(text[end]) && seen++ == width - 1) break;
    ++end;
  }
  return text.substr(0, end) + "…";
}

std::string paragraph(std::string_view first, std::string_view raw) {
  const std::string text = without_controls(raw);
  const std::size_t indent = columns(first);
  std::string out;
  std::string line(first);
  std::size_t used = indent;
  std::size_t at = 0;
  const std::size_t most = indent < page_width ? page_width - indent : 1;
  for (auto word = next_word(text, at, most); !word.empty(); word = next_word(text, at, most)) {
    const bool fresh = used == indent;
    const std::size_t width = columns(word);
    if (!fresh && used + 1 + width > page_width) {
      out += line + '\n';
      line.assign(indent, ' ');
      used = indent;
    } else if (!fresh) {
      line += ' ';
      ++used;
    }
    line += word;
    used += width;
  }
  return used == indent ? out : out + line + '\n';
}

std::string rule_line(std::string_view sign) {
  std::string out;
  for (std::size_t i = 0; i < page_width; ++i) out += sign;
  return out + '\n';
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty() && std::string_view(".?!:;").find(out.back()) == std::string_view::npos)
    out += '.';
  return out;
}

}  // namespace termijn
