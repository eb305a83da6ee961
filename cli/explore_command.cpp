// SPDX-License-Identifier: Apache-2.0
// `termijn rules explore`: dossiers are made up that show what is wrong with the rules.
#include <algorithm>
#include <filesystem>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "cli/write_file.h"
#include "dsl/parse.h"
#include "engine/names.h"
#include "explore/explore.h"
#include "log/names.h"
#include "log/write_csv.h"
#include "report/explore_text.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

/// The procedures that were named; empty when one is not known, which is then reported.
Diagnostics named_procedures(const Program& program, const Options& options,
                             std::vector<Index>& out) {
  Diagnostics faults;
  const NameIndex procedures(program.procedures);
  for (const std::string& name : options.words) {
    const Index found = procedures.find(normal_name(name));
    if (found != nothing) {
      out.push_back(found);
    } else {
      faults.push_back({Code::bind_unknown_procedure,
                        {},
                        {name, procedures.near_or_all(name, "@see_procedures")},
                        {}});
    }
  }
  return faults;
}

Exploration explored(const Program& program, std::span<const Index> procedures,
                     const Console& console) {
  ProgressLine line(console, {"regels onderzoeken", "exploring rules"});
  return explore(program, procedures, {}, line.progress());
}

/// Why a log cannot be written, when one cannot.
std::optional<Diagnostic> write_logs(const Program& program, const Exploration& exploration,
                                     const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  for (std::size_t i = 0; i < exploration.findings.size(); ++i) {
    const auto& exhibit = exploration.findings[i].exhibit;
    if (!exhibit) continue;
    const auto log = write_csv(records_of(program, exhibit->sketch, exhibit->procedure, "D"));
    if (auto fault = write_file(folder + '/' + exhibit_name(exploration, i) + ".csv", log))
      return fault;
  }
  return std::nullopt;
}

}  // namespace

ExitCode run_rules_explore(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const Program& program = *rules->program;
  std::vector<Index> procedures;
  const auto faults = named_procedures(program, options, procedures);
  if (!faults.empty()) return console.fail(faults, {}, exit_input);

  Exploration exploration = explored(program, procedures, console);
  for (auto& finding : exploration.findings) {
    const auto file = finding.diagnostic.span.file;
    if (file < rules->sources.size())
      name_words_in(surface_of(rules->sources[file].text), finding.diagnostic);
  }
  if (!options.log.empty()) {
    if (auto fault = write_logs(program, exploration, options.log))
      return console.fail(std::move(*fault), exit_environment);
  }
  say_rules(program, console);
  console.say(console.json() ? explore_json(program, rules->sources, exploration, options.log)
                             : explore_text(program, rules->sources, exploration, options.log,
                                            console.language()));
  const bool has_error =
      std::ranges::any_of(exploration.findings, [](const ExploreFinding& finding) {
        return severity_of(finding.diagnostic.code) == Severity::error;
      });
  return has_error ? exit_input : exit_fine;
}

}  // namespace termijn::cli
