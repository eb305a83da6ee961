// SPDX-License-Identifier: Apache-2.0
// Which right a body has on a subject, in words and as JSON.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/subjects.h"
#include "report/words.h"

namespace termijn {

/// What somebody asked the table of subjects.
struct RightQuestion {
  std::vector<Index> subjects;  ///< in Program::subjects
  std::vector<Event::Value> facts;
  Index body = nothing;  ///< one role only; nothing: each
  Date as_of;
};

/// Of one subject: the right of each body, where it comes from, the procedure, and the questions
/// that settle what is not certain.
std::string right_text(const Program& program, const RightQuestion& question, Language language);
/// Of several: a line each, by body and right.
std::string subjects_text(const Program& program, const RightQuestion& question, Language language);
/// Of any number, `termijn.right/1`; the shape is docs/json.md.
std::string right_json(const Program& program, const RightQuestion& question);

/// The answers that the question is about.
std::vector<RightAnswer> answers_to(const Program& program, const RightQuestion& question,
                                    Index subject);

}  // namespace termijn
