// SPDX-License-Identifier: Apache-2.0
// `termijn check --all`: every dossier of a database, for ministries, sectors and vendors.
#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "base/code.h"
#include "batch/judge_all.h"
#include "batch/writers.h"
#include "cli/batch_output.h"
#include "cli/check_kept.h"
#include "cli/check_sweeps.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "embed/line.h"
#include "embed/log_forms.h"
#include "engine/evaluate.h"
#include "report/check_text.h"
#include "report/dossier_name.h"
#include "report/verdict_json.h"

namespace termijn::cli {
namespace {

/// A line of JSON for each dossier, as `termijn stream` gives it.
class LinesWriter : public batch::DossierWriter {
 public:
  LinesWriter(const Program& program, Date as_of, Language language)
      : program_(program), as_of_(as_of), language_(language) {}

  void write(const batch::JudgedDossier& dossier, std::string& out) override {
    if (has_errors(dossier.faults))
      embed::write_faulty_line(dossier.name.first, dossier.name.second, dossier.faults,
                               dossier.sources.back(), language_, out);
    else
      embed::write_dossier_line(program_, dossier.asked.whole(), as_of_, out);
    out += '\n';
  }
  void merge(const batch::DossierWriter& /*other*/) override {}

 private:
  const Program& program_;
  Date as_of_;
  Language language_;
};

/// The dossier that somebody means; the faults say which ones there are.
Result<batch::DossierKey> name_in(const std::string& path, const std::string& typed) {
  const auto found = batch::find_name(path, typed);
  if (!found) return {std::nullopt, found.diagnostics};
  if (*found) return {**found, {}};
  const auto keys = batch::dossier_keys(path);
  if (!keys) return {std::nullopt, keys.diagnostics};
  std::vector<DossierName> names;
  for (const auto& [council, dossier] : *keys) names.push_back({council, dossier});
  const auto close = find_dossier(names, typed);
  if (!close) return {std::nullopt, close.diagnostics};
  return {batch::DossierKey{names[*close].council, names[*close].dossier}, {}};
}

Diagnostics faults_in(const Options& options) {
  Diagnostics faults;
  const auto add = [&](Code code, std::vector<std::string> arguments) {
    faults.push_back({code, {}, std::move(arguments), {}});
  };
  constexpr std::string_view formats[] = {"", "tsv", "jsonl", "summary"};
  if (std::ranges::find(formats, options.format) == std::end(formats))
    add(Code::cli_bad_format, {options.format});
  if (options.has(Option::known_on)) add(Code::cli_not_together, {"--all", "--known-on"});
  constexpr std::int64_t most_jobs = 256;
  if (options.jobs && *options.jobs > most_jobs) {
    add(Code::cli_bad_amount,
        {"--jobs", std::to_string(*options.jobs), "1 - " + std::to_string(most_jobs)});
  }
  if (options.json && options.has(Option::format) && options.format != "jsonl")
    add(Code::cli_not_together, {"--json", "--format"});
  if (options.has(Option::dossier)) {
    for (const Option other : {Option::jobs, Option::format, Option::after}) {
      if (options.has(other)) add(Code::cli_not_together, {"--dossier", option_text(other)});
    }
  }
  std::ranges::copy(sweep_faults(options), std::back_inserter(faults));
  std::ranges::copy(kept_faults(options), std::back_inserter(faults));
  return faults;
}

/// One dossier over many days, or as of one with everything that `check` tells of it.
ExitCode check_one(const Options& options, const Program& program, Console& console) {
  Sources sources;
  const std::string& path = options.words[0];
  const auto name = name_in(path, options.dossier);
  if (!name) return console.fail(name.diagnostics, {}, exit_code_for(name.diagnostics));
  auto log = batch::read_dossier(program, log_forms(), path, *name, sources);
  if (!log) return console.fail(log.diagnostics, sources, exit_code_for(log.diagnostics));
  if (options.from) {
    batch::StreamedDossier one;
    if (!log->dossiers.empty())
      one.name = {log->dossiers.front().council, log->dossiers.front().dossier};
    one.bound = std::move(log);
    return run_day_sweep(options, program, {}, &one, console);
  }
  const Verdict verdict = evaluate(program, *log, judged_day(options));
  console.say(options.json ? verdict_json(program, verdict, {})
                           : check_text(program, verdict, console.language(), {}));
  return anything_wrong(verdict) ? exit_something_wrong : exit_fine;
}

}  // namespace

ExitCode run_check_all(const Options& options, Console& console) {
  if (const auto faults = faults_in(options); !faults.empty())
    return console.fail(faults, {}, exit_usage);
  ExitCode code = exit_fine;
  const auto form = options.has(Option::with) ? Form::written : Form::compiled;
  const auto rules = load_rules_or_fail(options, console, code, Cases::left_out, form);
  if (!rules) return code;
  const Program& program = *rules->program;
  if (options.has(Option::dossier)) return check_one(options, program, console);
  batch::BatchWishes wishes{options.words[0], judged_day(options), {}, std::nullopt};
  const auto processors = std::max(1U, std::thread::hardware_concurrency());
  wishes.jobs = static_cast<std::size_t>(options.jobs.value_or(processors));
  if (options.has(Option::after)) {
    auto after = name_in(options.words[0], options.after);
    if (!after) return console.fail(after.diagnostics, {}, exit_code_for(after.diagnostics));
    wishes.after = std::move(*after);
  }
  if (options.has(Option::keep)) return run_kept(options, program, console);
  if (options.from) return run_day_sweep(options, program, wishes, nullptr, console);
  if (options.has(Option::with)) return run_rules_sweep(options, *rules, wishes, console);

  const Plan plan = make_plan(program);
  const bool is_summary = options.format == "summary";
  const bool is_lines = options.json || options.format == "jsonl";
  const auto writer = [&]() -> std::unique_ptr<batch::DossierWriter> {
    if (is_summary) return std::make_unique<batch::SummaryWriter>(plan);
    if (is_lines) return std::make_unique<LinesWriter>(program, wishes.as_of, console.language());
    return std::make_unique<batch::TableWriter>(plan);
  };
  const std::string head = is_summary || is_lines ? "" : batch::TableWriter::head();
  const auto first = writer();
  ProgressLine line(console, {"dossiers beoordelen", "judging dossiers"});
  const auto show = show_below(head, console);
  const auto counts = batch::judge_all(plan, log_forms(), wishes, *first, writer, show,
                                       is_summary ? line.progress() : Progress());
  if (!counts) return console.fail(counts.diagnostics, {}, exit_code_for(counts.diagnostics));
  if (is_summary) console.say(dynamic_cast<const batch::SummaryWriter&>(*first).text());
  return exit_code_of(*counts);
}

}  // namespace termijn::cli
