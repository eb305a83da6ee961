// SPDX-License-Identifier: Apache-2.0
// Which states of a norm dossiers reach: made up from what its clauses look at, judged, and made
// longer, breadth first.
#pragma once

#include <vector>

#include "engine/program.h"
#include "engine/state_coverage.h"
#include "engine/verdict.h"
#include "explore/sketch.h"

namespace termijn {

struct SearchLimits {
  std::size_t evaluations = 4000;  ///< for each version of a norm
  std::size_t steps = 3;           ///< by which a dossier is made longer, after it arose
};

/// A dossier in which a version of a norm is in a state on a day.
struct Witness {
  Index norm = nothing;  ///< in Program::norms
  State state = State::dormant;
  Index procedure = nothing;
  Sketch sketch;
  Date as_of;
};

/// What was found of one version.
struct VersionSearch {
  Index norm = nothing;            ///< in Program::norms
  std::vector<Witness> witnesses;  ///< one for each state that was reached
  std::vector<State> not_found;    ///< states that its clauses allow
  bool is_closed = false;          ///< everything within the steps was looked at
  std::size_t evaluations = 0;

  const Witness* witness(State state) const;
};

/// Deterministic. Stops as soon as all states that the clauses allow are reached.
VersionSearch search(const Program& program, Index norm, const SearchLimits& limits = {});

}  // namespace termijn
