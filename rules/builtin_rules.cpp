// SPDX-License-Identifier: Apache-2.0
// The embedded rule files as sources.
#include "rules/builtin_rules.h"

#include <algorithm>
#include <span>

#include "base/embedded.h"

namespace termijn {

std::span<const EmbeddedText> builtin_rule_texts();  // made by termijn_embed_text()

Sources builtin_rules(Cases cases) {
  Sources sources;
  for (const EmbeddedText& file : builtin_rule_texts()) {
    if (cases == Cases::left_out && file.name.find("/voorbeelden/") != file.name.npos) continue;
    sources.push_back({std::string(file.name), std::string(file.text)});
  }
  std::ranges::sort(sources, {}, &Source::name);
  return sources;
}

}  // namespace termijn
