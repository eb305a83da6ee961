// SPDX-License-Identifier: Apache-2.0
// Trimming and lower snake case for what stands in logs.
#include "log/names.h"

#include <array>

namespace termijn {
namespace {

// No-break space, zero-width space, byte order mark: spreadsheets and web pages leave them behind.
constexpr auto spaces = std::to_array<std::string_view>(
    {" ", "\t", "\r", "\n", "\xc2\xa0", "\xe2\x80\x8b", "\xe2\x80\xaf", "\xef\xbb\xbf"});

/// Nearly every sign of a log; saves comparing it with all spaces.
bool is_visible_ascii(char c) {
  return c > ' ' && c <= '~';
}

std::size_t space_at(std::string_view text) {
  if (text.empty() || is_visible_ascii(text.front())) return 0;
  for (const std::string_view space : spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t space_before_end(std::string_view text) {
  if (text.empty() || is_visible_ascii(text.back())) return 0;
  for (const std::string_view space : spaces) {
    if (text.ends_with(space)) return space.size();
  }
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (const std::size_t size = space_at(text)) text.remove_prefix(size);
  while (const std::size_t size = space_before_end(text)) text.remove_suffix(size);
  return text;
}

std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view no_break = "\xc2\xa0";
  std::string plain(text);
  for (std::size_t at = plain.find(no_break); at != plain.npos; at = plain.find(no_break, at)) {
    plain.replace(at, no_break.size(), " ");
  }
  return plain;
}

std::string normal_name(std::string_view text) {
  text = trimmed(text);
  std::string name;
  while (!text.empty()) {
    const std::size_t space = text.front() == '-' || text.front() == '_' ? 1 : space_at(text);
    if (space > 0) {
      if (!name.ends_with('_')) name += '_';
      text.remove_prefix(space);
      continue;
    }
    const char c = text.front();
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text.remove_prefix(1);
  }
  return name;
}

}  // namespace termijn
