// SPDX-License-Identifier: Apache-2.0
// `termijn csv`: the log, its dossiers or its last days as a list for Excel.
#include <optional>
#include <utility>

#include "base/code.h"
#include "cli/command.h"
#include "cli/judge_log.h"
#include "cli/load_log.h"
#include "cli/secrets.h"
#include "cli/write_file.h"
#include "office/date_history.h"
#include "office/list_csv.h"
#include "office/told_records.h"

namespace termijn::cli {
namespace {

enum class Kind : std::uint8_t { dossiers, deadlines, events };

std::optional<Kind> kind_of(const Options& options) {
  const std::string kind = options.kinds.empty() ? "deadlines" : options.kinds.front();
  if (kind == "deadlines") return Kind::deadlines;
  if (kind == "dossiers") return Kind::dossiers;
  if (kind == "events") return Kind::events;
  return std::nullopt;
}

/// Of `records` those of one dossier when one was asked for: with what holds for its whole council,
/// and with what corrects, moves or withdraws them, so that the list can be read again.
std::vector<EventRecord> listed_records(std::vector<EventRecord> records, const LoadedLog& loaded,
                                        const Options& options) {
  if (options.dossier.empty()) return records;
  const Dossier& dossier = loaded.log->dossiers.front();
  return LinesOfDossiers(records).of({dossier.council, dossier.dossier});
}

Sheet sheet_of(Kind kind, const LoadedLog& loaded, const SecretDossiers& secret,
               const Options& options, const Console& console) {
  const Program& program = *loaded.rules.program;
  const Language language = options.language;
  if (kind == Kind::events) {
    // What was moved between dossiers is as secret as where it came from and went to.
    auto told = told_records(program, loaded.records, secret, language);
    return events_sheet(listed_records(std::move(told), loaded, options), language);
  }
  const Verdict verdict = judge_log(program, *loaded.log, judged_day(options), Kept::all, console);
  return kind == Kind::dossiers ? dossiers_sheet(program, verdict, secret, language)
                                : deadlines_sheet(program, verdict, secret, language);
}

std::string written_text(const std::string& path, std::size_t rows, Language language) {
  const std::string count = std::to_string(rows);
  return language == Language::dutch ? path + " geschreven, regels onder de kop: " + count + '\n'
                                     : path + " written, rows below the heading: " + count + '\n';
}

}  // namespace

ExitCode run_csv(const Options& options, Console& console) {
  const auto kind = kind_of(options);
  if (!kind) return console.fail({Code::cli_bad_kind, {}, {options.kinds.front()}, {}}, exit_usage);
  const bool to_file = !options.output.empty();
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  ExitCode code = exit_fine;
  const auto secret = secrets_of(loaded, judged_day(options), console, code);
  if (!secret) return code;
  const Sheet sheet = sheet_of(*kind, loaded, *secret, options, console);
  if (!to_file) {
    console.say(sheet.text());
    return exit_fine;
  }
  if (auto fault = write_file(options.output, sheet.text())) {
    return console.fail(std::move(*fault), exit_environment);
  }
  console.say(knowledge_text(loaded.knowledge, console.language()) +
              written_text(options.output, sheet.rows() - 1, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
