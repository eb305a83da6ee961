// SPDX-License-Identifier: Apache-2.0
// A trainer's file, which strings lessons, own cases and quizzes together. docs/learning.md says
// how such a file reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "learn/exercise.h"
#include "learn/quiz.h"

namespace termijn {

struct CourseQuiz {
  std::uint64_t seed = 1;
  std::uint32_t count = 5;
  int level = 0;                ///< 1, 2 or 3; 0: of each
  std::vector<QuizKind> kinds;  ///< none: all
};

/// A line of the programme, in the order of the file.
struct CourseItem {
  enum class Kind : std::uint8_t { part, lesson, log, quiz };
  Kind kind = Kind::part;
  Label name;        ///< of a part: its heading
  Label text;        ///< what the trainer says about it; may be empty
  std::string word;  ///< the lesson or procedure; of a log its file
  std::string dossier;
  std::optional<Date> begin;
  CourseQuiz quiz;
  Span span;
  bool is_unsure = false;  ///< what it names was not understood
};

/// A paper of the council under which everything is judged.
struct CoursePaper {
  std::string file;
  Span span;
};

struct Course {
  Label name, text;
  std::vector<CoursePaper> papers;
  std::vector<CourseItem> items;
};

/// What could be read, and everything that could not: a course with faults is not to be used, but
/// what it names can be looked up all the same, so that its faults are told at once.
struct ParsedCourse {
  Course course;
  Diagnostics faults;
};

/// `file`: the number of the source, for places in it.
ParsedCourse parse_course(const Source& source, std::uint32_t file);

}  // namespace termijn
