// SPDX-License-Identifier: Apache-2.0
// What changes in the law between two days, in words.
#pragma once

#include <string>

#include "engine/rules_diff.h"
#include "report/words.h"

namespace termijn {

std::string rules_diff_text(const Program& program, const RulesDiff& diff, Language language);
/// The same as JSON, `termijn.rules_diff/1`; the shape is docs/json.md.
std::string rules_diff_json(const Program& program, const RulesDiff& diff);

}  // namespace termijn
