// SPDX-License-Identifier: Apache-2.0
// The words with which rules are read out stand apart: who links another reading_words() in front
// of the library, and reads out no rules, need not have them. Part of words.cpp.
#pragma once

#include <span>
#include <string_view>

namespace termijn {

struct WordPair {
  std::string_view dutch, english;
};

/// In the order of words_reading.def.
std::span<const WordPair> reading_words();

}  // namespace termijn
