// SPDX-License-Identifier: Apache-2.0
// Answers as a list that a spreadsheet opens: a row for each question.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "learn/quiz.h"

namespace termijn {

struct QuizAnswer {
  const QuizQuestion* question = nullptr;
  std::optional<std::size_t> chosen;  ///< nothing: skipped
};

/// `former`, the text of such a list or empty, with a row for each answer behind it; nothing when
/// it is another list.
std::optional<std::string> with_results(std::string_view former,
                                        std::span<const QuizAnswer> answers, Date today,
                                        Language language);

}  // namespace termijn
