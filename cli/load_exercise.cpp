// SPDX-License-Identifier: Apache-2.0
#include "cli/load_exercise.h"

#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/load_log.h"
#include "engine/names.h"
#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
#include "log/names.h"

namespace termijn::cli {
namespace {

/// A lesson of the program whose names these rules know; other rules may not.
const Exercise* lesson_for(const Program& program, const std::string& word) {
  const Exercise* found = exercise_named(word);
  return found != nullptr && faults_of(program, *found).empty() ? found : nullptr;
}

Diagnostic unknown_lesson(const Program& program, const std::string& word, Span span) {
  std::vector<Suggestion> names;
  const auto add = [&](const std::string& id, const Label& name) {
    for (const std::string& compared : {id, name.dutch, name.english})
      names.push_back({compared, id});
  };
  for (const Exercise& exercise : builtin_exercises()) {
    add(exercise.id, exercise.name);
    names.push_back({exercise.english_id, exercise.english_id});
  }
  for (const Procedure& procedure : program.procedures) add(procedure.id, procedure.name);
  const auto near = nearest(word, names);
  const Code code = near.empty() ? Code::lesson_unknown_far : Code::lesson_unknown;
  return {code, span, {word, quoted_list(near)}, {}};
}

}  // namespace

Result<Exercise> find_exercise(const Program& program, const std::string& word, Span span) {
  const std::string name = normal_name(word);
  if (const Exercise* lesson = lesson_for(program, name)) return {*lesson, {}};
  const Index procedure = NameIndex(program.procedures).find(name);
  if (procedure == nothing) return {std::nullopt, {unknown_lesson(program, word, span)}};
  auto example = best_example(program, procedure);
  if (!example) return {std::nullopt, {{Code::lesson_no_example, span, {name}, {}}}};
  return {std::move(example), {}};
}

LoadedExercise load_exercise(const Options& options, const std::string& word, Console& console) {
  LoadedExercise loaded;
  const bool is_lesson = exercise_named(normal_name(word)) != nullptr;
  auto rules = load_rules_or_fail(options, console, loaded.code,
                                  is_lesson ? Cases::left_out : Cases::included);
  if (!rules) return loaded;
  loaded.rules = std::move(*rules);
  auto found = find_exercise(*loaded.rules.program, word);
  if (!found) {
    loaded.code = console.fail(found.diagnostics, {}, exit_input);
    return loaded;
  }
  loaded.exercise = std::move(*found);
  return loaded;
}

LoadedExercise load_logged_exercise(const Options& options, Console& console) {
  LoadedExercise loaded;
  Options of_log = options;
  of_log.words = {options.log};
  LoadedLog log = load_log(of_log, console);
  loaded.rules = std::move(log.rules);
  loaded.code = log.code;
  if (!log.log) return loaded;
  const auto& dossiers = log.log->dossiers;
  if (dossiers.size() != 1) {
    std::vector<std::string> names;
    for (const Dossier& dossier : dossiers) names.push_back(dossier.dossier);
    loaded.code = console.fail({Code::lesson_choose_dossier,
                                {},
                                {options.log, std::to_string(names.size()), quoted_list(names)},
                                {}},
                               exit_usage);
    return loaded;
  }
  loaded.exercise = exercise_of(*loaded.rules.program, *log.log, dossiers.front(), log.records);
  if (!loaded.exercise)
    loaded.code =
        console.fail({Code::lesson_no_procedure, {}, {dossiers.front().dossier}, {}}, exit_input);
  return loaded;
}

Date start_of(const Exercise& exercise, const Options& options) {
  return options.start ? *options.start : exercise.first_day;
}

}  // namespace termijn::cli
