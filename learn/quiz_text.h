// SPDX-License-Identifier: Apache-2.0
// Questions in words: at a terminal, for a program, as a page to answer and to print.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "learn/quiz.h"

namespace termijn {

/// Questions as they were asked for.
struct Quiz {
  QuizWish wish;
  std::string command;  ///< `termijn quiz advies --seed 7`, with which it is made again
  std::vector<QuizQuestion> questions;
};

char option_letter(std::size_t option);  ///< `a` for the first

/// `Quiz: 5 vragen, zaad 7`; `count` with those that were answered before.
std::string quiz_head(const Quiz& quiz, std::size_t count, Language language);
/// The question with its dossier and its options; counted from 0.
std::string quiz_question_text(const QuizQuestion& question, std::size_t at, std::size_t count,
                               Language language);
/// Right, or which mistake it was and why; then rule, article and steps. Nothing: it was skipped.
std::string quiz_feedback_text(const QuizQuestion& question, std::optional<std::size_t> chosen,
                               Language language);
/// What is left of the answers when all are given.
std::string quiz_score_text(std::size_t right, std::size_t asked,
                            std::span<const QuizQuestion> missed, Language language);

/// All questions, to print; with the answers behind them.
std::string quiz_sheet_text(const Quiz& quiz, bool with_key, Language language);
std::string quiz_json(const Program& program, const Quiz& quiz);
/// To answer on a screen, with keys and without JavaScript too, and to print without answers;
/// `with_key`: with the answers at the end.
std::string quiz_page(const Quiz& quiz, bool with_key, Language language);

}  // namespace termijn
