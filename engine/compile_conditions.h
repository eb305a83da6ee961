// SPDX-License-Identifier: Apache-2.0
// Part of compile: conditions of the tree become rows of Program::conditions.
#pragma once

#include <span>

#include "dsl/ast.h"
#include "dsl/symbols.h"
#include "engine/program.h"

namespace termijn {

class ConditionCompiler {
 public:
  ConditionCompiler(const Symbols& symbols, Program& program)
      : symbols_(symbols), program_(program) {}

  ConditionId compile(const ast::Expression& node);
  /// Of a list of none or one, as the tree holds an optional condition.
  ConditionId compile(std::span<const ast::Expression> optional);

 private:
  void name(const ast::Expression& node, Condition& out) const;
  void compare(const ast::Expression& node, Condition& out) const;

  const Symbols& symbols_;
  Program& program_;
};

/// The number of a choice of a field or reading.
template <class Choices>
Index choice_index(const Choices& choices, std::string_view id) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].id == id) return static_cast<Index>(i);
  }
  return nothing;
}

}  // namespace termijn
