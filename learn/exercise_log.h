// SPDX-License-Identifier: Apache-2.0
// Exercises that nobody wrote as a lesson: a dossier of a log, and an example in the rules.
#pragma once

#include <optional>
#include <span>

#include "learn/exercise.h"

namespace termijn {

/// The records of one dossier, in order of time, as they happened: a trainer's own case. What
/// people see happen is what they remark, and behind it who did what. Days in fields move along.
Exercise exercise_of(const Program& program, Index procedure, std::span<const EventRecord> records);

/// The same of a dossier that is bound: as it is after corrections, with the names of the rules,
/// and of a day that is not known exactly the last one. `records`: those of the log, for what they
/// remark. Nothing when no procedure is known.
std::optional<Exercise> exercise_of(const Program& program, const BoundLog& log,
                                    const Dossier& dossier, std::span<const EventRecord> records);

/// The same of an example in the rules; nothing when a day in it is not known exactly.
std::optional<Exercise> exercise_of(const Program& program, const Case& example);

/// The made-up example of the procedure that shows most of its phases and goes well; nothing when
/// the rules came without examples, or have none.
std::optional<Exercise> best_example(const Program& program, Index procedure);

}  // namespace termijn
