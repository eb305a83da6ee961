// SPDX-License-Identifier: Apache-2.0
// `termijn whatif`: a dossier judged as its log is, and as it would be; nothing is stored.
#include <algorithm>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/log_batch.h"
#include "cli/log_text.h"
#include "cli/today.h"
#include "cli/what_if_changes.h"
#include "office/what_if.h"

namespace termijn::cli {
namespace {

/// The records that would be added to the log, completed as `log add` completes them.
Result<Records> batch_of(const std::vector<Given>& changes, const Records& present,
                         const Dossier& dossier, const Program& program) {
  Records batch;
  for (const Given& given : changes) {
    batch.push_back(given.record);
    const EventRecord* old = replaced_by(given.record, {}, present);
    if (old != nullptr && !given.withdraws) batch.back() = corrected(given, *old, program);
    if (old != nullptr && given.withdraws) batch.back().day = old->day;
    if (given.record.replaces) continue;
    batch.back().council = dossier.council;
    batch.back().dossier = dossier.dossier;
  }
  Diagnostics faults = complete(batch, present, program);
  for (const EventRecord& record : batch) {
    const bool is_elsewhere = !record.dossier.empty() && (record.dossier != dossier.dossier ||
                                                          record.council != dossier.council);
    if (!is_elsewhere || !record.replaces) continue;
    faults.push_back({Code::cli_withdraws_elsewhere,
                      {},
                      {std::to_string(*record.replaces), record.dossier, dossier.dossier},
                      {}});
  }
  if (!faults.empty()) return {std::nullopt, std::move(faults)};
  return {std::move(batch), {}};
}

/// The day on which both are judged: today, or later when a change happens later.
Date day_of(const Options& options, const Records& batch) {
  if (options.as_of) return *options.as_of;
  Date day = today();
  for (const EventRecord& record : batch) {
    if (!record.event.empty()) day = std::max(day, record.day);
  }
  return day;
}

Diagnostics missing_changes(const Options& options) {
  if (!options.adds.empty() || !options.changes.empty() || !options.withdrawals.empty()) return {};
  const bool dutch = options.language == Language::dutch;
  return {{Code::cli_missing_word,
           {},
           {"whatif",
            dutch ? "wat er anders zou zijn (--add, --change of --withdraw)"
                  : "what would be different (--add, --change or --withdraw)",
            dutch ? "whatif LOGBOEK DOSSIER --add \"GEBEURTENIS op DAG\""
                  : "whatif LOG DOSSIER --add \"EVENT on DAY\""},
           {}}};
}

}  // namespace

ExitCode run_what_if(const Options& options, Console& console) {
  if (const Diagnostics faults = missing_changes(options); !faults.empty())
    return console.fail(faults, {}, exit_usage);
  const auto changes = read_changes(options);
  if (!changes) return console.fail(changes.diagnostics, {}, exit_usage);
  Options reading = options;
  reading.dossier = options.words[1];
  const LoadedLog loaded = load_log(reading, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  const Dossier& old = loaded.log->dossiers.front();
  const auto batch = batch_of(*changes, loaded.records, old, program);
  if (!batch) return console.fail(batch.diagnostics, loaded.rules.sources, exit_input);
  const Records all = with_batch(loaded.records, *batch);
  const std::span added = std::span(all).subspan(loaded.records.size());
  const auto bound = termijn::bind(program, all, log_forms());
  if (!bound) return console.fail(bound.diagnostics, loaded.rules.sources, exit_input);

  const Date day = day_of(options, *batch);
  const JudgedWhatIf judged = judge_what_if(program, *loaded.log, old, *bound, added, day);
  const WhatIf answer{{program, judged.before},
                      {program, judged.after},
                      judged.difference,
                      added,
                      loaded.several_councils ? old.council + '/' + old.dossier : old.dossier,
                      day,
                      judged.later_records};
  say_rules(program, console);
  console.say(options.json
                  ? what_if_json(answer)
                  : what_if_text(answer, log_text(added, console.language()), console.language()));
  return anything_wrong({day, {judged.after}}) ? exit_something_wrong : exit_fine;
}

}  // namespace termijn::cli
