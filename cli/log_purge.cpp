// SPDX-License-Identifier: Apache-2.0
// `termijn log purge`: what may go by the retention periods, and erasing a dossier in two steps.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/log_batch.h"
#include "cli/purge_text.h"
#include "cli/today.h"
#include "engine/names.h"
#include "log/erase.h"
#include "log/event_store.h"
#include "log/read_text.h"
#include "log/retention.h"
#include "rules/builtin_retention.h"

namespace termijn::cli {
namespace {

/// What holds of a log: without what was corrected, and without corrections that only take away.
Records that_hold(const Records& records) {
  std::vector<std::int64_t> gone;
  for (const EventRecord& record : records) {
    if (record.replaces) gone.push_back(*record.replaces);
  }
  std::ranges::sort(gone);
  Records held;
  for (const EventRecord& record : records) {
    if (!record.event.empty() && !std::ranges::binary_search(gone, record.number)) {
      held.push_back(record);
    }
  }
  return held;
}

/// Each event under the name that the rules give it.
void name_as_rules_do(Records& records, const Program& program) {
  const NameIndex events(program.events);
  for (EventRecord& record : records) {
    const Index found = events.find(record.event);
    if (found != nothing) record.event = program.events[found].id;
  }
}

std::vector<TakenAlong> taken_along(const std::vector<KeptPaper>& papers, const Records& records) {
  std::vector<DossierName> seen;
  std::vector<TakenAlong> all;
  for (const KeptPaper& paper : papers) {
    const DossierName name{paper.council, paper.dossier};
    if (paper.dossier.empty() || std::ranges::find(seen, name) != seen.end()) continue;
    seen.push_back(name);
    const DossierOf dossier{paper.council, paper.dossier};
    if (auto rows = moved_into(records, dossier); !rows.empty())
      all.push_back({dossier, std::move(rows)});
  }
  return all;
}

Result<Source> retention_source(const Options& options) {
  if (options.table.empty()) {
    const EmbeddedText& built_in = builtin_retention().front();
    return {Source{std::string(built_in.name), std::string(built_in.text)}, {}};
  }
  constexpr std::size_t most_mebibytes = 1;
  auto text = read_text(options.table, most_mebibytes);
  if (!text) return {std::nullopt, std::move(text.diagnostics)};
  return {Source{options.table, std::move(*text)}, {}};
}

ExitCode show_due(const Options& options, Console& console) {
  auto source = retention_source(options);
  if (!source) return console.fail(source.diagnostics, {}, exit_code_for(source.diagnostics));
  const Sources sources = {*source};
  const RetentionTable table = read_retention(sources.front(), 0);
  if (!table.faults.empty()) return console.fail(table.faults, sources, exit_input);
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const auto store = EventStore::open(options.words[0], EventStore::Access::read);
  if (!store) return console.fail(store.diagnostics, {}, exit_code_for(store.diagnostics));
  const auto records = store->read();
  if (!records) return console.fail(records.diagnostics, {}, exit_code_for(records.diagnostics));
  console.warn(records.diagnostics, {});
  Records held = that_hold(*records);
  name_as_rules_do(held, *rules->program);
  Due due{table.rules, kept_papers(table.rules, held), options.as_of.value_or(today()), {}};
  due.taken_along = taken_along(due.papers, *records);
  console.say(console.json() ? due_json(due) : due_text(due, console.language()));
  return exit_fine;
}

/// The dossier that was meant.
std::optional<DossierOf> chosen_dossier(const Options& options, Erased erased, Console& console,
                                        ExitCode& code) {
  const auto names = log_dossiers(options.words[0], erased);
  if (!names) {
    code = console.fail(names.diagnostics, {}, exit_code_for(names.diagnostics));
    return std::nullopt;
  }
  std::vector<DossierName> all;
  for (const DossierOf& each : *names) {
    const bool fits = options.council.empty() || each.council == options.council;
    if (fits) all.push_back({each.council, each.dossier});
  }
  const auto found = find_dossier(all, options.dossier);
  if (!found) {
    code = console.fail(found.diagnostics, {}, exit_input);
    return std::nullopt;
  }
  return DossierOf{all[*found].council, all[*found].dossier};
}

ExitCode purge_dossier(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const std::string& path = options.words[0];
  const bool erases = options.has(Option::confirm);
  // What was erased may be erased again: perhaps the power went off before all was done.
  const auto dossier =
      chosen_dossier(options, erases ? Erased::included : Erased::left_out, console, code);
  if (!dossier) return code;
  const auto done = erases ? erase(path, *dossier, options.confirm, today())
                           : announce_erasure(path, *dossier, today());
  if (!done) return console.fail(done.diagnostics, {}, exit_code_for(done.diagnostics));
  console.saved();
  console.warn(done.diagnostics, {});
  const Purged purged{path, dossier->dossier, *done, erases};
  console.say(console.json() ? purged_json(purged) : purged_text(purged, console.language()));
  return exit_fine;
}

}  // namespace

ExitCode run_log_purge(const Options& options, Console& console) {
  const auto only_with = [&](Option option, Option other) {
    return console.fail({Code::cli_only_with, {}, {option_text(option), option_text(other)}, {}},
                        exit_usage);
  };
  if (options.dry_run) {
    for (const Option option : {Option::confirm, Option::dossier, Option::council}) {
      if (options.has(option)) {
        return console.fail(
            {Code::cli_option_not_here, {}, {option_text(option), "log purge --dry-run"}, {}},
            exit_usage);
      }
    }
    return show_due(options, console);
  }
  for (const Option option : {Option::table, Option::as_of, Option::rules}) {
    if (options.has(option)) return only_with(option, Option::dry_run);
  }
  if (options.dossier.empty()) {
    const bool dutch = console.language() == Language::dutch;
    return console.fail({Code::cli_missing_word,
                         {},
                         {"log purge", "--dossier",
                          dutch ? "log purge DATABASE --dossier D [--confirm WOORD]"
                                : "log purge DATABASE --dossier D [--confirm WORD]"},
                         {}},
                        exit_usage);
  }
  return purge_dossier(options, console);
}

}  // namespace termijn::cli
