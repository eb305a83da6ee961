// SPDX-License-Identifier: Apache-2.0
#include "cli/check_sweeps.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "base/code.h"
#include "batch/day_sweep.h"
#include "batch/rules_sweep.h"
#include "cli/batch_output.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "dsl/changed_names.h"

namespace termijn::cli {
namespace {

WrittenRules written(const RuleSet& rules) {
  return {rules.checked->files(), rules.sources};
}

}  // namespace

Diagnostics sweep_faults(const Options& options) {
  Diagnostics faults;
  const auto add = [&](Code code, std::vector<std::string> arguments) {
    faults.push_back({code, {}, std::move(arguments), {}});
  };
  const bool has_days = options.has(Option::from) || options.has(Option::to);
  if (has_days && (!options.has(Option::from) || !options.has(Option::to)))
    add(Code::cli_needs_days, {"check --all"});
  if (options.from && options.to && *options.to < *options.from)
    add(Code::cli_days_run_back, {iso(*options.from), iso(*options.to)});
  const auto not_together = [&](bool is_sweep, std::string sweep, Option other, std::string text) {
    if (is_sweep && options.has(other)) add(Code::cli_not_together, {std::move(sweep), text});
  };
  const bool has_rules = options.has(Option::with);
  const std::string days = options.has(Option::from) ? "--from" : "--to";
  not_together(has_days, days, Option::as_of, "--as-of");
  not_together(has_days, days, Option::with, "--with");
  not_together(has_rules, "--with", Option::dossier, "--dossier");
  for (const auto& [is_sweep, name] :
       {std::pair(has_days, days), std::pair(has_rules, std::string("--with"))}) {
    not_together(is_sweep, name, Option::json, "--json");
    if (options.format == "jsonl" || (options.format == "summary" && !has_rules))
      not_together(is_sweep, name, Option::format, "--format " + options.format);
  }
  return faults;
}

ExitCode run_day_sweep(const Options& options, const Program& program,
                       const batch::BatchWishes& wishes, batch::StreamedDossier* one,
                       Console& console) {
  const Plan plan = make_plan(program);
  batch::DaySweep first(plan, *options.from, *options.to);
  const std::string head = batch::DaySweep::head();
  const auto show = show_below(head, console);
  Result<batch::BatchCounts> counts;
  if (one != nullptr) {
    std::string text;
    first.take({one, 1}, text);
    show(text);
    counts.value = first.counts;
  } else {
    const auto more = [&] {
      return std::make_unique<batch::DaySweep>(plan, *options.from, *options.to);
    };
    counts =
        batch::for_each_dossier(std::array{&program}, log_forms(), wishes, first, more, show, {});
  }
  if (!counts) return console.fail(counts.diagnostics, {}, exit_code_for(counts.diagnostics));
  return exit_code_of(*counts);
}

ExitCode run_rules_sweep(const Options& options, const RuleSet& old_rules,
                         const batch::BatchWishes& wishes, Console& console) {
  Options other = options;
  other.rules = options.with;
  ExitCode code = exit_fine;
  const auto new_rules = load_rules_or_fail(other, console, code, Cases::left_out, Form::written);
  if (!new_rules) return code;
  using Sweep = batch::RulesSweep;
  const bool is_summary = options.format == "summary";
  const Plan old_plan = make_plan(*old_rules.program), new_plan = make_plan(*new_rules->program);
  const batch::RulesOverlap overlap(*old_rules.program, *new_rules->program,
                                    changed_names(written(old_rules), written(*new_rules)));
  const auto make = [&] {
    const auto form = is_summary ? Sweep::Form::counts : Sweep::Form::table;
    return std::make_unique<Sweep>(old_plan, new_plan, overlap, wishes.as_of, form);
  };
  const auto first = make();
  const std::string head = is_summary ? "" : Sweep::head();
  const auto show = show_below(head, console);
  ProgressLine line(console, {"dossiers beoordelen", "judging dossiers"});
  const std::array programs{old_plan.program, new_plan.program};
  const auto counts = batch::for_each_dossier(programs, log_forms(), wishes, *first, make, show,
                                              is_summary ? line.progress() : Progress());
  if (!counts) return console.fail(counts.diagnostics, {}, exit_code_for(counts.diagnostics));
  if (is_summary) console.say(first->text());
  return exit_code_of(*counts);
}

}  // namespace termijn::cli
