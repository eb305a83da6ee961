// SPDX-License-Identifier: Apache-2.0
// `termijn log add`: one event, correction or withdrawal from the words of the command line.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/code.h"
#include "base/utf8.h"
#include "cli/attachments.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/log_write.h"
#include "cli/today.h"
#include "cli/written_text.h"
#include "engine/names.h"
#include "log/columns.h"
#include "log/file_digest.h"
#include "log/names.h"
#include "log/record_parts.h"

namespace termijn::cli {
namespace {

/// An event as it was given: what is left out may come from the event that it corrects.
struct Given {
  EventRecord record;
  bool has_date = false, withdraws = false;
  std::set<std::string> names;  ///< of the fields and columns that were given, in Dutch
};

/// The option that says what in a list has a column of its own.
std::optional<Option> option_of(Column column) {
  switch (column) {
    case Column::date:
      return Option::date;
    case Column::dossier:
      return Option::dossier;
    case Column::event:
      return Option::event;
    case Column::actor:
      return Option::by;
    case Column::council:
      return Option::council;
    case Column::replaces:
      return Option::replaces;
    default:
      return std::nullopt;
  }
}

class Reader {
 public:
  explicit Reader(const Options& options) : options_(options) {}

  Result<Given> read() {
    refuse_missing();
    text(Option::dossier, Column::dossier, options_.dossier);
    text(Option::council, Column::council, options_.council);
    text(Option::event, Column::event, options_.event);
    text(Option::by, Column::actor, options_.by);
    for (auto word = options_.words.begin() + 1; word < options_.words.end(); ++word) pair(*word);
    given_.withdraws = options_.withdraw.has_value();
    given_.has_date = options_.date.has_value();
    given_.record.day = given_.has_date ? options_.date->last : today();
    if (given_.has_date) {
      given_.record.earliest = options_.date->earliest;
      given_.record.time = options_.date->time;
    }
    given_.record.recorded = iso(today());
    given_.record.replaces = options_.withdraw ? options_.withdraw : options_.replaces;
    if (!faults_.empty()) return {std::nullopt, std::move(faults_)};
    return {std::move(given_), {}};
  }

 private:
  void refuse(Code code, std::vector<std::string> args) {
    faults_.push_back({code, {}, std::move(args), {}});
  }

  void refuse_missing() {
    if (options_.withdraw) {
      if (options_.replaces) refuse(Code::cli_replaces_and_withdraws, {});
      if (!options_.event.empty()) refuse(Code::cli_not_with_withdraw, {"--event"});
      if (options_.words.size() > 1) refuse(Code::cli_not_with_withdraw, {options_.words[1]});
      if (!options_.attachments.empty()) refuse(Code::cli_not_with_withdraw, {"--attachment"});
      return;
    }
    const bool dutch = options_.language == Language::dutch;
    const auto lacks = [&](std::string what) {
      refuse(Code::cli_missing_word,
             {"log add", std::move(what),
              dutch ? "log add DATABASE --dossier D --event GEBEURTENIS --date DAG"
                    : "log add DATABASE --dossier D --event EVENT --date DAY"});
    };
    const bool changes = options_.date || !options_.event.empty() || !options_.by.empty() ||
                         !options_.dossier.empty() || !options_.council.empty() ||
                         !options_.attachments.empty() || options_.words.size() > 1;
    if (options_.replaces) {
      if (!changes) lacks(dutch ? "wat er anders wordt" : "what has to change");
      return;
    }
    if (options_.event.empty()) lacks("--event");
    if (!options_.date) lacks("--date");
  }

  /// A sign that cannot be shown would make two names that look the same.
  bool is_fit(const std::string& name, const std::string& value) {
    if (printable(value) == value) return true;
    refuse(Code::cli_unfit_text, {name, printable(value)});
    return false;
  }

  void text(Option option, Column column, const std::string& value) {
    if (is_fit(option_text(option), value)) set_text(given_.record, column, value, {}, faults_);
  }

  /// `naam=waarde`, as in a list: the name of a column or of a field.
  void pair(const std::string& word) {
    const std::size_t sign = std::min(word.find('='), word.size());
    const std::string name = normal_name(word.substr(0, sign));
    const bool has_value = sign + 1 < word.size() && !trimmed(word.substr(sign + 1)).empty();
    const bool clears = options_.replaces && sign < word.size();
    if (!is_fit(printable(word.substr(0, sign)), word)) return;
    if (name.empty() || (!has_value && !clears)) return refuse(Code::cli_bad_field, {word});
    const std::optional<Column> column = column_of(name);
    if (column && refuse_column(*column, name)) return;
    const std::string known(column ? names_of(*column).dutch : name);
    if (!given_.names.insert(known).second) return refuse(Code::log_field_twice, {known});
    if (!has_value) return;
    const std::string value = word.substr(sign + 1);
    if (column) return set_text(given_.record, *column, value, {}, faults_);
    add_field(given_.record, name, value, {}, faults_);
  }

  bool refuse_column(Column column, const std::string& name) {
    if (const auto option = option_of(column)) {
      refuse(Code::cli_column_is_option, {name, option_text(*option)});
      return true;
    }
    if (column == Column::fields) refuse(Code::cli_bad_field, {name});
    const bool is_made = column == Column::number || column == Column::recorded;
    if (is_made) refuse(Code::cli_column_is_made, {name});
    return is_made || column == Column::fields;
  }

  const Options& options_;
  Given given_;
  Diagnostics faults_;
};

bool is_same_event(const Program& program, const std::string& a, const std::string& b) {
  const NameIndex events(program.events);
  return a == b || (events.find(a) != nothing && events.find(a) == events.find(b));
}

/// What is said of the whole dossier stands with an event but is not part of it.
bool is_about_dossier(const std::string& field) {
  return field == "titel" || field == "title" || field == "procedure";
}

/// A correction changes what it names; the rest stays as it was. Another event than the old one
/// has fields and parties of its own.
EventRecord corrected(const Given& given, const EventRecord& old, const Program& program) {
  EventRecord record = given.record;
  const bool same = record.event.empty() || is_same_event(program, record.event, old.event);
  if (record.event.empty()) record.event = old.event;
  if (!given.has_date) {
    record.day = old.day;
    record.earliest = old.earliest;
    record.time = old.time;
  }
  if (same && record.actor.empty()) record.actor = old.actor;
  for (const FieldText& field : old.fields) {
    const bool stays = same || is_about_dossier(field.name);
    const bool is_given = given.names.contains(field.name == "title" ? "titel" : field.name);
    if (stays && !is_given) record.fields.push_back({field.name, field.value, {}});
  }
  const auto keep = [&](Column column, std::string EventRecord::*part) {
    const std::string name(names_of(column).dutch);
    if (!given.names.contains(name)) record.*part = old.*part;
  };
  keep(Column::reference, &EventRecord::reference);
  keep(Column::source, &EventRecord::source);
  keep(Column::remark, &EventRecord::remark);
  return record;
}

Result<Records> batch_of(const Given& given, const Records& present, const Program& program) {
  Records batch = {given.record};
  const EventRecord* old = replaced_by(batch.front(), {}, present);
  if (old != nullptr && !given.withdraws) batch = {corrected(given, *old, program)};
  Diagnostics faults = complete(batch, present, program);
  if (!faults.empty()) return {std::nullopt, std::move(faults)};
  return {std::move(batch), {}};
}

}  // namespace

ExitCode run_log_add(const Options& options, Console& console) {
  auto given = Reader(options).read();
  if (!given) return console.fail(given.diagnostics, {}, exit_usage);
  if (const Diagnostics faults = add_attachments(options, given->record); !faults.empty())
    return console.fail(faults, {}, exit_code_for(faults));
  if (!options.attachments.empty()) given->names.insert(std::string(attachments_field));
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const auto make_batch = [&](const Records& present) {
    return batch_of(*given, present, *rules->program);
  };
  const auto written = write_log(options.words[0], make_batch, *rules, console, code);
  if (!written) return code;
  console.say(console.json() ? added_json(*written) : added_text(*written, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
