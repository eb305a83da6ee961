// SPDX-License-Identifier: Apache-2.0
// The programme of a course, for a terminal.
#include "learn/course_text.h"

#include <algorithm>

#include "learn/course_words.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn {
namespace {

namespace words = course_words;

constexpr std::string_view indent = "   ";

/// A name as a shell takes it.
std::string quoted(const std::string& name) {
  return name.find(' ') == std::string::npos ? name : '"' + name + '"';
}

/// What every command of the course needs: the council's own papers.
std::string papers_of(const CourseScene& scene) {
  std::string out;
  for (const CoursePaper& paper : scene.course.papers)
    out += " --paper " + quoted(scene.folder + paper.file);
  return out;
}

std::string command_of(const CourseScene& scene, const CourseUnit& unit, std::string_view verb) {
  const Exercise& exercise = *unit.exercise;
  std::string out = "termijn " + std::string(verb);
  if (unit.item.kind == CourseItem::Kind::log) {
    out += " --log " + quoted(scene.folder + unit.item.word);
    if (!unit.item.dossier.empty()) out += " --dossier " + quoted(unit.item.dossier);
  } else {
    out += ' ' + (scene.language == Language::dutch ? exercise.id : exercise.english_id);
  }
  if (unit.start != exercise.first_day) out += " --start " + iso(unit.start);
  return out + papers_of(scene);
}

std::string quiz_command(const CourseScene& scene, const CourseQuiz& quiz) {
  std::string out = "termijn quiz";
  for (const CourseUnit& unit : scene.units) {
    if (unit.item.kind != CourseItem::Kind::lesson) continue;
    const Exercise& lesson = *unit.exercise;
    out += ' ' + (scene.language == Language::dutch ? lesson.id : lesson.english_id);
  }
  out += " --seed " + std::to_string(quiz.seed) + " --count " + std::to_string(quiz.count);
  if (quiz.level > 0) out += " --level " + std::to_string(quiz.level);
  for (const QuizKind kind : quiz.kinds) out += " --kind " + std::string(quiz_kind_id(kind));
  return out + papers_of(scene);
}

/// What it is for, and the command on a line of its own: it can be taken over whole.
std::string command_lines(std::string_view before, const Phrase& what, const std::string& command,
                          Language language) {
  return paragraph(before, what.in(language)) + std::string(before) + "  " + command + '\n';
}

bool has_lesson(const CourseScene& scene) {
  return std::ranges::any_of(scene.units, [](const CourseUnit& unit) {
    return unit.item.kind == CourseItem::Kind::lesson;
  });
}

std::string exercise_lines(const CourseScene& scene, const CourseUnit& unit) {
  const Language language = scene.language;
  const std::string day = short_date(unit.start, language);
  const std::string moments =
      counted(unit.exercise->moments.size(), words::one_moment, words::many_moments, language);
  std::string out = paragraph(indent, fill(words::begins, language, {day, moments}));
  out += command_lines(indent, words::to_read, command_of(scene, unit, "learn"), language);
  return out + command_lines(indent, words::to_play, command_of(scene, unit, "play"), language);
}

std::string unit_text(const CourseScene& scene, const CourseUnit& unit, const std::string& number) {
  const Language language = scene.language;
  const CourseItem& item = unit.item;
  std::string out = paragraph(number, unit_name(unit, language));
  out += paragraph(indent, item.text.in(language));
  if (unit.exercise) return out + exercise_lines(scene, unit);
  if (!has_lesson(scene)) out += paragraph(indent, words::about_all.in(language));
  return out + command_lines(indent, words::to_ask, quiz_command(scene, item.quiz), language);
}

}  // namespace

std::string unit_name(const CourseUnit& unit, Language language) {
  if (unit.item.kind == CourseItem::Kind::quiz) {
    const CourseQuiz& quiz = unit.item.quiz;
    std::string out =
        words::quiz.text(language) + ": " +
        counted(unit.questions.size(), words::one_question, words::many_questions, language);
    if (quiz.level > 0) out += ", " + fill(words::of_level, language, {std::to_string(quiz.level)});
    return out + ", " + fill(words::of_seed, language, {std::to_string(quiz.seed)});
  }
  const Exercise& exercise = *unit.exercise;
  const bool is_log = unit.item.kind == CourseItem::Kind::log;
  std::string name = is_log ? exercise.title.in(language) : exercise.name.in(language);
  if (!is_log && exercise.title.dutch != exercise.name.dutch)
    name += " · " + exercise.title.in(language);
  return fill(is_log ? words::log : words::lesson, language, {name});
}

std::string papers_text(const CourseScene& scene) {
  std::string papers;
  for (const Paper& paper : scene.program.papers)
    papers += (papers.empty() ? "" : "; ") + paper.name.in(scene.language);
  return papers.empty() ? papers : fill(words::under, scene.language, {papers});
}

std::string course_text(const CourseScene& scene) {
  const Language language = scene.language;
  std::string out = paragraph("", scene.course.name.in(language)) + rule_line("=");
  out += paragraph("", scene.course.text.in(language)) + paragraph("", papers_text(scene));
  std::size_t number = 0;
  for (const CourseUnit& unit : scene.units) {
    out += '\n';
    if (unit.item.kind == CourseItem::Kind::part) {
      out += paragraph("", unit.item.name.in(language)) + rule_line("-");
      out += paragraph("", unit.item.text.in(language));
    } else {
      out += unit_text(scene, unit, std::to_string(++number) + ". ");
    }
  }
  out += '\n' + rule_line("-");
  const std::string file = quoted(std::string(scene.file));
  out += command_lines("", words::to_print, fill(words::print_it, language, {file}), language);
  out += command_lines("", words::to_print_key, fill(words::print_key, language, {file}), language);
  const bool asks = std::ranges::any_of(
      scene.units, [](const CourseUnit& unit) { return unit.item.kind == CourseItem::Kind::quiz; });
  return asks ? out + paragraph("", words::to_keep.in(language)) : out;
}

}  // namespace termijn
