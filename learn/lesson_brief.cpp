// SPDX-License-Identifier: Apache-2.0
#include "learn/lesson_brief.h"

#include <algorithm>

#include "report/layout.h"

namespace termijn {

namespace {

/// `Cliëntenraad: zo spoedig mogelijk` behind a sentence with the same words says nothing.
bool says_again(const std::string& line, const std::string& sentence) {
  const std::size_t colon = line.find(": ");
  return colon != std::string::npos && sentence.find(line.substr(colon + 2)) != std::string::npos;
}

}  // namespace

Date begin_of(const Lesson& lesson) {
  return lesson.moments.empty() ? lesson.first_day : lesson.moments.front().day;
}

std::string brief_when(const LessonRule& rule) {
  std::string out = sentence(rule.brief_form);
  for (const auto* lines : {&rule.when, &rule.waits}) {
    for (const std::string& line : *lines) {
      if (!says_again(line, rule.sentence)) out += (out.empty() ? "" : " ") + sentence(line);
    }
  }
  return out;
}

std::string with_article(const std::string& sentence, const std::string& article) {
  return article.empty() ? sentence : sentence + " (" + article + ')';
}

std::vector<std::string> due_lines(const Lesson& lesson, std::size_t number) {
  const bool is_last = number + 1 == lesson.moments.size();
  std::vector<const LessonLine*> due;
  for (const LessonLine& line : lesson.moments[number].running) {
    if (line.day && (is_last || *line.day <= lesson.moments[number + 1].day)) due.push_back(&line);
  }
  std::ranges::stable_sort(due, {}, [](const LessonLine* line) { return *line->day; });
  std::vector<std::string> out;
  for (const LessonLine* line : due) out.push_back(line->brief);
  return out;
}

std::vector<std::string> other_questions(const LessonMoment& moment) {
  std::vector<std::string> out = moment.questions;
  std::erase_if(out, [&](const std::string& question) {
    const auto asks = [&](const std::string& line) { return line.find(question) != line.npos; };
    return std::ranges::any_of(moment.ahead, [&](const LessonRule& rule) {
      return std::ranges::any_of(rule.waits, asks);
    });
  });
  return out;
}

}  // namespace termijn
