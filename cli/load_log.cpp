// SPDX-License-Identifier: Apache-2.0
// Rules and log together.
#include "cli/load_log.h"

#include <algorithm>

#include "base/nearest.h"
#include "log/read_log.h"

namespace termijn::cli {
namespace {

bool is_environment(Code code) {
  switch (code) {
    case Code::log_not_found:
    case Code::log_is_directory:
    case Code::log_not_a_file:
    case Code::log_folder_not_found:
    case Code::log_no_permission:
    case Code::log_read_failed:
    case Code::log_store_locked:
    case Code::log_store_read_only:
    case Code::log_store_cannot_open:
    case Code::log_store_unfinished:
    case Code::log_store_full:
    case Code::log_store_failed:
    case Code::cli_rules_not_found:
    case Code::cli_rule_file_unreadable:
    case Code::cli_output_failed:
      return true;
    default:
      return false;
  }
}

void keep_only(BoundLog& log, const std::string& dossier) {
  std::erase_if(log.dossiers, [&](const Dossier& each) { return each.dossier != dossier; });
}

bool has_dossier(const BoundLog& log, const std::string& dossier) {
  return std::ranges::any_of(log.dossiers,
                             [&](const Dossier& each) { return each.dossier == dossier; });
}

}  // namespace

ExitCode exit_code_for(const Diagnostics& diagnostics) {
  const bool environment = std::ranges::any_of(
      diagnostics, [](const Diagnostic& diagnostic) { return is_environment(diagnostic.code); });
  return environment ? exit_environment : exit_input;
}

std::optional<RuleSet> load_rules_or_fail(const Options& options, Console& console,
                                          ExitCode& code) {
  RuleSet rules = load_rules(options);
  if (!rules.program) {
    code = console.fail(rules.diagnostics, rules.sources, exit_code_for(rules.diagnostics));
    return std::nullopt;
  }
  console.warn(rules.diagnostics, rules.sources);
  return rules;
}

Diagnostics with_faults_of(const Program& program, std::span<const EventRecord> sound,
                           Diagnostics faults) {
  const auto bound = termijn::bind(program, sound);
  faults.insert(faults.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  return faults;
}

LoadedLog load_log(const Options& options, Console& console) {
  LoadedLog loaded;
  auto rules = load_rules_or_fail(options, console, loaded.code);
  if (!rules) return loaded;
  loaded.rules = std::move(*rules);
  Sources& sources = loaded.rules.sources;
  const auto records = read_log(options.words[0], sources);
  if (!records) {
    const Diagnostics faults =
        with_faults_of(*loaded.rules.program, records.sound, records.diagnostics);
    loaded.code = console.fail(faults, sources, exit_code_for(faults));
    return loaded;
  }
  console.warn(records.diagnostics, sources);
  auto bound = termijn::bind(*loaded.rules.program, *records);
  if (!bound) {
    loaded.code = console.fail(bound.diagnostics, sources, exit_code_for(bound.diagnostics));
    return loaded;
  }
  console.warn(bound.diagnostics, sources);
  if (!options.dossier.empty() && !has_dossier(*bound, options.dossier)) {
    loaded.code = console.fail(unknown_dossier(options.dossier, dossier_names(*bound)), exit_input);
    return loaded;
  }
  if (!options.dossier.empty()) keep_only(*bound, options.dossier);
  loaded.log = std::move(*bound);
  return loaded;
}

std::vector<std::string> dossier_names(const BoundLog& log) {
  std::vector<std::string> names;
  for (const Dossier& dossier : log.dossiers) names.push_back(dossier.dossier);
  return names;
}

Diagnostic unknown_dossier(const std::string& name, std::vector<std::string> names) {
  if (names.empty()) return {Code::cli_no_dossiers, {}, {name}, {}};
  auto near = nearest(name, names);
  if (near.empty()) {
    constexpr std::size_t most = 10;
    names.resize(std::min(names.size(), most));
    near = names;
  }
  return {Code::cli_unknown_dossier, {}, {name, quoted_list(near)}, {}};
}

}  // namespace termijn::cli
