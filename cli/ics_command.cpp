// SPDX-License-Identifier: Apache-2.0
// `termijn ics`: the days of a log as a calendar.
#include <algorithm>
#include <filesystem>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "cli/secrets.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "log/read_text.h"
#include "office/calendar_export.h"
#include "office/ical.h"
#include "office/phrase.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

constexpr Phrase one_day = {"1 dag", "1 day"};
constexpr Phrase many_days = {"{0} dagen", "{0} days"};
constexpr Phrase written = {"{0} in {1}\n", "{0} in {1}\n"};
constexpr Phrase one_gone = {
    "1 dag uit {1} is er niet meer; `--cancelled` maakt een bestand om die te laten vervallen\n",
    "1 day of {1} is not there any more; `--cancelled` makes a file to withdraw it\n"};
constexpr Phrase many_gone = {
    "{0} dagen uit {1} zijn er niet meer; `--cancelled` maakt een bestand om ze te laten "
    "vervallen\n",
    "{0} days of {1} are not there any more; `--cancelled` makes a file to withdraw them\n"};

constexpr Phrase nothing_gone = {"er is niets vervallen; er is geen bestand geschreven\n",
                                 "nothing was cancelled; no file was written\n"};

/// What is to be written, and what the older file had that is gone.
struct Answer {
  CalendarExport calendar;
  std::vector<OldEntry> gone;
};

/// An older file that was named and is no calendar is reported.
std::optional<std::vector<OldEntry>> older_file(const Options& options, Console& console,
                                                ExitCode& code) {
  const auto text = read_text(options.changed_since);
  if (!text) {
    code = console.fail(text.diagnostics, {}, exit_code_for(text.diagnostics));
    return std::nullopt;
  }
  auto old = read_calendar(*text);
  if (!old)
    code = console.fail({Code::cli_not_a_calendar, {}, {options.changed_since}, {}}, exit_input);
  return old;
}

CalendarExport export_of(const LoadedLog& loaded, CalendarWishes wishes, bool cancelled,
                         const Console& console) {
  wishes.cancelled = cancelled;
  ProgressLine line(console, {"dossiers beoordelen", "judging dossiers"});
  return calendar_export(*loaded.rules.program, loaded.records, *loaded.log, log_forms(), wishes,
                         line.progress());
}

Answer answer_of(const Options& options, const LoadedLog& loaded, const CalendarWishes& asked,
                 const std::optional<std::vector<OldEntry>>& old, const Console& console) {
  if (!old) return {export_of(loaded, asked, options.cancelled, console), {}};
  CalendarWishes wishes = asked;
  wishes.soft = true;  // what is still there must not seem gone
  Answer answer{export_of(loaded, wishes, false, console), {}};
  CalendarChanges changes = changes_since(*old, answer.calendar);
  if (options.cancelled) {
    answer.calendar.entries = cancellations(changes.gone, export_of(loaded, wishes, true, console));
    return answer;
  }
  if (!asked.soft) {
    std::erase_if(changes.changed, [](const CalendarEntry& entry) { return !entry.is_hard; });
  }
  answer.calendar.entries = std::move(changes.changed);
  answer.gone = std::move(changes.gone);
  return answer;
}

std::string file_of(const Answer& answer, const Options& options) {
  if (!options.cancelled) return ical_file(answer.calendar, options.language);
  std::string text;
  for (const CalendarEntry& entry : answer.calendar.entries) text += ical_cancellation(entry);
  return text;
}

/// A calendar, or in a folder a file for each day that is withdrawn. Without any there is no file:
/// no calendar program takes an empty one.
std::optional<Diagnostic> write_answer(const Answer& answer, const Options& options) {
  if (options.cancelled && answer.calendar.entries.empty()) return std::nullopt;
  std::error_code error;
  if (!options.cancelled || !fs::is_directory(options.output, error))
    return write_file(options.output, file_of(answer, options));
  for (const CalendarEntry& entry : answer.calendar.entries) {
    const fs::path path = fs::path(options.output) / (entry.uid + ".ics");
    if (auto fault = write_file(path.string(), ical_cancellation(entry))) return fault;
  }
  return std::nullopt;
}

std::string summary_of(const Answer& answer, const Options& options) {
  const Language language = options.language;
  const auto& entries = answer.calendar.entries;
  if (options.cancelled && entries.empty()) return nothing_gone.text(language);
  const std::string days = counted(entries.size(), one_day, many_days, language);
  return fill(written, language, {days, options.output}) + calendar_list(entries, language);
}

std::string gone_text(const Answer& answer, const Options& options) {
  const std::size_t count = answer.gone.size();
  if (count == 0) return {};
  return fill(count == 1 ? one_gone : many_gone, options.language,
              {std::to_string(count), options.changed_since});
}

}  // namespace

ExitCode run_ics(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  std::optional<std::vector<OldEntry>> old;
  if (!options.changed_since.empty()) {
    old = older_file(options, console, code);
    if (!old) return code;
  }
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  const Date day = judged_day(options);
  const auto secrets = secrets_of(loaded, day, console, code);
  if (!secrets) return code;
  const CalendarWishes wishes{day,
                              *secrets,
                              options.soft,
                              options.dossier.empty(),
                              options.cancelled,
                              console.language(),
                              version()};
  const Answer answer = answer_of(options, loaded, wishes, old, console);
  if (!options.output.empty()) {
    if (auto fault = write_answer(answer, options))
      return console.fail(std::move(*fault), exit_environment);
  }
  if (console.json()) {
    console.say(calendar_json(answer.calendar, answer.gone, wishes.as_of));
  } else if (options.output.empty()) {
    console.say(file_of(answer, options));
  } else {
    console.say(summary_of(answer, options) + gone_text(answer, options));
  }
  return exit_fine;
}

}  // namespace termijn::cli
