// SPDX-License-Identifier: Apache-2.0
// The file of a trainer, and everything that it names.
#pragma once

#include <optional>
#include <vector>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "cli/options.h"
#include "learn/course_text.h"

namespace termijn::cli {

/// A course without faults: its papers are part of the rules, its lessons and logs were found.
struct LoadedCourse {
  Course course;
  RuleSet rules;
  std::vector<CourseUnit> units;
};

/// The course at options.words[0]. Otherwise `code` is set, and everything that is wrong in it and
/// in what it names is reported at once, with its line.
std::optional<LoadedCourse> load_course(const Options& options, Console& console, ExitCode& code);

}  // namespace termijn::cli
