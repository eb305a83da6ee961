// SPDX-License-Identifier: Apache-2.0
#include "base/fill.h"

namespace termijn {

std::string filled_in(std::string_view pattern, std::span<const std::string_view> arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!is_place) {
      out += pattern[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (number < arguments.size()) out += arguments[number];
    i += 2;
  }
  return out;
}

}  // namespace termijn
