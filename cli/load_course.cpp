// SPDX-License-Identifier: Apache-2.0
#include "cli/load_course.h"

#include <algorithm>
#include <filesystem>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/load_exercise.h"
#include "cli/load_log.h"
#include "cli/write_file.h"
#include "log/read_text.h"
#include "rules/rule_folder.h"

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

/// The text of the course; of a file that is no text nothing is shown.
std::optional<std::string> course_text_at(const std::string& path, Console& console,
                                          ExitCode& code) {
  auto text = read_text(path, most_mebibytes);
  if (!text) {
    code = console.fail({Code::course_unreadable, {}, {path}, {}}, exit_environment);
    return std::nullopt;
  }
  if (find_bad_byte(*text) == std::string::npos) return std::move(*text);
  code = console.fail({Code::course_not_text, {}, {path}, {}}, exit_input);
  return std::nullopt;
}

class Loader {
 public:
  Loader(const Options& options, Console& console)
      : options_(options), file_(options.words.front()), console_(console) {}

  std::optional<LoadedCourse> load(std::string text, ExitCode& code) {
    Source source{file_, std::move(text)};
    const auto papers = find_papers(parse_course(source, 0).course);
    if (auto fault = over_input(options_, file_)) {
      code = console_.fail(std::move(*fault), exit_usage);
      return std::nullopt;
    }
    loaded_.rules = load_judged_rules(options_, Cases::included);
    sources_ = loaded_.rules.sources;
    sources_.push_back(source);
    auto parsed = parse_course(source, static_cast<std::uint32_t>(sources_.size() - 1));
    loaded_.course = std::move(parsed.course);
    faults_ = std::move(parsed.faults);
    for (const std::size_t missing : papers) {
      const CoursePaper& paper = loaded_.course.papers[missing];
      faults_.push_back({Code::cli_paper_unreadable, paper.span, {paper.file}, {}});
    }
    find_units();
    if (faults_.empty()) add_questions();
    if (!faults_.empty()) {
      code = console_.fail(faults_, sources_, exit_code_for(faults_));
      return std::nullopt;
    }
    console_.warn(loaded_.rules.diagnostics, sources_);
    console_.warn(warnings_, sources_);
    return std::move(loaded_);
  }

 private:
  /// Adds the papers to the options; gives those that are not there.
  std::vector<std::size_t> find_papers(const Course& course) {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < course.papers.size(); ++i) {
      std::string path = beside(file_, course.papers[i].file);
      if (read_start(path))
        options_.papers.push_back(std::move(path));
      else
        missing.push_back(i);
    }
    return missing;
  }

  /// With papers that have faults, the names are those of the rules alone.
  void find_units() {
    if (loaded_.rules.program) return find_units(*loaded_.rules.program);
    const Diagnostics& faults = loaded_.rules.diagnostics;
    faults_.insert(faults_.end(), faults.begin(), faults.end());
    if (options_.papers.empty()) return;
    options_.papers.clear();
    const RuleSet plain = load_judged_rules(options_, Cases::included);
    if (plain.program) find_units(*plain.program);
  }

  void find_units(const Program& program) {
    for (const CourseItem& item : loaded_.course.items) {
      CourseUnit unit{item, std::nullopt, {}, {}};
      if (item.kind == CourseItem::Kind::lesson) {
        auto found = find_exercise(program, item.word, item.span);
        faults_.insert(faults_.end(), found.diagnostics.begin(), found.diagnostics.end());
        unit.exercise = std::move(found.value);
      }
      if (item.kind == CourseItem::Kind::log && !item.is_unsure) unit.exercise = find_log(item);
      if (unit.exercise) unit.start = item.begin.value_or(unit.exercise->first_day);
      loaded_.units.push_back(std::move(unit));
    }
  }

  std::optional<Exercise> find_log(const CourseItem& item) {
    Options of_log = options_;
    of_log.log = beside(file_, item.word);
    of_log.dossier = item.dossier;
    Overheard heard;
    Console deaf(of_log, heard);
    LoadedExercise loaded = load_logged_exercise(of_log, deaf);
    for (const Diagnostic& each : heard.diagnostics) {
      if (!is_of_rules(each)) take(each, item, loaded.rules.sources);
    }
    return std::move(loaded.exercise);
  }

  /// The rules were read once more for the log; what they say was said.
  bool is_of_rules(const Diagnostic& found) const {
    return std::ranges::any_of(loaded_.rules.diagnostics, [&](const Diagnostic& other) {
      return other.code == found.code && other.span == found.span;
    });
  }

  /// A fault in the log keeps its place there; one about the log gets that of its line.
  void take(Diagnostic found, const CourseItem& item, const Sources& sources) {
    const std::uint32_t file = found.span.file;
    if (file < sources.size()) {
      sources_.push_back(sources[file]);
      found.span.file = static_cast<std::uint32_t>(sources_.size() - 1);
      std::erase_if(found.others, [&](const Span& other) { return other.file != file; });
      for (Span& other : found.others) other.file = found.span.file;
    } else {
      found.span = item.span;
    }
    if (found.code == Code::lesson_choose_dossier) found.code = Code::course_choose_dossier;
    const bool is_error = severity_of(found.code) == Severity::error;
    (is_error ? faults_ : warnings_).push_back(std::move(found));
  }

  void add_questions() {
    for (CourseUnit& unit : loaded_.units) {
      if (unit.item.kind != CourseItem::Kind::quiz) continue;
      unit.questions = course_questions(*loaded_.rules.program, loaded_.units, unit.item.quiz);
      if (unit.questions.empty())
        faults_.push_back({Code::quiz_no_question, unit.item.span, {lesson_names()}, {}});
    }
  }

  std::string lesson_names() const {
    std::vector<std::string> names;
    for (const CourseUnit& unit : loaded_.units) {
      if (unit.item.kind == CourseItem::Kind::lesson) names.push_back(unit.exercise->id);
    }
    return quoted_list(names);
  }

  Options options_;
  std::string file_;
  Console& console_;
  LoadedCourse loaded_;
  Sources sources_;
  Diagnostics faults_, warnings_;
};

}  // namespace

std::optional<LoadedCourse> load_course(const Options& options, Console& console, ExitCode& code) {
  auto text = course_text_at(options.words.front(), console, code);
  if (!text) return std::nullopt;
  return Loader(options, console).load(std::move(*text), code);
}

}  // namespace termijn::cli
