// SPDX-License-Identifier: Apache-2.0
// `termijn compare`: what other rules would change in the dossiers of a log.
#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "engine/evaluate.h"
#include "office/compare.h"

namespace termijn::cli {
namespace {

Diagnostic missing_rules(Language language) {
  const bool dutch = language == Language::dutch;
  return {
      Code::cli_missing_word,
      {},
      {"compare",
       dutch ? "de map met de andere regels (--with)" : "the folder with the other rules (--with)",
       dutch ? "compare LOGBOEK --with MAP" : "compare LOG --with FOLDER"},
      {}};
}

}  // namespace

ExitCode run_compare(const Options& options, Console& console) {
  if (options.with.empty()) return console.fail(missing_rules(console.language()), exit_usage);
  const LoadedLog before = load_log(options, console);
  if (!before.log) return before.code;
  Options other = options;
  other.rules = options.with;
  const LoadedLog after = load_again(before, other, console);
  if (!after.log) return after.code;
  const Program& old_rules = *before.rules.program;
  const Program& new_rules = *after.rules.program;
  const Date day = options.as_of.value_or(today());
  ComparedRules compared{old_rules, new_rules, day, {}, 0, 0, before.several_councils};
  // Both logs are bound from the same records, so they have the same dossiers in the same order.
  for (std::size_t i = 0; i < before.log->dossiers.size(); ++i) {
    add_compared(compared, evaluate(old_rules, *before.log, before.log->dossiers[i], day),
                 evaluate(new_rules, *after.log, after.log->dossiers[i], day));
  }
  console.say(console.json() ? compared_json(compared)
                             : compared_text(compared, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
