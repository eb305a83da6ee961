// SPDX-License-Identifier: Apache-2.0
// "The nearest declared names are ...": edit distance over a list of names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace termijn {

/// At most `count` names that plausibly were meant by `word`, nearest first; ties in given order.
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> names,
                                 std::size_t count = 3);

/// A text to compare with, and the name to suggest for it: a label and its id.
struct Suggestion {
  std::string compared, name;
};
std::vector<std::string> nearest(std::string_view word, std::span<const Suggestion> names,
                                 std::size_t count = 3);

/// "`a`, `b`, `c`": names as a message shows them; empty for an empty list.
std::string quoted_list(std::span<const std::string> names);

}  // namespace termijn
