// SPDX-License-Identifier: Apache-2.0
// One version of a norm that is searched, with the norms whose end it looks at.
#pragma once

#include <vector>

#include "engine/program.h"
#include "explore/uses.h"

namespace termijn {

struct Scope {
  Scope(const Program& program, Index version);

  const Program& program;
  Index version = nothing;  ///< in Program::norms
  const Norm& norm;
  Index procedure = nothing;       ///< in which it is searched
  std::vector<Index> names;        ///< in Program::norm_names, its own first
  std::vector<const Norm*> norms;  ///< itself, and all versions of the others

  template <class Visit>
  void each_pattern(Visit visit) const {
    for (const auto* one : norms) termijn::each_pattern(*one, visit);
  }

 private:
  void take(Index name);
};

}  // namespace termijn
