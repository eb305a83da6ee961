// SPDX-License-Identifier: Apache-2.0
// A word or sentence of office/ in both languages, with {0}, {1}, ... for what differs.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace termijn {

struct Phrase {
  std::string_view dutch, english;
  constexpr std::string_view in(Language language) const {
    return language == Language::dutch ? dutch : english;
  }
  std::string text(Language language) const { return std::string(in(language)); }
};

/// The sentence with {0}, {1}, ... replaced by the arguments.
std::string fill(const Phrase& phrase, Language language,
                 std::initializer_list<std::string_view> arguments);

/// `1 dossier`, `2 dossiers`: for one, or for many with the number as {0}.
std::string counted(std::size_t number, const Phrase& one, const Phrase& many, Language language);

}  // namespace termijn
