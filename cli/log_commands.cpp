// SPDX-License-Identifier: Apache-2.0
// `termijn log import` and `show`: lists into a database that only grows, and what is in it.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "cli/batch_faults.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/log_preview.h"
#include "cli/log_text.h"
#include "cli/log_write.h"
#include "cli/today.h"
#include "cli/written_text.h"
#include "log/json_log.h"
#include "log/read_log.h"
#include "log/tombstones.h"

namespace termijn::cli {
namespace {

/// What the files say together; and of files with faults, what could be read of all of them.
struct Lists {
  Records batch, sound;
  Diagnostics faults;
};

/// A number that this file has not may be one of the log that it is imported into.
Records without_foreign_ties(Records records) {
  for (EventRecord& record : records) {
    if (replaced_by(record, records, {}) == nullptr) record.replaces.reset();
  }
  std::erase_if(records, [](const EventRecord& r) { return r.event.empty() && !r.replaces; });
  return records;
}

Lists read_lists(std::span<const std::string> paths, Sources& sources) {
  Lists lists;
  for (const std::string& path : paths) {
    auto records = read_log(path, sources);
    lists.faults.insert(lists.faults.end(), records.diagnostics.begin(), records.diagnostics.end());
    lists.sound = with_batch(std::move(lists.sound),
                             without_foreign_ties(records ? *records : std::move(records.sound)));
    // Numbers of several files may clash; each file is numbered on behind the one before it.
    if (records) lists.batch = with_batch(std::move(lists.batch), std::move(*records));
  }
  return lists;
}

/// Also one that was erased: its announcement still has its name.
Diagnostics keep_dossier(const std::string& word, Records& records,
                         std::vector<Tombstone>& tombstones) {
  std::set<DossierName> all;
  for (const EventRecord& record : records) {
    if (!record.dossier.empty()) all.insert({record.council, record.dossier});
  }
  for (const Tombstone& each : tombstones) all.insert({each.council, each.dossier});
  const std::vector<DossierName> names(all.begin(), all.end());
  const auto found = find_dossier(names, word);
  if (!found) return found.diagnostics;
  const auto is_other = [&](const auto& each) {
    return DossierName{each.council, each.dossier} != names[*found];
  };
  std::erase_if(records, is_other);
  std::erase_if(tombstones, is_other);
  return {};
}

}  // namespace

ExitCode run_log_import(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const std::string& path = options.words[0];
  Lists lists = read_lists(std::span(options.words).subspan(1), rules->sources);
  if (has_errors(lists.faults)) {
    const Diagnostics faults = with_faults_of(*rules->program, lists.sound, lists.faults);
    if (options.preview && !console.json())
      console.say(problems_text(faults, rules->sources, console.language()));
    return console.fail(faults, rules->sources, exit_code_for(faults));
  }
  console.warn(lists.faults, rules->sources);
  const auto make_batch = [&](const Records& present) -> Result<Records> {
    Records batch = lists.batch;
    Diagnostics faults = list_faults(batch, today());
    const Diagnostics ties = complete(batch, present, *rules->program);
    faults.insert(faults.end(), ties.begin(), ties.end());
    const Diagnostics twice = doubles(*rules->program, batch, present, path);
    faults.insert(faults.end(), twice.begin(), twice.end());
    if (!faults.empty()) return {std::nullopt, std::move(faults)};
    return {std::move(batch), {}};
  };
  if (options.preview) {
    const auto planned = plan_write(path, make_batch, *rules, console, code);
    if (!planned) return code;
    console.say(console.json() ? preview_json(*planned)
                               : preview_text(*planned, console.language()));
    return exit_fine;
  }
  const auto written = write_log(path, make_batch, *rules, console, code);
  if (!written) return code;
  console.say(console.json() ? imported_json(*written)
                             : imported_text(*written, console.language()));
  return exit_fine;
}

ExitCode run_log_show(const Options& options, Console& console) {
  Sources sources;
  auto records = read_log(options.words[0], sources);
  if (!records)
    return console.fail(records.diagnostics, sources, exit_code_for(records.diagnostics));
  auto tombstones = tombstones_in(options.words[0]);
  if (!tombstones)
    return console.fail(tombstones.diagnostics, {}, exit_code_for(tombstones.diagnostics));
  console.warn(records.diagnostics, sources);
  const Knowledge knowledge = keep_known(options.known_on, *records);
  if (options.known_on)
    std::erase_if(*tombstones, [&](const Tombstone& each) { return each.day > *options.known_on; });
  if (!options.dossier.empty()) {
    const Diagnostics faults = keep_dossier(options.dossier, *records, *tombstones);
    if (!faults.empty()) return console.fail(faults, {}, exit_input);
  }
  if (console.json()) {
    console.say(write_json_log(*records));
    return exit_fine;
  }
  console.say(knowledge_text(knowledge, console.language()) +
              log_text(*records, *tombstones, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
