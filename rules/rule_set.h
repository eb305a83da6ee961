// SPDX-License-Identifier: Apache-2.0
// Texts of rules, parsed, checked and compiled together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "dsl/check.h"
#include "engine/program.h"

namespace termijn {

struct RuleSet {
  std::string folder;  ///< where the sources were read from; empty: built in, or from memory
  Sources sources;
  std::optional<Checked> checked;  ///< as they are written; nothing when there are errors
  std::optional<Program> program;  ///< nothing when there are errors
  std::size_t first_paper = 0;     ///< in `sources`: from here on the council's own papers
  Diagnostics diagnostics;
};

/// Completes `rules`, of which the sources are there, and the faults of reading them.
/// `has_gaps`: some source could not be read, so names that nobody declares may be in it.
RuleSet compile_rules(RuleSet rules, bool has_gaps = false);

/// Adds what an act refuses that a paper sets; then there is no program any more.
void hold_against_acts(RuleSet& rules);

}  // namespace termijn
