// SPDX-License-Identifier: Apache-2.0
// From the words on the command line to the command that they name.
#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/options.h"

namespace termijn::cli {

/// Runs the command, or says what is wrong with the words; `--version` is for the caller.
ExitCode dispatch(const ParsedOptions& parsed, Console& console);

}  // namespace termijn::cli
