// SPDX-License-Identifier: Apache-2.0
// What is in the rules and how the cases in them came out.
#pragma once

#include <span>
#include <string>

#include "base/source.h"
#include "engine/cases.h"
#include "report/rule_tables_text.h"

namespace termijn {

/// Counts, the failed expectations with their places, and how many decisions the rules agree with.
std::string rules_check_text(const Program& program, const Sources& sources,
                             std::span<const CaseResult> results, Language language);

/// The same as JSON, `termijn.rules/1`; the shape is docs/json.md. `tables`: null without tables.
std::string rules_check_json(const Program& program, const Sources& sources,
                             std::span<const CaseResult> results, const JudgedTables* tables);

}  // namespace termijn
