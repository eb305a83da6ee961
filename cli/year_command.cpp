// SPDX-License-Identifier: Apache-2.0
// `termijn year` and `termijn election`: what comes back, and the plan of an election.
#include <algorithm>

#include "base/code.h"
#include "base/whole_number.h"
#include "cli/command.h"
#include "cli/judge_log.h"
#include "cli/load_log.h"
#include "cli/secrets.h"
#include "cli/today.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "engine/names.h"
#include "log/date_text.h"
#include "log/names.h"
#include "log/read_text.h"
#include "office/election.h"
#include "office/ical.h"
#include "office/report_table.h"
#include "office/year.h"

namespace termijn::cli {
namespace {

std::optional<int> parse_year(std::string_view text) {
  const auto year = whole_number<int>(text);
  return text.size() == 4 && year >= 1 ? year : std::nullopt;
}

/// The rules, and the log when one is named.
struct Loaded {
  LoadedLog log;
  bool has_log = false;
};

std::optional<Loaded> load(const Options& options, Console& console, ExitCode& code) {
  Loaded loaded;
  loaded.has_log = options.words.size() > 1;
  if (loaded.has_log) {
    Options of_log = options;
    of_log.words = {options.words[1]};
    loaded.log = load_log(of_log, console);
    code = loaded.log.code;
    return loaded.log.log ? std::optional(std::move(loaded)) : std::nullopt;
  }
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return std::nullopt;
  loaded.log.rules = std::move(*rules);
  loaded.log.log.emplace();
  return loaded;
}

ExitCode show_report(const AgendaScene& scene, int year, const Options& options, Console& console) {
  const ReportTable table = report_table(scene.program, scene.verdict, year);
  console.say(options.json  ? report_json(scene, table)
              : options.csv ? report_csv(scene, table)
                            : report_page(scene, table));
  return exit_fine;
}

ExitCode show_wheel(const AgendaScene& scene, int year, bool has_log, const Options& options,
                    Console& console) {
  const Program& program = scene.program;
  Index role = nothing;
  if (!options.council.empty()) {
    role = NameIndex(program.roles).find(normal_name(options.council));
    if (role == nothing)
      return console.fail({Code::cli_no_such_body, {}, {options.council}, {}}, exit_input);
  }
  const bool by_log = has_log && options.council.empty();
  YearWheel wheel =
      by_log ? year_wheel(program, year, scene.verdict) : year_wheel(program, year, role);
  if (has_log) add_log(wheel, program, scene.verdict);
  console.say(options.json ? year_json(scene, wheel, has_log) : year_page(scene, wheel, has_log));
  return anything_over(wheel) ? exit_something_wrong : exit_fine;
}

/// The plan with the council's papers, beside what the rules alone give.
std::optional<ElectionPlan> plan_of(const Program& program, Date day, const Options& options,
                                    Console& console, ExitCode& code) {
  auto plan = election_plan(program, day);
  if (!plan) {
    code = console.fail({Code::cli_no_election, {}, {}, {}}, exit_input);
    return std::nullopt;
  }
  if (options.papers.empty()) return plan;
  Options bare = options;
  bare.papers.clear();
  const auto rules = load_rules_or_fail(bare, console, code);
  if (!rules) return std::nullopt;
  if (const auto standard = election_plan(*rules->program, day))
    compare_with(*plan, program, *standard, *rules->program);
  return plan;
}

}  // namespace

ExitCode run_year(const Options& options, Console& console) {
  const auto year = parse_year(options.words[0]);
  if (!year) return console.fail({Code::cli_no_year, {}, {options.words[0]}, {}}, exit_usage);
  const bool has_log = options.words.size() > 1;
  if (options.report && !has_log) {
    const std::string log = options.language == Language::dutch ? "LOGBOEK" : "LOG";
    return console.fail({Code::cli_only_with, {}, {"--report", log}, {}}, exit_usage);
  }
  if (options.csv && !options.report)
    return console.fail({Code::cli_only_with, {}, {"--csv", "--report"}, {}}, exit_usage);
  ExitCode code = exit_fine;
  const auto loaded = load(options, console, code);
  if (!loaded) return code;
  const Program& program = *loaded->log.rules.program;
  const Date day = judged_day(options);
  const auto secrets = secrets_of(loaded->log, day, console, code);
  if (!secrets) return code;
  const Verdict verdict = judge_log(program, *loaded->log.log, day, Kept::all, console);
  const AgendaScene scene = agenda_scene(program, verdict, *secrets, console.language(), version());
  return options.report ? show_report(scene, *year, options, console)
                        : show_wheel(scene, *year, has_log, options, console);
}

ExitCode run_election(const Options& options, Console& console) {
  const auto day = read_date(options.words[0], {});
  if (!day) return console.fail(day.diagnostics, {}, exit_usage);
  if (auto fault = over_input(options, {})) return console.fail(std::move(*fault), exit_usage);
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const Program& program = *rules->program;
  const auto plan = plan_of(program, *day, options, console, code);
  if (!plan) return code;
  const std::string name = options.dossier.empty()
                               ? std::string(election_procedure) + ' ' + std::to_string(day->year())
                               : options.dossier;
  const PlanScene scene{program, options.as_of ? *options.as_of : today(), console.language(),
                        version(), name};
  const std::string text = options.ics ? ical_file(election_calendar(scene, *plan), scene.language)
                           : options.json ? election_json(scene, *plan)
                                          : election_page(scene, *plan);
  if (options.output.empty()) {
    console.say(text);
    return exit_fine;
  }
  if (auto fault = write_file(options.output, text))
    return console.fail(std::move(*fault), exit_environment);
  return exit_fine;
}

}  // namespace termijn::cli
