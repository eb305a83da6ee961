// SPDX-License-Identifier: Apache-2.0
// The module that compiles no rules needs no messages about them.
#include "base/code_text.h"

namespace termijn {

std::span<const CodeText> rule_code_texts() {
  return {};
}

}  // namespace termijn
