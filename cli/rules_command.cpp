// SPDX-License-Identifier: Apache-2.0
// `termijn rules`: the rules are read, checked and run against the cases in them, or listed.
#include <algorithm>

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/cases.h"
#include "report/events_text.h"
#include "report/rules_check_text.h"

namespace termijn::cli {
namespace {

/// The event that goes by this name in logs; nothing when there is none.
Index event_named(const Program& program, const std::string& name) {
  const auto found = std::ranges::find_if(program.events, [&](const EventType& event) {
    return event.id == name || std::ranges::find(event.also, name) != event.also.end();
  });
  return found == program.events.end() ? nothing
                                       : static_cast<Index>(found - program.events.begin());
}

Diagnostic unknown_event(const Program& program, const std::string& name) {
  std::vector<std::string> names;
  for (const EventType& event : program.events) {
    names.push_back(event.id);
    names.insert(names.end(), event.also.begin(), event.also.end());
  }
  const auto near = nearest(name, names);
  return {
      Code::bind_unknown_event, {}, {name, near.empty() ? "@see_events" : quoted_list(near)}, {}};
}

}  // namespace

ExitCode run_rules_check(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const auto results = run_cases(*rules->program);
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
  Index only = nothing;
  if (!options.words.empty()) {
    only = event_named(program, options.words.front());
    if (only == nothing)
      return console.fail(unknown_event(program, options.words.front()), exit_input);
  }
  console.say(console.json() ? events_json(program, only)
                             : events_text(program, only, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
