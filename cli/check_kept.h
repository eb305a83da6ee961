// SPDX-License-Identifier: Apache-2.0
// `termijn check --all --keep FILE`: what was found is kept for the next night.
#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "engine/program.h"

namespace termijn::cli {

/// Everything about --keep that is wrong.
Diagnostics kept_faults(const Options& options);

ExitCode run_kept(const Options& options, const Program& program, Console& console);

}  // namespace termijn::cli
