// SPDX-License-Identifier: Apache-2.0
// `termijn log import`, `add` and `show`: the log of a council in a database that only grows.
#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/log_text.h"
#include "cli/today.h"
#include "log/event_store.h"
#include "log/field_pairs.h"
#include "log/json_log.h"
#include "log/read_log.h"

namespace termijn::cli {
namespace {

using Records = std::vector<EventRecord>;

/// The records of the log at `path`; none when there is no such file yet.
Result<Records> present_records(const std::string& path, Sources& sources) {
  auto records = read_log(path, sources);
  if (records) return records;
  const bool is_new =
      records.diagnostics.size() == 1 && (records.diagnostics[0].code == Code::log_not_found ||
                                          records.diagnostics[0].code == Code::log_empty_file);
  if (is_new) return {Records{}, {}};
  return records;
}

/// What the log would be with `batch` behind it, numbered as EventStore::append() numbers.
Records with_batch(Records present, Records batch) {
  if (present.empty()) {
    present = std::move(batch);
    std::int64_t last = 0;
    for (const EventRecord& record : present) last = std::max(last, record.number);
    for (EventRecord& record : present) {
      if (record.number == 0) record.number = ++last;
    }
    return present;
  }
  std::int64_t next = 0;
  for (const EventRecord& record : present) next = std::max(next, record.number);
  std::unordered_map<std::int64_t, std::int64_t> renumbered;
  for (EventRecord& record : batch) {
    ++next;
    if (record.number != 0) renumbered[record.number] = next;
    record.number = next;
  }
  for (EventRecord& record : batch) {
    if (!record.replaces) continue;
    const auto found = renumbered.find(*record.replaces);
    if (found != renumbered.end()) record.replaces = found->second;
  }
  present.insert(present.end(), batch.begin(), batch.end());
  return present;
}

/// What a record leaves out because the log says it already: the council of a log of one council,
/// and the dossier of the event that is taken back.
Records completed(Records batch, const Records& present) {
  const bool one_council =
      !present.empty() && std::ranges::all_of(present, [&](const EventRecord& record) {
        return record.council == present.front().council;
      });
  for (EventRecord& record : batch) {
    if (record.council.empty() && one_council) record.council = present.front().council;
    if (!record.event.empty() || !record.dossier.empty() || !record.replaces) continue;
    const auto target = std::ranges::find(present, *record.replaces, &EventRecord::number);
    if (target != present.end()) record.dossier = target->dossier;
  }
  return batch;
}

/// What two records of the same happening have in common, whatever their numbers.
std::string content_of(const EventRecord& record) {
  std::string content;
  const auto add = [&content](const std::string& part) { content += part + '\n'; };
  add(record.council);
  add(record.dossier);
  add(record.event);
  add(iso(record.day));
  add(record.actor);
  for (const FieldText& field : record.fields) add(field.name + '=' + field.value);
  add(record.remark);
  return content;
}

/// A list that was imported before, or one that has grown since, would put everything in twice.
Diagnostics already_there(const Records& batch, const Records& present, const std::string& path) {
  std::unordered_map<std::string, std::int64_t> known;
  for (const EventRecord& record : present) known.try_emplace(content_of(record), record.number);
  std::size_t count = 0;
  Diagnostic fault{Code::cli_already_in_log, {}, {}, {}};
  for (const EventRecord& record : batch) {
    const auto found = known.find(content_of(record));
    if (found == known.end() || ++count > 1) continue;
    fault.span = record.span;
    fault.args = {"", std::to_string(batch.size()), path, std::to_string(found->second)};
  }
  if (count == 0) return {};
  fault.args.front() = std::to_string(count);
  return {fault};
}

enum class Twice : bool { refuse, allow };

/// Binds the whole log to be before anything is written; then adds the batch. Nothing, and no
/// report, when somebody else added meanwhile: then it has to be judged again.
std::optional<ExitCode> try_write(const std::string& path, const Records& given, Twice twice,
                                  RuleSet& rules, Console& console) {
  const auto fail = [&](const Diagnostics& faults) {
    return console.fail(faults, rules.sources, exit_code_for(faults));
  };
  const auto present = present_records(path, rules.sources);
  if (!present) return fail(present.diagnostics);
  const Records batch = completed(given, *present);
  const auto bound = termijn::bind(*rules.program, with_batch(*present, batch));
  if (!bound) return fail(bound.diagnostics);
  auto store = EventStore::open(path, EventStore::Access::create);
  if (!store) return fail(store.diagnostics);
  const Diagnostics doubles =
      twice == Twice::refuse ? already_there(batch, *present, path) : Diagnostics();
  if (!doubles.empty()) return fail(doubles);
  const auto numbers = store->append(batch, present->empty() ? 0 : present->back().number);
  if (!numbers && numbers.diagnostics.front().code == Code::log_store_grown) return std::nullopt;
  if (!numbers) return fail(numbers.diagnostics);
  console.warn(bound.diagnostics, rules.sources);
  console.saved();
  console.say(console.json() ? written_json(*numbers)
                             : written_text(*numbers, path, console.language()));
  if (twice == Twice::allow && !console.json()) {
    console.say(where_text(batch.front(), *present, console.language()));
  }
  return exit_fine;
}

ExitCode write(const std::string& path, const Records& given, Twice twice, RuleSet& rules,
               Console& console) {
  constexpr int most_tries = 100;
  for (int i = 0; i < most_tries; ++i) {
    if (const auto code = try_write(path, given, twice, rules, console)) return *code;
  }
  return console.fail({Code::log_store_grown, {}, {path}, {}}, exit_environment);
}

Diagnostics faults_of_add(const Options& options) {
  Diagnostics faults;
  const auto refuse = [&](Code code, std::vector<std::string> args) {
    faults.push_back({code, {}, std::move(args), {}});
  };
  if (options.withdraw) {
    if (options.replaces) refuse(Code::cli_replaces_and_withdraws, {});
    if (!options.event.empty()) refuse(Code::cli_not_with_withdraw, {"--event"});
    if (options.words.size() > 1) refuse(Code::cli_not_with_withdraw, {options.words[1]});
    return faults;
  }
  const bool dutch = options.language == Language::dutch;
  const std::string usage = dutch ? "log add DATABASE --dossier D --event GEBEURTENIS --date DAG"
                                  : "log add DATABASE --dossier D --event EVENT --date DAY";
  if (options.event.empty()) refuse(Code::cli_missing_word, {"log add", "--event", usage});
  if (!options.date) refuse(Code::cli_missing_word, {"log add", "--date", usage});
  for (auto word = options.words.begin() + 1; word < options.words.end(); ++word) {
    const std::size_t sign = word->find('=');
    const bool is_pair = sign != std::string::npos && sign > 0 && sign + 1 < word->size();
    if (!is_pair) refuse(Code::cli_bad_field, {*word});
  }
  return faults;
}

EventRecord record_of(const Options& options) {
  EventRecord record;
  record.dossier = options.dossier;
  record.event = options.event;
  record.day = options.date ? *options.date : today();
  record.actor = options.by;
  record.recorded = iso(today());
  record.replaces = options.withdraw ? options.withdraw : options.replaces;
  for (auto word = options.words.begin() + 1; word < options.words.end(); ++word) {
    const std::size_t sign = word->find('=');
    record.fields.push_back({word->substr(0, sign), field_value(word->substr(sign + 1)), {}});
  }
  return record;
}

}  // namespace

ExitCode run_log_import(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  Records batch, sound;
  Diagnostics faults;
  for (auto path = options.words.begin() + 1; path < options.words.end(); ++path) {
    auto records = read_log(*path, rules->sources);
    faults.insert(faults.end(), records.diagnostics.begin(), records.diagnostics.end());
    const Records more = records ? sound_records(*records, {}) : std::move(records.sound);
    sound.insert(sound.end(), more.begin(), more.end());
    // Numbers of several files may clash; each file is numbered on behind the one before it.
    if (records) batch = with_batch(std::move(batch), std::move(*records));
  }
  if (has_errors(faults)) {
    faults = with_faults_of(*rules->program, sound_records(std::move(sound), {}), faults);
    return console.fail(faults, rules->sources, exit_code_for(faults));
  }
  console.warn(faults, rules->sources);
  return write(options.words[0], batch, Twice::refuse, *rules, console);
}

ExitCode run_log_add(const Options& options, Console& console) {
  const Diagnostics faults = faults_of_add(options);
  if (!faults.empty()) return console.fail(faults, {}, exit_usage);
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  return write(options.words[0], {record_of(options)}, Twice::allow, *rules, console);
}

ExitCode run_log_show(const Options& options, Console& console) {
  Sources sources;
  auto records = read_log(options.words[0], sources);
  if (!records)
    return console.fail(records.diagnostics, sources, exit_code_for(records.diagnostics));
  console.warn(records.diagnostics, sources);
  if (!options.dossier.empty()) {
    std::set<std::string> names;
    for (const EventRecord& record : *records) names.insert(record.dossier);
    names.erase("");
    if (!names.contains(options.dossier)) {
      return console.fail(unknown_dossier(options.dossier, {names.begin(), names.end()}),
                          exit_input);
    }
    std::erase_if(*records,
                  [&](const EventRecord& record) { return record.dossier != options.dossier; });
  }
  console.say(console.json() ? write_json_log(*records) : log_text(*records, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
