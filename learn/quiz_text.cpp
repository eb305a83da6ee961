// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_text.h"

#include "learn/quiz_words.h"
#include "report/layout.h"

namespace termijn {
namespace {

namespace words = quiz_words;

std::string letter_text(std::size_t option) {
  return std::string(1, option_letter(option));
}

std::string explanation_text(const QuizQuestion& question, Language language) {
  std::string out = paragraph("  ", words::why.in(language));
  for (const Label& line : question.explanation) out += paragraph("    ", line.in(language));
  return out;
}

std::string right_answer_text(const QuizQuestion& question, Language language) {
  return sentence(
      fill(words::right_answer, language,
           {letter_text(question.right), question.options[question.right].text.in(language)}));
}

}  // namespace

char option_letter(std::size_t option) {
  return static_cast<char>('a' + static_cast<char>(option));
}

std::string quiz_head(const Quiz& quiz, std::size_t count, Language language) {
  return words::title.text(language) + ": " +
         counted(count, words::one_question, words::many_questions, language) + ", " +
         fill(words::of_seed, language, {std::to_string(quiz.wish.seed)}) + '\n';
}

std::string quiz_question_text(const QuizQuestion& question, std::size_t at, std::size_t count,
                               Language language) {
  std::string out = rule_line("-");
  out +=
      paragraph("", fill(words::number, language, {std::to_string(at + 1), std::to_string(count)}) +
                        " · " + quiz_kind_name(question.kind).in(language) + " · " +
                        fill(words::level, language, {std::to_string(question.level)}) + " · " +
                        question.id());
  if (!question.log.empty())
    out += paragraph("", fill(words::dossier, language, {question.title.in(language)}));
  for (const QuizLine& line : question.log)
    out += paragraph(padded("  " + std::to_string(line.number), 5), line.text.in(language));
  out += '\n' + paragraph("", question.text.in(language));
  for (std::size_t i = 0; i < question.options.size(); ++i)
    out += paragraph("  " + letter_text(i) + "  ", question.options[i].text.in(language));
  return out;
}

std::string quiz_feedback_text(const QuizQuestion& question, std::optional<std::size_t> chosen,
                               Language language) {
  std::string out;
  const std::string& why_right = question.options[question.right].why.in(language);
  if (chosen == question.right) {
    out = paragraph("", words::good.text(language) + '.');
  } else {
    const Phrase& said = chosen ? words::not_good : words::skipped;
    out = paragraph("", said.text(language) + '.');
    if (chosen) {
      const QuizOption& option = question.options[*chosen];
      out += paragraph("  ", fill(words::mistake, language, {slip_name(option.slip).in(language)}));
      out += paragraph("  ", option.why.in(language));
    }
    out += paragraph("  ", right_answer_text(question, language));
  }
  if (!why_right.empty()) out += paragraph("  ", why_right);
  return out + explanation_text(question, language);
}

std::string quiz_score_text(std::size_t right, std::size_t asked,
                            std::span<const QuizQuestion> missed, Language language) {
  std::string out = rule_line("=");
  out += fill(words::score, language, {std::to_string(right), std::to_string(asked)}) + '\n';
  for (const QuizQuestion& question : missed) {
    const std::string what = quiz_kind_name(question.kind).in(language) + ", " +
                             question.article.in(language) + " (" + question.topic + ')';
    out += paragraph("  ", fill(words::missed, language, {what}));
  }
  return out;
}

std::string quiz_sheet_text(const Quiz& quiz, bool with_key, Language language) {
  const std::size_t count = quiz.questions.size();
  std::string out = quiz_head(quiz, count, language);
  for (std::size_t i = 0; i < count; ++i)
    out += '\n' + quiz_question_text(quiz.questions[i], i, count, language);
  if (!with_key) return out;
  out += '\n' + rule_line("=") + words::key.text(language) + '\n';
  for (std::size_t i = 0; i < count; ++i) {
    const QuizQuestion& question = quiz.questions[i];
    out +=
        '\n' + paragraph("", std::to_string(i + 1) + ". " + right_answer_text(question, language));
    const std::string& why_right = question.options[question.right].why.in(language);
    if (!why_right.empty()) out += paragraph("  ", why_right);
    for (std::size_t option = 0; option < question.options.size(); ++option) {
      const QuizOption& one = question.options[option];
      if (option != question.right)
        out += paragraph("  " + letter_text(option) + "  ",
                         slip_name(one.slip).in(language) + ". " + one.why.in(language));
    }
    out += explanation_text(question, language);
  }
  return out;
}

}  // namespace termijn
