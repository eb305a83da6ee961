// SPDX-License-Identifier: Apache-2.0
#include "office/phrase.h"

namespace termijn {

std::string Phrase::in(Language language, std::initializer_list<std::string_view> arguments) const {
  const std::string_view text = language == Language::dutch ? dutch : english;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    if (!is_place) {
      out += text[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(text[i + 1] - '0');
    if (number < arguments.size()) out += arguments.begin()[number];
    i += 2;
  }
  return out;
}

}  // namespace termijn
