// SPDX-License-Identifier: Apache-2.0
// What a code means, with an example and its cure; and the list of all codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/explain_card.h"

namespace termijn {

struct Explained {
  Code code;
  const ExplainCard* card = nullptr;
  std::string fault, cure;              ///< the example; empty when there is none
  BothLanguages says;                   ///< what the program says about `fault`
  std::vector<std::string> vocabulary;  ///< declarations that the example leans on, in full
};

/// Those declarations of the rule text of which the name stands in the example.
std::vector<std::string> declarations_named_in(std::string_view rules, std::string_view example);

std::string explain_text(const Explained& answer, Language language);
/// As JSON, `termijn.explain/1`; the shape is docs/json.md.
std::string explain_json(const Explained& answer);

/// All codes by stage, each with its message.
std::string codes_text(Language language);
/// As JSON, `termijn.codes/1`.
std::string codes_json();

}  // namespace termijn
