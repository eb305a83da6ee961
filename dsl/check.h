// SPDX-License-Identifier: Apache-2.0
// ast -> checked: every name has a declaration, every rule its citation, mark and way of counting.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "dsl/ast.h"
#include "dsl/symbols.h"

namespace termijn {

/// Rules in which every name means something. Only check() makes one; compile() cannot fail on it.
class Checked {
 public:
  const std::vector<ast::File>& files() const { return files_; }
  const Symbols& symbols() const { return symbols_; }

 private:
  friend Result<Checked> check(std::vector<ast::File> files);
  std::vector<ast::File> files_;
  Symbols symbols_;
};

/// All errors of all files, in order.
Result<Checked> check(std::vector<ast::File> files);

/// What check() reports, for who keeps the files.
Diagnostics faults_of(const std::vector<ast::File>& files);

/// The clauses that a declaration of this kind takes, in their order.
std::vector<Keyword> clauses_in(Keyword declaration);

}  // namespace termijn
