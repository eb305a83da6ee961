// SPDX-License-Identifier: Apache-2.0
#include "base/code_text.h"

namespace termijn {
namespace {

constexpr CodeText texts[] = {
#define TERMIJN_CODE TERMIJN_CODE_TEXT
#include "base/codes_of_rules.def"
#undef TERMIJN_CODE
};

}  // namespace

std::span<const CodeText> rule_code_texts() {
  return texts;
}

}  // namespace termijn
