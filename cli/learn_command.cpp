// SPDX-License-Identifier: Apache-2.0
// `termijn learn`: a procedure told step by step.
#include "base/code.h"
#include "cli/ask_line.h"
#include "cli/command.h"
#include "cli/load_exercise.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "cli/read_lesson.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "learn/lesson.h"
#include "learn/lesson_list.h"
#include "learn/reached.h"

namespace termijn::cli {
namespace {

ExitCode say_list(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const LessonList list = lesson_list(*rules->program);
  say_rules(*rules->program, console);
  console.say(options.json ? lesson_list_json(*rules->program, list)
                           : lesson_list_text(*rules->program, list, console.language()));
  return exit_fine;
}

/// One moment, without a blank line above it.
ExitCode say_moment(const Lesson& lesson, LessonDetail detail, const Options& options,
                    Console& console) {
  const auto number = static_cast<std::size_t>(*options.moment);
  const std::size_t count = lesson.moments.size();
  if (number > count) {
    return console.fail(
        {Code::lesson_no_moment, {}, {std::to_string(number), std::to_string(count)}, {}},
        exit_usage);
  }
  console.say(std::string_view(lesson_moment(lesson, number - 1, detail)).substr(1));
  return exit_fine;
}

ExitCode say_lesson(const LoadedExercise& loaded, const Options& options, Console& console) {
  const Program& program = *loaded.rules.program;
  const Exercise& exercise = *loaded.exercise;
  const Date start = start_of(exercise, options);
  if (options.json) {
    console.say(lesson_json(program, exercise, start));
    return exit_fine;
  }
  const Lesson lesson = lesson_of(program, exercise, start, console.language());
  const LessonDetail detail = options.full ? LessonDetail::full : LessonDetail::brief;
  if (!options.html.empty()) {
    if (auto fault = write_file(options.html, lesson_html(lesson, version(), detail)))
      return console.fail(std::move(*fault), exit_environment);
    return exit_fine;
  }
  if (options.moment) return say_moment(lesson, detail, options, console);
  say_rules(program, console);
  if (is_conversation()) return read_lesson(lesson, detail, console);
  console.say(lesson_text(lesson, detail));
  return exit_fine;
}

ExitCode say_reached(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  const Reached reached = [&] {
    ProgressLine line(console, {"dossiers bedenken", "making up dossiers"});
    return reached_states(*rules->program, line.progress());
  }();
  say_rules(*rules->program, console);
  console.say(options.json ? reached_json(*rules->program, reached)
                           : reached_text(*rules->program, reached, console.language()));
  return reached.is_complete() ? exit_fine : exit_input;
}

/// What does not go together, or has nothing to act on.
std::optional<Diagnostic> misuse(const Options& options) {
  const bool has_word = !options.words.empty();
  if (has_word && !options.log.empty())
    return Diagnostic{Code::cli_not_together, {}, {options.words.front(), "--log"}, {}};
  if (options.json && !options.html.empty())
    return Diagnostic{Code::cli_not_together, {}, {"--json", "--html"}, {}};
  if (options.json && options.full)
    return Diagnostic{Code::cli_not_together, {}, {"--full", "--json"}, {}};
  if (options.moment && (options.json || !options.html.empty())) {
    const std::string other = options.json ? "--json" : "--html";
    return Diagnostic{Code::cli_not_together, {}, {"--moment", other}, {}};
  }
  const bool has_other = has_word || !options.log.empty();
  if (options.coverage && has_other) {
    const std::string other = has_word ? options.words.front() : "--log";
    return Diagnostic{Code::cli_not_together, {}, {other, "--coverage"}, {}};
  }
  const bool has_lesson = has_word || !options.log.empty();
  const std::string lesson = options.language == Language::dutch ? "LES" : "LESSON";
  for (const Option option :
       {Option::start, Option::html, Option::paper, Option::full, Option::moment}) {
    if (options.has(option) && !has_lesson)
      return Diagnostic{Code::cli_only_with, {}, {option_text(option), lesson}, {}};
  }
  if (!options.dossier.empty() && options.log.empty())
    return Diagnostic{Code::cli_needs_option, {}, {"--dossier", "--log"}, {}};
  return over_input(options, options.log);
}

}  // namespace

ExitCode run_learn(const Options& options, Console& console) {
  if (auto fault = misuse(options)) return console.fail(std::move(*fault), exit_usage);
  if (options.coverage) return say_reached(options, console);
  if (options.words.empty() && options.log.empty()) return say_list(options, console);
  const LoadedExercise loaded = options.log.empty()
                                    ? load_exercise(options, options.words.front(), console)
                                    : load_logged_exercise(options, console);
  return loaded.exercise ? say_lesson(loaded, options, console) : loaded.code;
}

}  // namespace termijn::cli
