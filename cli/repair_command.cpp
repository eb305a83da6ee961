// SPDX-License-Identifier: Apache-2.0
// `termijn repair`: what cures what is wrong, or at risk, in the dossiers of a log.
#include <deque>

#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "engine/evaluate.h"
#include "explore/repair.h"
#include "office/repair.h"

namespace termijn::cli {

ExitCode run_repair(const Options& options, Console& console) {
  Options reading = options;
  if (options.words.size() > 1) reading.dossier = options.words[1];
  const LoadedLog loaded = load_log(reading, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  const Date day = options.as_of ? *options.as_of : today();
  const Verdict verdict = evaluate(program, *loaded.log, day);
  const RepairLimits limits;
  std::deque<DossierRepairs> found;
  std::vector<RepairedDossier> dossiers;
  for (std::size_t i = 0; i < verdict.dossiers.size(); ++i) {
    const DossierVerdict& judged = verdict.dossiers[i];
    found.push_back(repairs(program, *loaded.log, loaded.log->dossiers[i], judged, day, limits));
    const std::string name =
        loaded.several_councils ? judged.council + '/' + judged.dossier : judged.dossier;
    dossiers.push_back({judged, found.back(), name});
  }
  const RepairReport report{program, day, dossiers, limits};
  say_rules(program, console);
  console.say(options.json ? repair_json(report) : repair_text(report, console.language()));
  return anything_wrong(verdict) ? exit_something_wrong : exit_fine;
}

}  // namespace termijn::cli
