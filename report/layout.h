// SPDX-License-Identifier: Apache-2.0
// Text in lines of at most 80 columns for a terminal. A column is a code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace termijn {

inline constexpr std::size_t page_width = 80;

/// How many columns `text` (UTF-8) takes; combining marks count as a column.
std::size_t columns(std::string_view text);
/// `text` with blanks behind it up to `width` columns.
std::string padded(std::string_view text, std::size_t width);
/// `text` in at most `width` columns; what is cut off is shown by an ellipsis.
std::string clipped(std::string_view text, std::size_t width);

/// `first` and then `text`, broken at blanks; further lines are indented by as many columns as
/// `first` takes. Control characters become blanks. Ends in a newline; empty for an empty text.
std::string paragraph(std::string_view first, std::string_view text);

/// A line of `page_width` times `sign`, with a newline.
std::string rule_line(std::string_view sign);

/// `text` ending in a full stop, unless it ends in a sign already.
std::string sentence(std::string_view text);

}  // namespace termijn
