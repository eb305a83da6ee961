// SPDX-License-Identifier: Apache-2.0
#include "cli/quiz_council.h"

#include <algorithm>

#include "cli/play_table.h"
#include "engine/names.h"
#include "learn/exercise_file.h"
#include "log/names.h"
#include "office/phrase.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

constexpr Phrase which_council = {"Voor welke raad?", "For which council?"};
constexpr Phrase all_councils = {"alle", "all"};
constexpr Phrase how_to_choose = {"Over alle raden. Over een raad: {0}.",
                                  "About all councils. About one of them: {0}."};

Index council_of(const Program& program, const Exercise& lesson) {
  return lesson.parts.empty() ? nothing : NameIndex(program.roles).find(lesson.parts.front().role);
}

std::vector<Index> councils(const Program& program) {
  std::vector<Index> out;
  for (const Exercise& lesson : builtin_exercises()) {
    const Index council = council_of(program, lesson);
    if (council != nothing && std::ranges::count(out, council) == 0) out.push_back(council);
  }
  return out;
}

bool is_called(const Role& role, const std::string& name) {
  return role.id == name || normal_name(role.name.dutch) == name ||
         normal_name(role.name.english) == name;
}

}  // namespace

std::vector<Exercise> lessons_for(const Program& program, const std::string& word) {
  std::vector<Exercise> out;
  for (const Exercise& lesson : builtin_exercises()) {
    const Index council = council_of(program, lesson);
    if (council != nothing && is_called(program.roles[council], normal_name(word)) &&
        faults_of(program, lesson).empty())
      out.push_back(lesson);
  }
  return out;
}

std::optional<std::string> ask_council(const Program& program, Console& console) {
  const Language language = console.language();
  console.say(paragraph("", which_council.in(language)));
  std::vector<std::string> names;
  const auto offer = [&](const std::string& id, const std::string& name) {
    names.push_back(id);
    console.say(paragraph("  " + padded(std::to_string(names.size()), 3), name + " (" + id + ')'));
  };
  for (const Index council : councils(program))
    offer(program.roles[council].id, program.roles[council].name.in(language));
  names.push_back(all_councils.text(language));
  console.say(paragraph("  " + padded(std::to_string(names.size()), 3), names.back()));
  const auto chosen = ask_choice(console, names);
  if (!chosen) return std::nullopt;
  return *chosen + 1 == names.size() ? std::string() : names[*chosen];
}

std::string councils_note(const Program& program, Language language) {
  std::string commands;
  for (const Index council : councils(program)) {
    if (!commands.empty()) commands += ", ";
    commands += "`termijn quiz " + program.roles[council].id + '`';
  }
  return paragraph("", fill(how_to_choose, language, {commands}));
}

}  // namespace termijn::cli
