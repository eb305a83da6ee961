// SPDX-License-Identifier: Apache-2.0
// Which rules and free days a verdict was made with, as hashes.
#pragma once

#include <string>
#include <vector>

#include "cli/load_rules.h"
#include "log/seal.h"

namespace termijn::cli {

/// Of all rule files, named from the folder `rules`, wherever that folder is. Papers do not count.
std::string rule_digest(const RuleSet& rules);

/// The files of `--paper`, by the last part of their names.
std::vector<SealedPaper> paper_digests(const RuleSet& rules);

/// Of every free day of every calendar in the years 2000 to 2099, and the days for which each is
/// known.
std::string calendar_digest(const Program& program);

}  // namespace termijn::cli
