// SPDX-License-Identifier: Apache-2.0
// `termijn rules paper`: what a council's own papers set, beside what the acts say.
#include <utility>

#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/papers.h"
#include "report/papers_text.h"

namespace termijn::cli {

ExitCode run_rules_paper(const Options& options, Console& console) {
  Options with_papers = options;
  with_papers.papers = options.words;
  const RuleSet rules = load_rules(with_papers);
  if (!rules.program)
    return console.fail(rules.diagnostics, rules.sources, exit_code_for(rules.diagnostics));
  console.warn(rules.diagnostics, rules.sources);
  say_rules(*rules.program, console);
  console.say(console.json() ? papers_json(*rules.program)
                             : papers_text(*rules.program, console.language()));
  const Diagnostics faults = against_acts(*rules.program);
  // With --json the answer itself says what is refused or unclear.
  if (!has_errors(faults)) {
    if (!console.json()) console.warn(faults, rules.sources);
    return exit_fine;
  }
  return console.json() ? exit_input : console.fail(faults, rules.sources, exit_input);
}

}  // namespace termijn::cli
