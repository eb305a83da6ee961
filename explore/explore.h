// SPDX-License-Identifier: Apache-2.0
// Looks for what is wrong with rules by making up dossiers and judging them. docs/exploring.md says
// what each check claims.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/diagnostic.h"
#include "base/progress.h"
#include "engine/program.h"
#include "explore/search.h"
#include "explore/sketch.h"

namespace termijn {

/// A norm, and the state in which a dossier shows it.
struct Shown {
  Index norm = nothing;  ///< in Program::norms
  State state = State::dormant;
};

/// A dossier that shows a fault of the rules.
struct Exhibit {
  Index procedure = nothing;
  Sketch sketch;
  Date as_of;
  std::vector<Shown> shows;
};

/// A fault, and the dossier in which it goes wrong where there is one.
struct ExploreFinding {
  Diagnostic diagnostic;
  std::optional<Exhibit> exhibit;
};

struct Exploration {
  std::vector<VersionSearch> versions;  ///< those of the chosen procedures, in the order of rules
  std::vector<ExploreFinding> findings;
  std::size_t evaluations = 0;
};

/// Of `procedures`; of all when there are none. Deterministic: no clock, no chance. `progress`: how
/// many versions of norms were looked at.
Exploration explore(const Program& program, std::span<const Index> procedures = {},
                    const SearchLimits& limits = {}, const Progress& progress = {});

}  // namespace termijn
