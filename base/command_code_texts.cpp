// SPDX-License-Identifier: Apache-2.0
#include "base/code_text.h"

namespace termijn {
namespace {

constexpr CodeText texts[] = {
#define TERMIJN_CODE TERMIJN_CODE_TEXT
#include "base/codes_of_commands.def"
#undef TERMIJN_CODE
};

}  // namespace

std::span<const CodeText> command_code_texts() {
  return texts;
}

}  // namespace termijn
