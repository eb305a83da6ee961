// SPDX-License-Identifier: Apache-2.0
// What somebody missed, to be asked again later, and a quiz that was broken off. Kept in a file
// only when somebody asks for it; docs/learning.md says how the file reads and when what comes
// back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "learn/quiz.h"

namespace termijn {

/// Something that was missed: a kind of question about a norm or subject.
struct QuizCard {
  std::string lesson;
  QuizKind kind = QuizKind::last_day;
  std::string topic;
  int box = 1;  ///< from 1; the higher, the longer it stays away
  Date due;     ///< asked again from this day on
};

/// A quiz that was begun and is not finished.
struct QuizRun {
  std::vector<std::string> lessons;  ///< as they were named; none: all
  QuizWish wish;                     ///< without topic
  std::uint32_t next = 1;            ///< the number of the question that comes
  std::uint32_t count = 0, asked = 0, right = 0;
};

struct QuizStore {
  std::vector<QuizCard> cards;  ///< in the order in which they were missed first
  std::optional<QuizRun> run;
};

inline constexpr int highest_box = 5;
/// How many days a card stays away: 1, 2, 4, 8 and 16. A way to learn; no law.
std::int32_t days_in_box(int box);

/// What was missed comes back tomorrow, from the first box; what was right goes one box on, and out
/// of the last. What was never missed is not kept.
void take_answer(QuizStore& store, const QuizQuestion& question, bool is_right, Date today);

/// Those that are to be asked on that day, longest due first.
std::vector<QuizCard> due_cards(const QuizStore& store, Date today);

std::string quiz_store_text(const QuizStore& store);
/// Nothing when it is no such file, or something in it is damaged.
std::optional<QuizStore> read_quiz_store(std::string_view text);

}  // namespace termijn
