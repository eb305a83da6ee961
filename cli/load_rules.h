// SPDX-License-Identifier: Apache-2.0
// The rules that a command works with: from a folder or built in; parsed, checked, compiled.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cli/options.h"
#include "dsl/check.h"
#include "engine/program.h"

namespace termijn::cli {

struct RuleSet {
  Sources sources;
  std::optional<Program> program;  ///< nothing when there are errors
  std::optional<Checked> checked;  ///< the tree that it was compiled from
  Diagnostics diagnostics;
};

/// `--rules`, else the folder in the environment variable TERMIJN_RULES, else the built-in rules.
/// All files that end in .trm, also in folders below, sorted by path.
RuleSet load_rules(const Options& options);

}  // namespace termijn::cli
