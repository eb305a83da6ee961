// SPDX-License-Identifier: Apache-2.0
// Rules and log together, as the commands that read a log need them; and which faults are whose.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "cli/options.h"
#include "engine/bind.h"
#include "engine/record.h"
#include "engine/verdict.h"

namespace termijn::cli {

/// Files, locks and disks are the environment; everything else is what somebody wrote.
ExitCode exit_code_for(const Diagnostics& diagnostics);

/// A program and a log bound to it. `code` is set, and reported, when there is none.
struct LoadedLog {
  RuleSet rules;
  std::optional<BoundLog> log;
  ExitCode code = exit_fine;
};

/// Rules that have faults are reported on the console; nothing then.
std::optional<RuleSet> load_rules_or_fail(const Options& options, Console& console, ExitCode& code);

/// Reads and binds the log at options.words[0]; every fault is reported on the console.
/// With `--dossier` only that dossier is kept; a name that is not there is a fault.
LoadedLog load_log(const Options& options, Console& console);

/// `faults` of reading, and those that names give in the records that could be read.
Diagnostics with_faults_of(const Program& program, std::span<const EventRecord> sound,
                           Diagnostics faults);

/// The fault for a dossier that is not in the log, with the names like it.
Diagnostic unknown_dossier(const std::string& name, std::vector<std::string> names);
std::vector<std::string> dossier_names(const BoundLog& log);

}  // namespace termijn::cli
