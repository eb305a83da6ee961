// SPDX-License-Identifier: Apache-2.0
// Words of the papers in both languages, where the words of report/ do not have them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace termijn {

struct Phrase {
  std::string_view dutch, english;
  std::string in(Language language) const {
    return std::string(language == Language::dutch ? dutch : english);
  }
  /// With {0}, {1}, ... replaced by the arguments, which are not looked at again.
  std::string in(Language language, std::initializer_list<std::string_view> arguments) const;
};

}  // namespace termijn
