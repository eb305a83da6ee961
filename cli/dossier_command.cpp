// SPDX-License-Identifier: Apache-2.0
// `termijn dossier`: a dossier as a page.
#include <algorithm>

#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "engine/evaluate.h"
#include "office/dossier_page.h"
#include "report/check_text.h"

namespace termijn::cli {

ExitCode run_dossier(const Options& options, Console& console) {
  Options one = options;
  one.dossier = options.words[1];
  const LoadedLog loaded = load_log(one, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  const Date now = today();
  const Date day = options.as_of.value_or(now);
  const Verdict verdict = evaluate(program, *loaded.log, day);
  const Scene scene{program, verdict.dossiers.front(), day, console.language()};
  // What has become secret or open since that day counts for a page that is made today.
  const auto secrecy =
      SecrecyRules(program).of(loaded.log->dossiers.front().events, std::min(day, now));
  const std::string page =
      dossier_page({scene, loaded.records, rules_text(program, verdict, console.language()),
                    std::string(version()), secrecy, options.secret});
  if (options.output.empty()) {
    console.say(page);
  } else if (const auto fault = write_file(options.output, page)) {
    return console.fail(*fault, exit_environment);
  }
  return exit_fine;
}

}  // namespace termijn::cli
