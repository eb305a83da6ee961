// SPDX-License-Identifier: Apache-2.0
#include "office/phrase.h"

#include "base/fill.h"

namespace termijn {

std::string fill(const Phrase& phrase, Language language,
                 std::initializer_list<std::string_view> arguments) {
  return filled_in(phrase.in(language), {arguments.begin(), arguments.size()});
}

std::string counted(std::size_t number, const Phrase& one, const Phrase& many, Language language) {
  return fill(number == 1 ? one : many, language, {std::to_string(number)});
}

}  // namespace termijn
