// SPDX-License-Identifier: Apache-2.0
#include "log/guard.h"

#include <algorithm>
#include <array>

namespace termijn {
namespace {

using namespace std::string_view_literals;

// A plain blank, no-break spaces, zero-width signs.
constexpr std::array blanks = {" "sv, "\xc2\xa0"sv, "\xe2\x80\xaf"sv, "\xe2\x80\x8b"sv,
                               "\xef\xbb\xbf"sv};
// The last four are the wide forms that some spreadsheets take for the others.
constexpr std::array starts = {"="sv,  "+"sv,  "-"sv,  "@"sv,  "\t"sv,
                               "\r"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

bool begins_formula(std::string_view line) {
  for (bool skipped = true; skipped;) {
    skipped = false;
    for (const std::string_view blank : blanks) {
      if (!line.starts_with(blank)) continue;
      line.remove_prefix(blank.size());
      skipped = true;
    }
  }
  return std::ranges::any_of(starts,
                             [&](std::string_view start) { return line.starts_with(start); });
}

/// `text` line by line, with `change(apostrophes)` in place of those that a formula stands behind.
template <class Change>
std::string by_line(std::string_view text, Change change) {
  std::string out;
  bool at_start = true;
  for (std::size_t i = 0; i < text.size();) {
    if (at_start) {
      const std::size_t behind = std::min(text.find_first_not_of('\'', i), text.size());
      const std::size_t count = behind - i;
      out.append(begins_formula(text.substr(behind)) ? change(count) : count, '\'');
      i = behind;
      at_start = false;
      continue;
    }
    at_start = text[i] == '\n' || text[i] == '\r';
    out += text[i++];
  }
  return out;
}

}  // namespace

std::string guarded(std::string_view text) {
  return by_line(text, [](std::size_t count) { return count + 1; });
}

std::string unguarded(std::string_view text) {
  return by_line(text, [](std::size_t count) { return count == 0 ? count : count - 1; });
}

}  // namespace termijn
