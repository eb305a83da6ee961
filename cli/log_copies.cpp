// SPDX-License-Identifier: Apache-2.0
// `termijn log backup`, `restore` and `merge`: copies of a log.
#include <string>
#include <string_view>
#include <utility>

#include "base/code.h"
#include "cli/batch_faults.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/log_text.h"
#include "cli/log_write.h"
#include "cli/progress_line.h"
#include "cli/today.h"
#include "cli/written_text.h"
#include "log/copies.h"
#include "log/json_text.h"
#include "log/kinship.h"
#include "log/merge.h"
#include "log/read_log.h"
#include "log/tombstones.h"
#include "log/verify.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn::cli {
namespace {

constexpr CommandText copying = {"kopiëren en nakijken", "copying and verifying"};

std::string in(Language language, std::string dutch, std::string english) {
  return language == Language::dutch ? std::move(dutch) : std::move(english);
}

std::string held_text(const Held& held, Language language) {
  const std::string rows = std::to_string(held.rows), last = std::to_string(held.last_number);
  return in(language, rows + " regels, laatste nummer " + last,
            rows + " rows, last number " + last);
}

std::string held_json(const Held& held) {
  return "\"rows\": " + std::to_string(held.rows) +
         ",\n  \"last_number\": " + std::to_string(held.last_number) +
         ",\n  \"head\": " + json_quoted(held.head);
}

/// `or.db.oud-2026-11-30`: nobody takes that for the log.
std::string kept_name(const std::string& path) {
  return path + ".oud-" + iso(today());
}

std::string record_line(const EventRecord& record, Language language) {
  const Records one = {record};
  return paragraph("      ", log_text(one, language));
}

std::string erased_here_text(const MergeConflict& conflict, Language language) {
  const std::string& dossier = conflict.there.dossier;
  return paragraph("  ▲ ", in(language, "dossier " + dossier + " is hier gewist:",
                              "dossier " + dossier + " was erased here:")) +
         in(language, "    daar\n", "    there\n") + record_line(conflict.there, language);
}

std::string conflict_text(const MergeConflict& conflict, Language language) {
  if (conflict.what == MergeConflict::What::erased_here)
    return erased_here_text(conflict, language);
  const std::string number = std::to_string(conflict.subject);
  std::string out =
      conflict.what == MergeConflict::What::changed_twice
          ? paragraph("  ▲ ",
                      in(language, "nr " + number + " is in beide verbeterd of ingetrokken:",
                         "no. " + number + " was corrected or withdrawn in both:"))
          : paragraph("  ▲ ", in(language, "dezelfde gebeurtenis is in beide vastgelegd:",
                                 "the same event was recorded in both:"));
  out += in(language, "    hier\n", "    here\n") + record_line(conflict.here, language);
  return out + in(language, "    daar\n", "    there\n") + record_line(conflict.there, language);
}

std::string number_or_null(std::int64_t number) {
  return number == 0 ? "null" : std::to_string(number);
}

std::string_view name_of(MergeConflict::What what) {
  switch (what) {
    case MergeConflict::What::changed_twice:
      return "changed_twice";
    case MergeConflict::What::recorded_twice:
      return "recorded_twice";
    case MergeConflict::What::erased_here:
      return "erased_here";
  }
  return {};
}

std::string conflicts_json(const MergePlan& plan) {
  std::string out, separator;
  for (const MergeConflict& conflict : plan.conflicts) {
    out += separator + "\n    {\"conflict\": " + json_quoted(name_of(conflict.what)) +
           ", \"number\": " + number_or_null(conflict.subject) +
           ", \"here\": " + number_or_null(conflict.here.number) +
           ", \"there\": " + std::to_string(conflict.there.number) + '}';
    separator = ",";
  }
  return '[' + out + (separator.empty() ? "]" : "\n  ]");
}

std::string merge_json(const MergePlan& plan, std::size_t added, bool stored) {
  return "{\n  \"format\": \"termijn.merge/1\",\n  \"shared\": " + std::to_string(plan.shared) +
         ",\n  \"already_here\": " + std::to_string(plan.known.size()) +
         ",\n  \"added\": " + std::to_string(added) +
         ",\n  \"stored\": " + (stored ? "true" : "false") +
         ",\n  \"conflicts\": " + conflicts_json(plan) + "\n}\n";
}

std::string plan_text(const MergePlan& plan, std::span<const EventRecord> adding,
                      const Options& options) {
  const Language language = options.language;
  const std::string shared = std::to_string(plan.shared);
  const std::string missing = std::to_string(plan.missing.size() + plan.known.size());
  std::string out = paragraph("", in(language,
                                     "gemeenschappelijk begin: " + shared + " regels; in " +
                                         options.words[1] + " staan er daarna nog " + missing,
                                     "common beginning: " + shared + " records; " +
                                         options.words[1] + " has " + missing + " more behind it"));
  if (!plan.known.empty()) {
    const std::string known = std::to_string(plan.known.size());
    out += paragraph("  ", in(language, "daarvan stonden er hier al: " + known,
                              "of those were here already: " + known));
  }
  for (const MergeConflict& conflict : plan.conflicts) out += conflict_text(conflict, language);
  if (options.dry_run && !adding.empty()) {
    out += in(language, "dit zou erbij komen, met nieuwe nummers:\n",
              "this would be added, with new numbers:\n") +
           log_text(adding, language);
  }
  return out;
}

/// The records of both logs.
struct BothLogs {
  Records here, there;
  std::optional<std::int64_t> last_shared;  ///< the number at which their chains part
  ErasedHere erased;

  MergePlan plan(const Records& present) const {
    return merge_plan(present, there, last_shared, erased);
  }
};

/// Somebody may have added to the log since `shown` was made.
Result<Records> batch_to_merge(const Records& present, const BothLogs& both, const MergePlan& shown,
                               const Options& options) {
  const MergePlan plan = both.plan(present);
  if (plan.conflicts.size() > shown.conflicts.size()) {
    return {std::nullopt,
            {{Code::cli_merge_conflicts,
              {},
              {std::to_string(plan.conflicts.size()), options.words[0], options.words[1]},
              {}}}};
  }
  Records batch = batch_of(plan);
  // What another log said of its own recording was judged when it came there.
  const Diagnostics faults = both.last_shared ? Diagnostics() : list_faults(batch, today());
  if (!faults.empty()) return {std::nullopt, faults};
  return {std::move(batch), {}};
}

Result<ErasedHere> erased_here(const std::string& here, const std::string& there) {
  const auto mine = tombstones_in(here), theirs = tombstones_in(there);
  if (!mine) return {std::nullopt, mine.diagnostics};
  if (!theirs) return {std::nullopt, theirs.diagnostics};
  ErasedHere erased;
  for (const Tombstone& each : *mine) {
    if (each.is_carried_out()) erased.emplace(each.council, each.dossier);
  }
  for (const Tombstone& each : *theirs) {
    if (each.is_carried_out()) erased.erase({each.council, each.dossier});
  }
  return {std::move(erased), {}};
}

/// Nothing when they cannot be read; that is reported.
std::optional<BothLogs> read_both(const Options& options, Sources& sources, Console& console,
                                  ExitCode& code) {
  for (const std::string& path : options.words) {
    // What was changed in a copy must not get a sound chain here. A list has no chain.
    const auto log = verify_log(path);
    if (!log || log->is_intact()) continue;
    code = console.fail(log->findings, {}, exit_input);
    return std::nullopt;
  }
  auto here = read_log(options.words[0], sources), there = read_log(options.words[1], sources);
  const auto last_shared = last_shared_row(options.words[0], options.words[1]);
  auto erased = erased_here(options.words[0], options.words[1]);
  Diagnostics faults = here.diagnostics;
  for (const Diagnostics& more : {there.diagnostics, last_shared.diagnostics, erased.diagnostics}) {
    if (!has_errors(faults)) faults.insert(faults.end(), more.begin(), more.end());
  }
  if (!here || !there || !erased || has_errors(faults)) {
    code = console.fail(faults, sources, exit_code_for(faults));
    return std::nullopt;
  }
  console.warn(faults, sources);
  return BothLogs{std::move(*here), std::move(*there), last_shared.value, std::move(*erased)};
}

/// Why these two may not be merged: they are no copies of one log, or nothing shows that they are.
std::optional<Diagnostic> why_not_copies(const BothLogs& both, const MergePlan& plan,
                                         const Options& options) {
  if (both.last_shared) return std::nullopt;
  if (options.by_content && plan.shared > 0) return std::nullopt;
  return Diagnostic{Code::log_merge_strangers, {}, {options.words[0], options.words[1]}, {}};
}

}  // namespace

ExitCode run_log_backup(const Options& options, Console& console) {
  const auto held = [&] {
    ProgressLine line(console, copying);
    return back_up_log(options.words[0], options.words[1], line.progress());
  }();
  if (!held) return console.fail(held.diagnostics, {}, exit_code_for(held.diagnostics));
  console.saved();
  if (console.json()) {
    console.say("{\n  \"format\": \"termijn.backup/1\",\n  " + held_json(*held) + "\n}\n");
    return exit_fine;
  }
  const Language language = console.language();
  console.say(paragraph("", in(language, "kopie ", "copy ") + options.words[1] +
                                in(language, " gemaakt en nagekeken: ", " made and verified: ") +
                                held_text(*held, language)));
  return exit_fine;
}

ExitCode run_log_restore(const Options& options, Console& console) {
  const std::string& path = options.words[1];
  const auto restored = [&] {
    ProgressLine line(console, copying);
    return restore_log(options.words[0], path, options.replace, kept_name(path), line.progress());
  }();
  if (!restored) return console.fail(restored.diagnostics, {}, exit_code_for(restored.diagnostics));
  console.saved();
  if (console.json()) {
    console.say("{\n  \"format\": \"termijn.restore/1\",\n  " + held_json(restored->held) +
                ",\n  \"kept\": " +
                (restored->kept.empty() ? "null" : json_quoted(restored->kept)) + "\n}\n");
    return exit_fine;
  }
  const Language language = console.language();
  console.say(paragraph("", path + in(language, " teruggezet: ", " restored: ") +
                                held_text(restored->held, language)));
  if (!restored->kept.empty()) {
    console.say(
        paragraph("", in(language, "wat er stond, is bewaard als ", "what was there is kept as ") +
                          restored->kept));
  }
  return exit_fine;
}

ExitCode run_log_merge(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const auto both = read_both(options, rules->sources, console, code);
  if (!both) return code;
  const std::string &here = options.words[0], &there = options.words[1];
  const MergePlan plan = both->plan(both->here);
  if (auto fault = why_not_copies(*both, plan, options))
    return console.fail(std::move(*fault), exit_input);
  const Records adding = without_clashing(plan);
  const bool refused = !plan.conflicts.empty() && !options.skip_conflicts;
  const bool stores = !refused && !options.dry_run && !adding.empty();
  if (!console.json()) console.say(plan_text(plan, adding, options));
  if (stores) {
    const auto make_batch = [&](const Records& present) {
      return batch_to_merge(present, *both, plan, options);
    };
    const auto written = write_log(here, make_batch, *rules, console, code);
    if (!written) return code;
    if (!console.json()) console.say(imported_text(*written, console.language()));
  }
  if (console.json()) console.say(merge_json(plan, refused ? 0 : adding.size(), stores));
  if (refused && !console.json()) {
    return console.fail(
        {Code::cli_merge_conflicts, {}, {std::to_string(plan.conflicts.size()), here, there}, {}},
        exit_input);
  }
  if (!console.json() && adding.empty() && !refused) {
    console.say(in(console.language(), "er is niets toe te voegen\n", "there is nothing to add\n"));
  }
  return refused ? exit_input : exit_fine;
}

}  // namespace termijn::cli
