// SPDX-License-Identifier: Apache-2.0
// UTF-8, one code point at a time. Never fails: a byte that belongs to no code point stands alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace termijn {

struct CodePoint {
  char32_t value = 0;  ///< U+FFFD when the bytes are not UTF-8
  std::size_t bytes = 0;
  bool valid = false;
};

/// The code point that starts at `offset`, which must lie inside `text`.
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// `text` as one line that is safe to show: whatever could move the cursor, reorder the line or is
/// not UTF-8 becomes U+FFFD, a tab or a line end becomes a space.
std::string printable(std::string_view text);

/// The first `count` code points of `text`, with `…` behind them when there were more.
std::string shortened(std::string_view text, std::size_t count);

}  // namespace termijn
