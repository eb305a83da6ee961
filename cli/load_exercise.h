// SPDX-License-Identifier: Apache-2.0
// What somebody learns from: a lesson of the program, the example of a procedure, or a log.
#pragma once

#include <optional>
#include <string>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "cli/options.h"
#include "learn/exercise.h"

namespace termijn::cli {

/// Rules and an exercise without faults. `code` is set, and reported, when there is none.
struct LoadedExercise {
  RuleSet rules;
  std::optional<Exercise> exercise;
  ExitCode code = exit_fine;
};

/// `word`: a lesson by either name, or a procedure. The cases of the rules are only read when a
/// procedure has no lesson.
LoadedExercise load_exercise(const Options& options, const std::string& word, Console& console);

/// The dossier in the log of `--log`; `--dossier` chooses when there are several.
LoadedExercise load_logged_exercise(const Options& options, Console& console);

/// The lesson or the example that `word` names, among rules that have their cases.
Result<Exercise> find_exercise(const Program& program, const std::string& word, Span span = {});

/// `--start`, else the day on which the exercise was written to begin.
Date start_of(const Exercise& exercise, const Options& options);

}  // namespace termijn::cli
