// SPDX-License-Identifier: Apache-2.0
#include "office/phrase.h"

namespace termijn {

std::string fill(const Phrase& phrase, Language language,
                 std::initializer_list<std::string_view> arguments) {
  const std::string_view pattern = phrase.in(language);
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!is_slot) {
      out += pattern[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (number < arguments.size()) out += arguments.begin()[number];
    i += 2;
  }
  return out;
}

std::string counted(std::size_t number, const Phrase& one, const Phrase& many, Language language) {
  return fill(number == 1 ? one : many, language, {std::to_string(number)});
}

}  // namespace termijn
