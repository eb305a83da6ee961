// SPDX-License-Identifier: Apache-2.0
// Texts of rules, parsed, checked and compiled together.
#pragma once

#include <cstddef>
#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "dsl/check.h"
#include "engine/program.h"

namespace termijn {

struct RuleSet {
  Sources sources;
  std::optional<Checked> checked;  ///< as they are written; nothing when there are errors
  std::optional<Program> program;  ///< nothing when there are errors
  std::size_t first_paper = 0;     ///< in `sources`: from here on the council's own papers
  Diagnostics diagnostics;
};

/// Completes `rules`, of which the sources are there, and the faults of reading them.
/// `has_gaps`: some source could not be read, so names that nobody declares may be in it.
RuleSet compile_rules(RuleSet rules, bool has_gaps = false);

}  // namespace termijn
