// SPDX-License-Identifier: Apache-2.0
// A procedure from its compiled rules: the steps in their order, and how it goes from state to
// state.
#pragma once

#include <string>
#include <vector>

#include "engine/program.h"
#include "report/words.h"

namespace termijn {

/// What a norm of the procedure asks, in a few words. The last version of each norm.
struct ProcedureStep {
  Index norm = nothing;  ///< in Program::norms
  std::string ids;       ///< of the step tables: `ADV-02`; may be empty
  std::string actor;
  std::string form;  ///< what is done, and what must be so about it
  std::string term;
  std::string citations;
};

/// In the order in which they may come up: by the state of the procedure in which they arise.
std::vector<ProcedureStep> steps_of(const Program& program, Index procedure, Language language);

/// An event that brings the procedure into another state.
struct StateMove {
  Index from = nothing;  ///< phase; nothing: any earlier one
  Index to = nothing;
  std::string label;
};

/// The moves that norms and phases name. From each earlier state the last phase whose condition
/// holds is reached in the same way; only moves that a norm leads to, or the rest from any state.
std::vector<StateMove> moves_of(const Program& program, Index procedure, Language language);

/// The last version of each norm of the procedure, in the order of the rules.
std::vector<Index> norms_of(const Program& program, Index procedure);

/// The phases in which an event may have brought the procedure, through other events when it is in
/// no phase itself; sorted.
std::vector<Index> phases_after(const Program& program, Index procedure, const Pattern& pattern);

/// The event with what its condition asks of it: `adviesaanvraag (schriftelijk)`.
std::string pattern_text(const Program& program, const Pattern& pattern, Language language);

}  // namespace termijn
