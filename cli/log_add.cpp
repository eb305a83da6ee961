// SPDX-License-Identifier: Apache-2.0
// `termijn log add`: one event, correction or withdrawal from the words of the command line.
#include <optional>
#include <utility>

#include "base/code.h"
#include "cli/attachments.h"
#include "cli/command.h"
#include "cli/given_event.h"
#include "cli/load_log.h"
#include "cli/log_write.h"
#include "cli/today.h"
#include "cli/written_text.h"
#include "log/file_digest.h"

namespace termijn::cli {
namespace {

class Reader {
 public:
  explicit Reader(const Options& options) : options_(options) {}

  Result<Given> read() {
    refuse_missing();
    text(Option::dossier, Column::dossier, options_.dossier);
    text(Option::council, Column::council, options_.council);
    text(Option::event, Column::event, options_.event);
    text(Option::by, Column::actor, options_.by);
    for (auto word = options_.words.begin() + 1; word < options_.words.end(); ++word)
      take_pair(given_, *word, options_.replaces.has_value(), faults_);
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

  void text(Option option, Column column, const std::string& value) {
    take_text(given_, column, option_text(option), value, faults_);
  }

  const Options& options_;
  Given given_;
  Diagnostics faults_;
};

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
