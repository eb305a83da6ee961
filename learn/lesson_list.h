// SPDX-License-Identifier: Apache-2.0
// What there is to learn: the lessons, and every other procedure that has an example.
#pragma once

#include <string>
#include <vector>

#include "learn/exercise.h"

namespace termijn {

struct LessonList {
  std::vector<const Exercise*> lessons;  ///< those that these rules know
  std::vector<Index> procedures;         ///< without a lesson of the same name
};

/// When the built-in rules came without their cases, every procedure is taken to have an example.
LessonList lesson_list(const Program& program);

std::string lesson_list_text(const Program& program, const LessonList& list, Language language);
/// `termijn.lessons/1`; the shape is docs/json.md.
std::string lesson_list_json(const Program& program, const LessonList& list);

}  // namespace termijn
