// SPDX-License-Identifier: Apache-2.0
// The lessons of one council: for whom they are is the role of the first part in each. Part of
// quiz_command.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "engine/program.h"
#include "learn/exercise.h"

namespace termijn::cli {

/// The lessons for the council that `word` names, by its id or its name; none when it names none.
std::vector<Exercise> lessons_for(const Program& program, const std::string& word);

/// The id of the council that somebody chooses; empty: all of them. Nothing when somebody stops.
std::optional<std::string> ask_council(const Program& program, Console& console);

/// That the questions are for all councils, and how to choose one.
std::string councils_note(const Program& program, Language language);

}  // namespace termijn::cli
