// SPDX-License-Identifier: Apache-2.0
// What is wrong in a dossier, by line, and how that is explained. Part of quiz.h.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "learn/quiz_parts.h"

namespace termijn {

/// A breach that is certain, and an event that makes it; one for each act that was forbidden.
struct Blame {
  std::uint32_t finding = 0;  ///< in DossierVerdict::findings
  std::int64_t number = 0;    ///< of its record; 0: no event
};
/// Nothing when something else is wrong too: disputed, possible, missed or lost.
std::optional<std::vector<Blame>> blames_of(const DossierVerdict& dossier);

/// The day after the last line: what had to be done on its day is broken then.
bool judge_next_day(const Program& program, Stage& stage);

/// Judged so, nothing is wrong.
bool is_sound(const Program& program, Stage& stage);

/// `nee` for `ja`; nothing for what is neither.
std::optional<std::string> turned_value(std::string_view value);

/// Topic, article and explanation from a breach, with what can still be done.
void explain_breach(const Program& program, QuizQuestion& question, const Stage& stage,
                    const Blame& blame);

/// The same of a dossier in which all goes well: what was looked at, of which `first` what the
/// question is about. False when no rule that an article gives has been kept in it, or none of
/// `first` where there are some.
bool explain_sound(const QuizDraw& draw, QuizQuestion& question, const Stage& stage,
                   std::span<const Index> first);

}  // namespace termijn
