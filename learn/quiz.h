// SPDX-License-Identifier: Apache-2.0
// Questions made from rules, exercises and a seed. The same seed gives the same questions on every
// machine; the key of each is what the evaluator says of the dossier it is about, and each wrong
// answer is one that the evaluator refutes. docs/learning.md says what the kinds and levels are.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/record.h"
#include "learn/exercise.h"
#include "learn/quiz_slip.h"

namespace termijn {

enum class QuizKind : std::uint8_t {
  last_day,   ///< which is the last day
  next_step,  ///< what may or must be done now
  who,        ///< who may or must do it
  right,      ///< advice, consent, information or nothing
  mistake,    ///< which line of a log breaks the law
  complete,   ///< is what was sent complete
  what_if,    ///< what becomes of the last day when the log changes
};
inline constexpr std::array all_quiz_kinds = {
    QuizKind::last_day, QuizKind::next_step, QuizKind::who,    QuizKind::right,
    QuizKind::mistake,  QuizKind::complete,  QuizKind::what_if};
std::string_view quiz_kind_id(QuizKind kind);  ///< `last-day` ...
std::optional<QuizKind> quiz_kind_of(std::string_view id);
const Label& quiz_kind_name(QuizKind kind);

inline constexpr int highest_quiz_level = 3;

/// What to ask.
struct QuizWish {
  std::uint64_t seed = 1;
  int level = 0;                ///< 1, 2 or 3; 0: of each
  std::vector<QuizKind> kinds;  ///< none: all
  /// Dossiers begin within a year from here; nothing: from the first day of the exercise.
  std::optional<Date> start;
  std::string topic;  ///< only about this norm or subject; empty: about anything
};

/// A line of the log that the question is about.
struct QuizLine {
  std::int64_t number = 0;  ///< counted from 1
  Label text;
};

struct QuizOption {
  Label text;
  /// What the answer comes down to: an ISO day, or the id of a norm, role, right or field, or the
  /// number of a line; `-` for none of these. No two options of a question have the same.
  std::string value;
  Slip slip = Slip::none;  ///< the typical mistake behind a wrong one
  Label why;               ///< why it is wrong; of the right one why it is right, where that helps
};

/// What the key was proved with; enough to prove it again.
struct QuizProof {
  std::vector<EventRecord> records;     ///< the dossier that was judged
  Date as_of;                           ///< on this day
  std::vector<FieldValue> facts;        ///< of `right`
  Index role = nothing;                 ///< of `right`
  std::vector<std::string> compared{};  ///< of `complete`: fields that an option names
};

struct QuizQuestion {
  QuizKind kind = QuizKind::last_day;
  int level = 1;
  std::uint64_t seed = 1;
  std::uint32_t number = 1;
  std::string lesson;         ///< id of the exercise
  Label title;                ///< of the dossier
  Index procedure = nothing;  ///< in Program::procedures
  std::string topic;          ///< id of the norm, or of the subject, that it is about
  Date today;                 ///< on which it is asked
  std::vector<QuizLine> log;
  Label text;
  std::vector<QuizOption> options;
  std::size_t right = 0;           ///< in options
  Label article;                   ///< `WET 25(6)`
  std::vector<Label> explanation;  ///< the rule with article and text version first, then the steps
  QuizProof proof;

  /// `7/3`: the same for whoever asks with the same exercises and wishes.
  std::string id() const { return std::to_string(seed) + '/' + std::to_string(number); }
};

/// Question `number` (from 1) of a seed, asked by itself; nothing when the exercises have none as
/// wished. Looks at a bounded number of candidates.
std::optional<QuizQuestion> quiz_question(const Program& program,
                                          std::span<const Exercise> exercises, const QuizWish& wish,
                                          std::uint32_t number);

/// `count` different questions, from `first` on, in a run that begins with 1: no topic comes back,
/// and no exercise comes more often, while others are left. Fewer when there are no more.
std::vector<QuizQuestion> quiz_questions(const Program& program,
                                         std::span<const Exercise> exercises, const QuizWish& wish,
                                         std::uint32_t first, std::size_t count);

/// Judges the dossier anew: the key is right, and every other option is refuted.
bool is_proved(const Program& program, const QuizQuestion& question);
bool is_proved(const Program& program, const LogNames& names, const QuizQuestion& question);

}  // namespace termijn
