// SPDX-License-Identifier: Apache-2.0
// A course for people: its programme, and the sheet to print, with and without key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "learn/course.h"

namespace termijn {

/// An item of the course with what it names, found.
struct CourseUnit {
  CourseItem item;
  std::optional<Exercise> exercise;     ///< of a lesson and a log
  Date start;                           ///< of those
  std::vector<QuizQuestion> questions;  ///< of a quiz
};

struct CourseScene {
  const Program& program;
  const Course& course;
  const std::vector<CourseUnit>& units;
  std::string_view file;  ///< as it was named, for the commands that are shown
  std::string folder;     ///< from which names in it count: empty, or ending in a slash
  Language language;
  std::string_view version;
};

/// The questions of a quiz: about the lessons of the course, and about all lessons when it has
/// none. Fewer than wished when there are no more.
std::vector<QuizQuestion> course_questions(const Program& program,
                                           const std::vector<CourseUnit>& units,
                                           const CourseQuiz& quiz);
/// A quiz on a sheet, with or without its answers.
std::string course_quiz_html(const std::vector<QuizQuestion>& questions, Language language,
                             bool key);

/// `Les: Advies over een besluit`; of everything but a part.
std::string unit_name(const CourseUnit& unit, Language language);
/// Under which papers of the council; empty without.
std::string papers_text(const CourseScene& scene);

/// What is done in which order, and with which command.
std::string course_text(const CourseScene& scene);
/// One page to print on A4: stories and questions, or with `key` the answers as well.
std::string course_html(const CourseScene& scene, bool key);
/// `termijn.course/1`; the shape is docs/json.md.
std::string course_json(const CourseScene& scene);

}  // namespace termijn
