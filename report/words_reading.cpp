// SPDX-License-Identifier: Apache-2.0
#include "report/word_pair.h"

namespace termijn {
namespace {

constexpr WordPair table[] = {
#define TERMIJN_WORD(id, dutch, english) {dutch, english},
#include "report/words_reading.def"
#undef TERMIJN_WORD
};

}  // namespace

std::span<const WordPair> reading_words() {
  return table;
}

}  // namespace termijn
