// SPDX-License-Identifier: Apache-2.0
// Part of compile: bounds of parameters, the papers of a council, and the days that acts cover.
#pragma once

#include "dsl/ast.h"
#include "dsl/symbols.h"
#include "engine/program.h"

namespace termijn {

/// The default of a parameter, with who says so, and its bounds.
void compile_bounds(const ast::Declaration& declaration, const Symbols& symbols, Field& parameter);
Paper compile_paper(const ast::Declaration& declaration, const Symbols& symbols,
                    const Program& program);
/// The days of a clause such as `geldig` or `gedekt`; no bounds when it is not there.
DaySpan days_of(const ast::Declaration& declaration, Keyword keyword);
/// A norm is known only on days for which all acts are that it cites.
void limit_to_acts(const Program& program, Norm& norm);

}  // namespace termijn
