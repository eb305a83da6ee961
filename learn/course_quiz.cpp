// SPDX-License-Identifier: Apache-2.0
// The questions of a course, and how they stand on its sheet.
#include "learn/course_text.h"
#include "learn/exercise_file.h"
#include "learn/quiz_text.h"
#include "learn/quiz_words.h"
#include "office/html.h"
#include "office/page.h"
#include "report/layout.h"

namespace termijn {
namespace {

namespace words = quiz_words;

std::string letter_text(std::size_t option) {
  return std::string(1, option_letter(option));
}

std::string item(const std::string& text) {
  return "<li>" + html_text(text) + "</li>\n";
}

std::string log_html(const QuizQuestion& question, Language language) {
  if (question.log.empty()) return {};
  std::string lines;
  for (const QuizLine& line : question.log) lines += item(line.text.in(language));
  return page_line(fill(words::dossier, language, {question.title.in(language)})) + "<ol>\n" +
         lines + "</ol>\n";
}

/// Which answer it is, why the others are wrong, and the rule with its steps.
std::string answer_html(const QuizQuestion& question, Language language) {
  const std::string right =
      fill(words::right_answer, language,
           {letter_text(question.right), question.options[question.right].text.in(language)});
  std::string wrong;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const QuizOption& option = question.options[i];
    if (i == question.right) continue;
    wrong += item(letter_text(i) + ": " + slip_name(option.slip).in(language) + ". " +
                  option.why.in(language));
  }
  std::string out =
      "<p><strong>" + html_text(sentence(right)) + "</strong></p>\n<ul>\n" + wrong + "</ul>\n";
  std::string why;
  const Label& why_right = question.options[question.right].why;
  if (!why_right.dutch.empty()) why += page_line(why_right.in(language), "small");
  for (const Label& line : question.explanation) why += page_line(line.in(language), "small");
  return out + "<div class=\"why\">\n" + why + "</div>\n";
}

std::string question_html(const QuizQuestion& question, std::size_t number, std::size_t count,
                          Language language, bool key) {
  std::string out =
      "<h3>" +
      html_text(fill(words::number, language, {std::to_string(number), std::to_string(count)})) +
      "</h3>\n" + log_html(question, language);
  out += "<p><strong>" + html_text(question.text.in(language)) + "</strong></p>\n";
  std::string options;
  for (std::size_t i = 0; i < question.options.size(); ++i)
    options += item(letter_text(i) + ". " + question.options[i].text.in(language));
  out += "<ul class=\"options\">\n" + options + "</ul>\n";
  if (key) out += answer_html(question, language);
  return "<div class=\"moment\">\n" + out + "</div>\n";
}

}  // namespace

std::vector<QuizQuestion> course_questions(const Program& program,
                                           const std::vector<CourseUnit>& units,
                                           const CourseQuiz& quiz) {
  std::vector<Exercise> exercises;
  for (const CourseUnit& unit : units) {
    if (unit.item.kind == CourseItem::Kind::lesson && unit.exercise)
      exercises.push_back(*unit.exercise);
  }
  if (exercises.empty()) {
    for (const Exercise& lesson : builtin_exercises()) {
      if (faults_of(program, lesson).empty()) exercises.push_back(lesson);
    }
  }
  QuizWish wish;
  wish.seed = quiz.seed;
  wish.level = quiz.level;
  wish.kinds = quiz.kinds;
  return quiz_questions(program, exercises, wish, 1, quiz.count);
}

std::string course_quiz_html(const std::vector<QuizQuestion>& questions, Language language,
                             bool key) {
  std::string out;
  for (std::size_t i = 0; i < questions.size(); ++i)
    out += question_html(questions[i], i + 1, questions.size(), language, key);
  return out;
}

}  // namespace termijn
