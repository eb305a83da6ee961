// SPDX-License-Identifier: Apache-2.0
// Part of compile: norms and cases, and the small parts that all declarations share.
#pragma once

#include <optional>
#include <string_view>

#include "dsl/ast.h"
#include "dsl/symbols.h"
#include "engine/compile_conditions.h"
#include "engine/program.h"

namespace termijn {

Norm compile_norm(const ast::Declaration& declaration, const Symbols& symbols,
                  ConditionCompiler& conditions);
Case compile_case(const ast::Declaration& declaration, const Symbols& symbols,
                  const Program& program);

Label label_of(const Rare<ast::Text>& text);
Mark mark_of(std::string_view id);
Mark mark_of(const ast::Declaration& declaration);
std::string source_of(const ast::Declaration& declaration);
Citation citation_of(const ast::Citation& citation, const Symbols& symbols);
std::vector<Citation> citations_of(const ast::Declaration& declaration, const Symbols& symbols);

}  // namespace termijn
