// SPDX-License-Identifier: Apache-2.0
#include "learn/lesson_list.h"

#include <algorithm>

#include "learn/exercise_file.h"
#include "office/phrase.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr Phrase lessons_head = {"Lessen, met een verhaal:", "Lessons, with a story:"};
constexpr Phrase procedures_head = {"Andere procedures, met een voorbeeld uit de regels:",
                                    "Other procedures, with an example from the rules:"};
/// What to do, and the command, on a line of its own so that it can be taken over whole.
struct HowTo {
  Phrase what, command;
};
constexpr HowTo how_to[] = {
    {{"Een les lezen:", "To read a lesson:"}, {"termijn learn advies", "termijn learn advice"}},
    {{"Beginnen op een eigen dag:", "To begin on a day of your own:"},
     {"termijn learn advies --start 2027-03-01", "termijn learn advice --start 2027-03-01"}},
    {{"Zelf spelen:", "To play it:"}, {"termijn play advies", "termijn play advice"}},
};

constexpr Phrase no_lessons = {
    "Deze regels hebben geen voorbeeld om van te leren; met --log kan een eigen dossier.",
    "These rules have no example to learn from; with --log a dossier of your own can be told."};

constexpr std::size_t name_width = 24;

std::string entry(const std::string& id, const std::string& name) {
  const std::string first = "  " + padded(id, name_width) + ' ';
  return paragraph(first, name);
}

}  // namespace

LessonList lesson_list(const Program& program) {
  LessonList list;
  for (const Exercise& exercise : builtin_exercises()) {
    if (faults_of(program, exercise).empty()) list.lessons.push_back(&exercise);
  }
  for (std::size_t i = 0; i < program.procedures.size(); ++i) {
    const auto index = static_cast<Index>(i);
    const bool has_lesson = std::ranges::any_of(list.lessons, [&](const Exercise* lesson) {
      return lesson->id == program.procedures[i].id;
    });
    const bool cases_left_out = program.folder.empty() && program.cases.empty();
    const bool has_example =
        cases_left_out || std::ranges::count(program.cases, index, &Case::procedure) > 0;
    if (!has_lesson && has_example) list.procedures.push_back(index);
  }
  return list;
}

std::string lesson_list_text(const Program& program, const LessonList& list, Language language) {
  if (list.lessons.empty() && list.procedures.empty())
    return paragraph("", no_lessons.in(language));
  std::string out;
  if (!list.lessons.empty()) out += std::string(lessons_head.in(language)) + '\n';
  for (const Exercise* lesson : list.lessons) {
    const std::string& id = language == Language::dutch ? lesson->id : lesson->english_id;
    out += entry(id, lesson->name.in(language) + ": " + lesson->title.in(language));
  }
  if (!list.procedures.empty()) {
    out += (out.empty() ? "" : "\n") + std::string(procedures_head.in(language)) + '\n';
    for (const Index procedure : list.procedures)
      out +=
          entry(program.procedures[procedure].id, program.procedures[procedure].name.in(language));
  }
  out += '\n';
  for (const HowTo& each : how_to)
    out += each.what.text(language) + "\n  " + each.command.text(language) + '\n';
  return out;
}

}  // namespace termijn
