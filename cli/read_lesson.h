// SPDX-License-Identifier: Apache-2.0
// A lesson read at a terminal, one moment after the other. Part of learn_command.cpp.
#pragma once

#include "cli/console.h"
#include "learn/lesson.h"

namespace termijn::cli {

/// Stops after each moment: Enter goes on, `w` shows the moment in full, `q` quits. The end of the
/// input is an end like any other.
ExitCode read_lesson(const Lesson& lesson, LessonDetail detail, Console& console);

}  // namespace termijn::cli
