// SPDX-License-Identifier: Apache-2.0
// `termijn rules`: the rules are read, checked and run against the cases in them, or listed.
#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/rule_tables.h"
#include "engine/cases.h"
#include "engine/evaluate.h"
#include "engine/meanings.h"
#include "engine/names.h"
#include "log/names.h"
#include "report/events_text.h"
#include "report/mistakes_text.h"
#include "report/rules_check_text.h"
#include "report/why_text.h"

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

/// `termijn rules check --tables wor/beroep.csv --row beroep_01`
std::string command_for(const Options& options, const std::string& table, const std::string& row) {
  const std::string rules = options.rules.empty() ? "" : " --rules " + options.rules;
  return "termijn rules check" + rules + " --tables " + table + " --row " + row;
}

/// With the numbers that the events have in the row itself; empty when it is about no norm.
std::string why_of(const Program& program, const RuleTableRow& row, Language language) {
  const auto log = termijn::bind(program, row.records, log_forms());
  const bool has_norm =
      std::ranges::find(program.norms, row.norm, &Norm::id) != program.norms.end();
  if (!log || log->dossiers.empty() || !has_norm) return {};
  const auto dossier = evaluate(program, *log, log->dossiers.front(), row.as_of);
  return why_text(program, dossier, row.norm, row.as_of, language);
}

JudgedRow judged_row(const Options& options, const Program& program, const RuleTables& tables,
                     const TableCase& one) {
  const RuleTableRow& row = one.row;
  JudgedRow out{row.id, row.norm, row.basis, row.given, row.as_of, row.span, {}, {}, {}};
  const auto dossier = evaluate(program, tables.log, one.dossier, row.as_of);
  for (const CaseExpectation& expected : one.expected) {
    auto failures = failures_of(program, expected, dossier);
    std::ranges::move(failures, std::back_inserter(out.failures));
  }
  out.command = command_for(options, tables.sources[row.span.file].name, row.id);
  if (!options.row.empty()) out.why = why_of(program, row, options.language);
  return out;
}

JudgedTables judge(const Options& options, const Program& program, const RuleTables& tables) {
  JudgedTables judged;
  judged.sources = tables.sources;
  judged.tables = tables.tables;
  for (const TableCase& one : tables.cases) {
    if (!options.row.empty() && one.row.id != options.row) continue;
    JudgedRow row = judged_row(options, program, tables, one);
    ++judged.rows;
    if (row.failures.empty()) ++judged.agree;
    if (!row.failures.empty() || !options.row.empty()) judged.shown.push_back(std::move(row));
  }
  return judged;
}

/// The row of `--row` that is not there.
Diagnostics unknown_row(const Options& options, const RuleTables& tables) {
  std::vector<std::string> ids;
  for (const TableCase& one : tables.cases) ids.push_back(one.row.id);
  if (options.row.empty() || std::ranges::find(ids, options.row) != ids.end()) return {};
  const auto near = nearest(options.row, ids);
  const std::string hint = near.empty() ? "@no_suggestion" : quoted_list(near);
  return {{Code::cli_unknown_row, {}, {options.row, hint}, {}}};
}

}  // namespace

ExitCode run_rules_check(const Options& options, Console& console) {
  if (!options.row.empty() && options.tables.empty())
    return console.fail({Code::cli_needs_option, {}, {"--row", "--tables"}, {}}, exit_usage);
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  // The cases in the rules are about the law: the paper of one council does not change them.
  std::erase_if(rules->program->papers,
                [&](const Paper& paper) { return paper.span.file >= rules->first_paper; });
  const Program& program = *rules->program;
  std::optional<JudgedTables> judged;
  if (!options.tables.empty()) {
    RuleTables tables = read_rule_tables(program, options.tables);
    if (tables.faults.empty()) tables.faults = unknown_row(options, tables);
    if (!tables.faults.empty())
      return console.fail(tables.faults, tables.sources, exit_code_for(tables.faults));
    judged = judge(options, program, tables);
  }
  const auto results = run_cases(program);
  say_rules(program, console);
  if (console.json()) {
    console.say(rules_check_json(program, rules->sources, results, judged ? &*judged : nullptr));
  } else {
    console.say(rules_check_text(program, rules->sources, results, console.language()));
    if (judged) console.say(rule_tables_text(*judged, console.language()));
  }
  const bool all_passed = std::ranges::all_of(results, &CaseResult::passed);
  return all_passed && (!judged || judged->agree == judged->rows) ? exit_fine : exit_input;
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
      return console.fail({Code::bind_unknown_procedure,
                           {},
                           {name, procedures.near_or_all(name, "@see_procedures")},
                           {}},
                          exit_input);
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
