// SPDX-License-Identifier: Apache-2.0
// What changes in the law between two days, in words.
#pragma once

#include <string>
#include <vector>

#include "engine/rules_diff.h"
#include "report/reading.h"
#include "report/words.h"

namespace termijn {

/// `readings` are in the language.
std::string rules_diff_text(const Program& program, const RulesDiff& diff,
                            const RuleReadings& readings, Language language);
/// The same as JSON, `termijn.rules_diff/1`; the shape is docs/json.md.
std::string rules_diff_json(const Program& program, const RulesDiff& diff,
                            const RuleReadings& readings);

/// What a norm that is otherwise said and says; nothing for one that began, ended or passed.
ReadDifference difference_of(const NormChange& change, const RuleReadings& readings);
/// The words of the law are the same: only where it comes from changed.
bool is_only_source(const NormChange& change, const RuleReadings& readings);
/// Something other than a source changed.
bool has_law_change(const RulesDiff& diff, const RuleReadings& readings);

}  // namespace termijn
