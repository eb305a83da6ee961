// SPDX-License-Identifier: Apache-2.0
// `termijn rules`: the rules are read, checked and run against the cases in them, or listed.
#include <algorithm>

#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/cases.h"
#include "engine/meanings.h"
#include "engine/names.h"
#include "log/names.h"
#include "report/events_text.h"
#include "report/mistakes_text.h"
#include "report/rules_check_text.h"

namespace termijn::cli {
namespace {

/// What a log of the procedure means by the name; without one, all that it can mean.
std::vector<Index> events_called(const Program& program, const NameIndex& events,
                                 const std::string& name, Index procedure) {
  const auto meanings = events.meanings(name);
  const auto meant = procedure == nothing
                         ? nothing
                         : event_meant(program, meanings, name, only_procedure(program, procedure));
  if (meant != nothing) return {meant};
  return {meanings.begin(), meanings.end()};
}

}  // namespace

ExitCode run_rules_check(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  // The cases in the rules are about the law: the paper of one council does not change them.
  std::erase_if(rules->program->papers,
                [&](const Paper& paper) { return paper.span.file >= rules->first_paper; });
  const auto results = run_cases(*rules->program);
  say_rules(*rules->program, console);
  console.say(console.json()
                  ? rules_check_json(*rules->program, rules->sources, results)
                  : rules_check_text(*rules->program, rules->sources, results, console.language()));
  const bool all_passed = std::ranges::all_of(results, &CaseResult::passed);
  return all_passed ? exit_fine : exit_input;
}

ExitCode run_rules_events(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const Program& program = *rules->program;
  EventChoice choice;
  if (!options.procedure.empty()) {
    const NameIndex procedures(program.procedures);
    const std::string& name = options.procedure;
    choice.procedure = procedures.find(normal_name(name));
    if (choice.procedure == nothing) {
      return console.fail(
          {Code::bind_unknown_procedure, {}, {name, procedures.near_or_all(name)}, {}}, exit_input);
    }
  }
  if (!options.words.empty()) {
    const NameIndex events(program.events);
    const std::string& name = options.words.front();
    choice.only = events_called(program, events, normal_name(name), choice.procedure);
    if (choice.only.empty()) {
      return console.fail(
          {Code::bind_unknown_event, {}, {name, events.near(name, "@see_events")}, {}}, exit_input);
    }
  }
  say_rules(program, console);
  console.say(console.json() ? events_json(program, choice)
                             : events_text(program, choice, console.language()));
  return exit_fine;
}

ExitCode run_rules_mistakes(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const Program& program = *rules->program;
  say_rules(program, console);
  console.say(console.json() ? mistakes_json(program) : mistakes_text(program, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
