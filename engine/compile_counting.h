// SPDX-License-Identifier: Apache-2.0
// Part of compile: calendars and counting rules.
#pragma once

#include "dsl/ast.h"
#include "dsl/symbols.h"
#include "engine/compile_conditions.h"
#include "engine/program.h"

namespace termijn {

/// Adds the reasons of its free days to `program`.
Calendar compile_calendar(const ast::Declaration& declaration, const Symbols& symbols,
                          Program& program);

/// All calendars must be in `program`; it gets the sets of days that only this rule has.
CountingRuleInfo compile_counting_rule(const ast::Declaration& declaration, const Symbols& symbols,
                                       ConditionCompiler& conditions, Program& program);

}  // namespace termijn
