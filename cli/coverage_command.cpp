// SPDX-License-Identifier: Apache-2.0
// `termijn rules coverage`: what of the acts is in the rules, and what of the norms is in cases.
#include <algorithm>
#include <string>
#include <vector>

#include "base/code.h"
#include "cli/command.h"
#include "cli/excused_states.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "cli/rule_tables.h"
#include "engine/compile_ledger.h"
#include "engine/evaluate.h"
#include "engine/state_coverage.h"
#include "report/coverage_text.h"

namespace termijn::cli {
namespace {

bool cites(const Program& program, Index norm_name, const std::string& act) {
  return std::ranges::any_of(program.norm_names[norm_name].versions, [&](Index version) {
    return std::ranges::any_of(program.norms[version].citations, [&](const Citation& citation) {
      return program.acts[citation.act].id == act;
    });
  });
}

void judge_tables(const Program& program, const RuleTables& tables, StateCoverage& coverage,
                  const Console& console) {
  ProgressLine line(console, {"tabellen beoordelen", "judging tables"});
  const Progress progress = line.progress();
  std::size_t done = 0;
  for (const Dossier& dossier : tables.log.dossiers) {
    const auto& row = tables.cases[std::stoul(dossier.council)].row;
    coverage.add(evaluate(program, tables.log, dossier, row.as_of));
    tell(progress, ++done, tables.log.dossiers.size());
  }
}

void judge_cases(StateCoverage& coverage, const Console& console) {
  ProgressLine line(console, {"voorbeelden beoordelen", "judging examples"});
  coverage.add_cases(line.progress());
}

/// The tables too; false, and reported, when they cannot all be read.
bool add_tables(const Options& options, const Program& program, StateCoverage& coverage,
                Console& console, ExitCode& code) {
  const RuleTables tables = read_rule_tables(program, options.tables);
  if (!tables.faults.empty()) {
    code = console.fail(tables.faults, tables.sources, exit_code_for(tables.faults));
    return false;
  }
  judge_tables(program, tables, coverage, console);
  const ReadExcuses excuses = read_excuses(program, options.tables, coverage);
  if (!excuses.faults.empty()) {
    code = console.fail(excuses.faults, excuses.sources, exit_code_for(excuses.faults));
    return false;
  }
  return true;
}

ExitCode say_states(const Options& options, RuleSet& rules, Console& console) {
  const Program& program = *rules.program;
  StateCoverage coverage(program);
  judge_cases(coverage, console);
  ExitCode code = exit_fine;
  if (!options.tables.empty() && !add_tables(options, program, coverage, console, code))
    return code;
  std::vector<NormStates> norms = coverage.norms();
  std::erase_if(norms, [&](const NormStates& norm) {
    return !options.act.empty() && !cites(program, norm.norm, options.act);
  });
  say_rules(program, console);
  console.say(console.json() ? states_json(program, norms)
                             : states_text(program, norms, console.language()));
  const bool complete =
      std::ranges::all_of(norms, [](const NormStates& norm) { return norm.gaps().empty(); });
  return complete ? exit_fine : exit_input;
}

ExitCode say_ledger(const Options& options, const RuleSet& rules, Console& console) {
  Ledger ledger = compile_ledger(*rules.checked);
  std::erase_if(ledger, [&](const LedgerAct& act) {
    return act.entries.empty() || (!options.act.empty() && act.id != options.act);
  });
  say_rules(*rules.program, console);
  console.say(console.json() ? coverage_json(ledger) : coverage_text(ledger, console.language()));
  const bool all_classified = std::ranges::all_of(
      ledger, [](const LedgerAct& act) { return act.count(LedgerStatus::unclassified) == 0; });
  return all_classified ? exit_fine : exit_input;
}

}  // namespace

ExitCode run_rules_coverage(const Options& options, Console& console) {
  if (!options.tables.empty() && !options.states)
    return console.fail({Code::cli_needs_option, {}, {"--tables", "--states"}, {}}, exit_usage);
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(
      options, console, code, options.states ? Cases::included : Cases::left_out, Form::written);
  if (!rules) return code;
  if (const auto fault = unknown_act(*rules->program, options.act))
    return console.fail(*fault, exit_input);
  return options.states ? say_states(options, *rules, console)
                        : say_ledger(options, *rules, console);
}

}  // namespace termijn::cli
