// SPDX-License-Identifier: Apache-2.0
// Texts that only the command needs, so the library does not have them: linked in front of their
// tables.
#include "base/code_text.h"
#include "report/word_pair.h"

namespace termijn {

std::span<const CodeText> command_code_texts() {
  return {};
}

std::span<const WordPair> reading_words() {
  return {};
}

}  // namespace termijn
