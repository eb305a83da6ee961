// SPDX-License-Identifier: Apache-2.0
// Rules and log together.
#include "cli/load_log.h"

#include <algorithm>
#include <utility>

#include "base/code.h"
#include "cli/load_papers.h"
#include "cli/today.h"
#include "cli/write_file.h"
#include "log/read_log.h"
#include "report/layout.h"
#include "report/words.h"

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
    case Code::log_store_grown:
    case Code::log_store_failed:
    case Code::cli_rules_not_found:
    case Code::cli_rule_file_unreadable:
    case Code::cli_paper_unreadable:
    case Code::cli_output_failed:
    case Code::letter_addresses_unreadable:
      return true;
    default:
      return false;
  }
}

bool has_several_councils(const BoundLog& log) {
  return std::ranges::any_of(log.dossiers, [&](const Dossier& dossier) {
    return dossier.council != log.dossiers.front().council;
  });
}

/// `sources`: where the places of the records are.
void bind_loaded(LoadedLog& loaded, const Options& options, const Sources& sources,
                 Console& console) {
  auto bound = termijn::bind(*loaded.rules.program, loaded.records, log_forms());
  if (!bound) {
    loaded.code = console.fail(bound.diagnostics, sources, exit_code_for(bound.diagnostics));
    return;
  }
  console.warn(bound.diagnostics, sources);
  console.warn(unused_papers(*loaded.rules.program, *bound), loaded.rules.sources);
  loaded.several_councils = has_several_councils(*bound);
  if (!options.dossier.empty()) {
    const auto found = find_dossier(dossier_names(*bound), options.dossier);
    if (!found) {
      loaded.code = console.fail(found.diagnostics, {}, exit_input);
      return;
    }
    loaded.others = std::move(bound->dossiers);
    bound->dossiers = {std::move(loaded.others[*found])};
    loaded.others.erase(loaded.others.begin() + static_cast<std::ptrdiff_t>(*found));
  }
  loaded.log = std::move(*bound);
}

}  // namespace

ExitCode exit_code_for(const Diagnostics& diagnostics) {
  const bool environment = std::ranges::any_of(
      diagnostics, [](const Diagnostic& diagnostic) { return is_environment(diagnostic.code); });
  return environment ? exit_environment : exit_input;
}

RuleSet load_judged_rules(const Options& options, Cases cases, Form form) {
  RuleSet rules = load_rules(options, cases, form);
  hold_against_acts(rules);
  return rules;
}

std::optional<RuleSet> load_rules_or_fail(const Options& options, Console& console, ExitCode& code,
                                          Cases cases, Form form) {
  RuleSet rules = load_judged_rules(options, cases, form);
  if (!rules.program) {
    code = console.fail(rules.diagnostics, rules.sources, exit_code_for(rules.diagnostics));
    return std::nullopt;
  }
  console.warn(rules.diagnostics, rules.sources);
  return rules;
}

void say_rules(const Program& program, Console& console) {
  if (program.folder.empty() || console.json()) return;
  console.say(paragraph(
      "", termijn::say(Word::rules_line, console.language(),
                       {termijn::say(Word::rules_folder, console.language(), {program.folder})})));
}

Diagnostics with_faults_of(const Program& program, std::span<const EventRecord> sound,
                           Diagnostics faults) {
  const auto bound = termijn::bind(program, sound, log_forms());
  faults.insert(faults.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  return faults;
}

Date judged_day(const Options& options) {
  if (options.as_of) return *options.as_of;
  return options.known_on ? *options.known_on : today();
}

LoadedLog load_log(const Options& options, Console& console) {
  LoadedLog loaded;
  if (auto fault = over_input(options, options.words[0])) {
    loaded.code = console.fail(std::move(*fault), exit_usage);
    return loaded;
  }
  auto rules = load_rules_or_fail(options, console, loaded.code);
  if (!rules) return loaded;
  loaded.rules = std::move(*rules);
  Sources& sources = loaded.rules.sources;
  auto records = read_log(options.words[0], sources);
  if (!records) {
    const Diagnostics faults =
        with_faults_of(*loaded.rules.program, records.sound, records.diagnostics);
    loaded.code = console.fail(faults, sources, exit_code_for(faults));
    return loaded;
  }
  console.warn(records.diagnostics, sources);
  auto tombstones = tombstones_in(options.words[0]);
  if (!tombstones) {
    loaded.code = console.fail(tombstones.diagnostics, {}, exit_code_for(tombstones.diagnostics));
    return loaded;
  }
  loaded.tombstones = std::move(*tombstones);
  loaded.records = std::move(*records);
  if (options.known_on) loaded.all_records = loaded.records;
  loaded.knowledge = keep_known(options.known_on, loaded.records);
  bind_loaded(loaded, options, sources, console);
  return loaded;
}

LoadedLog load_again(const LoadedLog& first, const Options& options, Console& console) {
  LoadedLog loaded;
  auto rules = load_rules_or_fail(options, console, loaded.code);
  if (!rules) return loaded;
  loaded.rules = std::move(*rules);
  loaded.records = first.records;
  loaded.tombstones = first.tombstones;
  loaded.knowledge = first.knowledge;
  bind_loaded(loaded, options, first.rules.sources, console);
  return loaded;
}

}  // namespace termijn::cli
