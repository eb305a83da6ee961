// SPDX-License-Identifier: Apache-2.0
// Questions asked one by one, at a terminal or from a pipe. Part of quiz_command.cpp.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "learn/quiz_results.h"
#include "learn/quiz_text.h"

namespace termijn::cli {

struct QuizSession {
  const Quiz& quiz;
  std::size_t repeated = 0;  ///< so many of the first were missed before
  std::size_t before = 0;    ///< answered before, in a quiz that goes on
  std::size_t right_before = 0;
  std::string store = {};  ///< the file with which it can go on later; empty: it cannot
  std::string note = {};   ///< a line below the heading; may be empty
  Console& console;
  /// Keeps each answer at once; a fault when that fails. May be empty.
  std::function<std::optional<Diagnostic>(const QuizAnswer&)> keep;
};

/// The end of the input is an end like any other.
ExitCode ask_quiz(const QuizSession& session);

}  // namespace termijn::cli
