// SPDX-License-Identifier: Apache-2.0
// What the brief form of a lesson says, for its text and its page. Part of lesson.h.
#pragma once

#include <string>
#include <vector>

#include "learn/lesson.h"

namespace termijn {

/// The day of the first moment; that of the lesson when there is none.
Date begin_of(const Lesson& lesson);

/// In which form, before which day, and what that depends on; may be empty.
std::string brief_when(const LessonRule& rule);

/// `De raad mag adviseren. (WET 25(1))`
std::string with_article(const std::string& sentence, const std::string& article);

/// The terms that end before the next moment, or still run after the last, the first day first.
std::vector<std::string> due_lines(const Lesson& lesson, std::size_t number);

/// The questions that no rule of the moment tells.
std::vector<std::string> other_questions(const LessonMoment& moment);

}  // namespace termijn
