// SPDX-License-Identifier: Apache-2.0
#include "rules/builtin_rules.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "base/embedded.h"
#include "rules/packed.h"

namespace termijn {

std::span<const EmbeddedText> packed_cases();  // made by termijn_embed_text()

Sources builtin_rules(Cases cases) {
  Sources sources = builtin_law();
  if (cases == Cases::left_out) return sources;
  if (const auto text = unpacked(packed_cases().front().text))
    std::ranges::move(parted(*text), std::back_inserter(sources));
  std::ranges::sort(sources, {}, &Source::name);
  return sources;
}

}  // namespace termijn
