// SPDX-License-Identifier: Apache-2.0
// `termijn rules check`: the rules are read, checked and run against the cases in them.
#include <algorithm>

#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/cases.h"
#include "report/rules_check_text.h"

namespace termijn::cli {

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

}  // namespace termijn::cli
