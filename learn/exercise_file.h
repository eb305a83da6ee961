// SPDX-License-Identifier: Apache-2.0
// A lesson as it is written in learn/lessons. docs/learning.md says how such a file reads.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "learn/exercise.h"

namespace termijn {

/// What is wrong with the file; for those who write one.
struct ExerciseFault {
  std::size_t line = 0;
  std::string what;
};

struct ParsedExercise {
  Exercise exercise;
  std::vector<ExerciseFault> faults;
};
ParsedExercise parse_exercise(std::string_view text);

/// The lessons in the program, in the order of their file names. Their files have no faults, and
/// the built-in rules know all that they name: tests see to that.
std::span<const Exercise> builtin_exercises();

/// By either name; null when there is none.
const Exercise* exercise_named(std::string_view id);

}  // namespace termijn
