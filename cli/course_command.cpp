// SPDX-License-Identifier: Apache-2.0
// `termijn course`: the file of a trainer, its programme and its sheet.
#include <algorithm>
#include <filesystem>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_exercise.h"
#include "cli/load_log.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "learn/course_text.h"
#include "log/read_text.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

/// A course is written by hand.
constexpr std::size_t most_mebibytes = 4;

/// The name of a file counts from the folder of the course.
std::string beside(const std::string& course, const std::string& file) {
  const fs::path path(file);
  if (path.is_absolute() || is_standard_input(course)) return file;
  return (fs::path(course).parent_path() / path).string();
}

/// The folder of the course, as part of a name.
std::string folder_of(const std::string& course) {
  const std::string folder = fs::path(course).parent_path().string();
  return folder.empty() || is_standard_input(course) ? std::string() : folder + '/';
}

std::optional<Course> read_course(const std::string& path, Sources& sources, Console& console,
                                  ExitCode& code) {
  auto text = read_text(path, most_mebibytes);
  if (!text) {
    code = console.fail({Code::course_unreadable, {}, {path}, {}}, exit_environment);
    return std::nullopt;
  }
  sources.push_back({path, std::move(*text)});
  auto course = parse_course(sources.back(), static_cast<std::uint32_t>(sources.size() - 1));
  if (!course) {
    code = console.fail(course.diagnostics, sources, exit_input);
    return std::nullopt;
  }
  return std::move(*course);
}

/// Finds what the items name. A log is read with its own faults, which end it.
class Finder {
 public:
  Finder(const Options& options, const Course& course, const Sources& sources, Console& console)
      : options_(options), course_(course), sources_(sources), console_(console) {}

  std::optional<std::vector<CourseUnit>> find(const Program& program, ExitCode& code) {
    std::vector<CourseUnit> units;
    Diagnostics faults;
    for (const CourseItem& item : course_.items) {
      CourseUnit unit{item, std::nullopt, {}, {}};
      if (item.kind == CourseItem::Kind::lesson) {
        auto found = find_exercise(program, item.word, item.span);
        faults.insert(faults.end(), found.diagnostics.begin(), found.diagnostics.end());
        unit.exercise = std::move(found.value);
      }
      if (item.kind == CourseItem::Kind::log && !find_log(unit, code)) return std::nullopt;
      if (unit.exercise) unit.start = item.begin.value_or(unit.exercise->first_day);
      units.push_back(std::move(unit));
    }
    for (CourseUnit& unit : units) {
      if (unit.item.kind != CourseItem::Kind::quiz || !faults.empty()) continue;
      unit.questions = course_questions(program, units, unit.item.quiz);
      if (unit.questions.empty())
        faults.push_back({Code::quiz_no_question, unit.item.span, {names_of(units)}, {}});
    }
    if (faults.empty()) return units;
    code = console_.fail(faults, sources_, exit_input);
    return std::nullopt;
  }

 private:
  static std::string names_of(const std::vector<CourseUnit>& units) {
    std::vector<std::string> names;
    for (const CourseUnit& unit : units) {
      if (unit.item.kind == CourseItem::Kind::lesson && unit.exercise)
        names.push_back(unit.exercise->id);
    }
    return quoted_list(names);
  }

  bool find_log(CourseUnit& unit, ExitCode& code) {
    Options of_log = options_;
    of_log.log = beside(options_.words.front(), unit.item.word);
    of_log.dossier = unit.item.dossier;
    LoadedExercise loaded = load_logged_exercise(of_log, console_);
    code = loaded.code;
    unit.exercise = std::move(loaded.exercise);
    return unit.exercise.has_value();
  }

  const Options& options_;
  const Course& course_;
  const Sources& sources_;
  Console& console_;
};

ExitCode say_course(const CourseScene& scene, const Options& options, Console& console) {
  if (options.html.empty()) {
    say_rules(scene.program, console);
    console.say(options.json ? course_json(scene) : course_text(scene));
    return exit_fine;
  }
  if (auto fault = write_file(options.html, course_html(scene, options.key)))
    return console.fail(std::move(*fault), exit_environment);
  return exit_fine;
}

}  // namespace

ExitCode run_course(const Options& options, Console& console) {
  if (options.key && options.html.empty())
    return console.fail({Code::cli_needs_option, {}, {"--key", "--html"}, {}}, exit_usage);
  if (options.json && !options.html.empty())
    return console.fail({Code::cli_not_together, {}, {"--json", "--html"}, {}}, exit_usage);
  ExitCode code = exit_fine;
  Sources sources;
  const std::string& file = options.words.front();
  const auto course = read_course(file, sources, console, code);
  if (!course) return code;
  Options with_papers = options;
  for (const CoursePaper& paper : course->papers)
    with_papers.papers.push_back(beside(file, paper.file));
  if (auto fault = over_input(with_papers, file))
    return console.fail(std::move(*fault), exit_usage);
  const auto rules = load_rules_or_fail(with_papers, console, code, Cases::included);
  if (!rules) return code;
  const auto units = Finder(with_papers, *course, sources, console).find(*rules->program, code);
  if (!units) return code;
  return say_course(
      {*rules->program, *course, *units, file, folder_of(file), console.language(), version()},
      options, console);
}

}  // namespace termijn::cli
