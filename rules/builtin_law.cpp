// SPDX-License-Identifier: Apache-2.0
// The rule files without the cases, for who has no need of those: they are half of the text.
#include <span>

#include "base/embedded.h"
#include "rules/builtin_rules.h"
#include "rules/packed.h"

namespace termijn {

std::span<const EmbeddedText> packed_law();  // made by termijn_embed_text()

Sources builtin_law() {
  const auto text = unpacked(packed_law().front().text);
  return text ? parted(*text) : Sources{};
}

}  // namespace termijn
