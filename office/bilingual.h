// SPDX-License-Identifier: Apache-2.0
// A sentence in both languages with places for what differs. The words of one output stand together
// in a header of their own.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace termijn {

struct Bilingual {
  std::string_view dutch, english;

  std::string_view in(Language language) const {
    return language == Language::dutch ? dutch : english;
  }
  /// With {0}, {1}, ... replaced by the arguments.
  std::string with(Language language, std::initializer_list<std::string_view> arguments) const;
};

}  // namespace termijn
