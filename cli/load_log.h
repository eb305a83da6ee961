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
#include "embed/log_forms.h"
#include "engine/bind.h"
#include "engine/record.h"
#include "engine/verdict.h"
#include "log/tombstones.h"
#include "office/known_log.h"
#include "report/dossier_name.h"
#include "report/hindsight.h"

namespace termijn::cli {

/// Files, locks and disks are the environment; everything else is what somebody wrote.
ExitCode exit_code_for(const Diagnostics& diagnostics);

/// A program and a log bound to it. `code` is set, and reported, when there is none.
struct LoadedLog {
  RuleSet rules;
  std::vector<EventRecord> records;
  std::optional<BoundLog> log;
  std::vector<Dossier> others;           ///< left out of `log`: one dossier was asked for
  std::vector<Tombstone> tombstones;     ///< of dossiers that were erased
  std::vector<EventRecord> all_records;  ///< with --known-on: also what was recorded later
  Knowledge knowledge;                   ///< when the records were written down
  bool several_councils = false;         ///< in the whole log, also when one dossier is asked for
  ExitCode code = exit_fine;
};

/// Rules that have faults are reported on the console; nothing then.
std::optional<RuleSet> load_rules_or_fail(const Options& options, Console& console, ExitCode& code,
                                          Cases cases = Cases::left_out,
                                          Form form = Form::compiled);

/// As text: which rules these are, when they are not the built-in ones.
void say_rules(const Program& program, Console& console);

/// The day to judge on: who asks what was known on a day, asks it as of that day.
Date judged_day(const Options& options);

/// Reads and binds the log at options.words[0]; every fault is reported on the console.
/// With `--dossier` only that dossier is kept; a name that is not there is a fault.
LoadedLog load_log(const Options& options, Console& console);

/// The records of `first`, bound to the rules that `options` name.
LoadedLog load_again(const LoadedLog& first, const Options& options, Console& console);

/// `faults` of reading, and those that names give in the records that could be read.
Diagnostics with_faults_of(const Program& program, std::span<const EventRecord> sound,
                           Diagnostics faults);

}  // namespace termijn::cli
