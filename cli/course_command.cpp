// SPDX-License-Identifier: Apache-2.0
// `termijn course`: the file of a trainer, its programme and its sheet.
#include <filesystem>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_course.h"
#include "cli/load_log.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "learn/course_text.h"
#include "log/read_text.h"

namespace termijn::cli {
namespace {

/// The folder of the course, as part of a name.
std::string folder_of(const std::string& course) {
  const std::string folder = std::filesystem::path(course).parent_path().string();
  return folder.empty() || is_standard_input(course) ? std::string() : folder + '/';
}

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
  const auto loaded = load_course(options, console, code);
  if (!loaded) return code;
  const std::string& file = options.words.front();
  return say_course({*loaded->rules.program, loaded->course, loaded->units, file, folder_of(file),
                     console.language(), version()},
                    options, console);
}

}  // namespace termijn::cli
