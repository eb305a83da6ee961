// SPDX-License-Identifier: Apache-2.0
// What every form of `check --all` says in the same way.
#pragma once

#include <functional>
#include <string>

#include "batch/judge_all.h"
#include "cli/console.h"
#include "cli/exit_code.h"

namespace termijn::cli {

/// Shows texts as they come, below `head`; false when nobody reads them any more.
std::function<bool(const std::string&)> show_below(std::string head, Console& console);

/// Of a run over all dossiers. What only a part of them came to says nothing.
ExitCode exit_code_of(const batch::BatchCounts& counts);

}  // namespace termijn::cli
