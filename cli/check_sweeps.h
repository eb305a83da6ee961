// SPDX-License-Identifier: Apache-2.0
// `termijn check --all` over many days (--from, --to) and under two sets of rules (--with).
#pragma once

#include "batch/judge_all.h"
#include "cli/console.h"
#include "cli/load_rules.h"
#include "cli/options.h"

namespace termijn::cli {

/// Everything about these options that is wrong.
Diagnostics sweep_faults(const Options& options);

/// The rows of each day from --from up to and including --to. `one` is the only dossier, or null:
/// all of the database.
ExitCode run_day_sweep(const Options& options, const Program& program,
                       const batch::BatchWishes& wishes, batch::StreamedDossier* one,
                       Console& console);

/// The rows that differ under the rules of --with.
ExitCode run_rules_sweep(const Options& options, const RuleSet& old_rules,
                         const batch::BatchWishes& wishes, Console& console);

}  // namespace termijn::cli
