// SPDX-License-Identifier: Apache-2.0
// Part of compile: mistakes, and the table of subjects.
#pragma once

#include "dsl/ast.h"
#include "dsl/symbols.h"
#include "engine/compile_conditions.h"
#include "engine/program.h"

namespace termijn {

Mistake compile_mistake(const ast::Declaration& declaration, const Symbols& symbols);
SubjectTable compile_subject(const ast::Declaration& declaration, const Symbols& symbols,
                             ConditionCompiler& conditions);

}  // namespace termijn
