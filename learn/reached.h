// SPDX-License-Identifier: Apache-2.0
// Which states of the norms of each procedure made-up dossiers reach: whatever can become of a rule
// can come up in an exercise.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "explore/explore.h"

namespace termijn {

/// A norm with one of the states that its clauses allow.
struct NormState {
  Index norm = nothing;  ///< in Program::norm_names
  State state = State::dormant;
};

struct ReachedIn {
  Index procedure = nothing;
  std::size_t reached = 0, reachable = 0;  ///< states of its norms
};

struct Reached {
  std::vector<ReachedIn> procedures;       ///< in the order of the rules
  std::size_t reached = 0, reachable = 0;  ///< each norm once
  std::vector<NormState> missed;           ///< a case in the rules reaches it, no made-up dossier
  /// The clauses allow it, and neither a made-up dossier nor a case in the rules reaches it; it is
  /// not among the reachable ones.
  std::vector<NormState> out_of_reach;
  std::size_t dossiers = 0;  ///< that were made up and judged

  bool is_complete() const { return reached == reachable; }
};

/// Makes up dossiers for each version of each norm. The rules have their cases. Deterministic.
Reached reached_states(const Program& program, const Progress& progress = {});

std::string reached_text(const Program& program, const Reached& reached, Language language);
/// `termijn.reached/1`; the shape is docs/json.md.
std::string reached_json(const Program& program, const Reached& reached);

}  // namespace termijn
