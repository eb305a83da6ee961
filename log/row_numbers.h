// SPDX-License-Identifier: Apache-2.0
// Numbers of rows as one text in which each can be found with its commas: `,3,4,`.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace termijn {

inline std::string numbers_text(std::span<const std::int64_t> numbers) {
  std::string text = ",";
  for (const std::int64_t number : numbers) text += std::to_string(number) + ',';
  return text;
}

inline std::vector<std::int64_t> numbers_in(std::string_view text) {
  std::vector<std::int64_t> numbers;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(','));
    std::int64_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    if (number > 0) numbers.push_back(number);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return numbers;
}

}  // namespace termijn
