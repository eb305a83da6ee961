// SPDX-License-Identifier: Apache-2.0
// `termijn csv`: the log, its dossiers or its last days as a list for Excel.
#include <algorithm>
#include <optional>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "cli/write_file.h"
#include "engine/evaluate.h"
#include "office/list_csv.h"

namespace termijn::cli {
namespace {

enum class Kind : std::uint8_t { dossiers, deadlines, events };

std::optional<Kind> kind_of(const Options& options) {
  if (options.kind.empty() || options.kind == "deadlines") return Kind::deadlines;
  if (options.kind == "dossiers") return Kind::dossiers;
  if (options.kind == "events") return Kind::events;
  return std::nullopt;
}

Sheet sheet_of(Kind kind, const LoadedLog& loaded, Date as_of, Language language) {
  const Program& program = *loaded.rules.program;
  // Who looks ahead is not past the end of a secret yet.
  const SecretDossiers secret(program, *loaded.log, std::min(as_of, today()));
  if (kind == Kind::events) return events_sheet(program, loaded.records, secret, language);
  const Verdict verdict = evaluate(program, *loaded.log, as_of);
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
  if (!kind) return console.fail({Code::cli_bad_kind, {}, {options.kind}, {}}, exit_usage);
  const bool to_file = !options.output.empty();
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  const Date as_of = options.as_of ? *options.as_of : today();
  const Sheet sheet = sheet_of(*kind, loaded, as_of, console.language());
  if (!to_file) {
    console.say(sheet.text());
    return exit_fine;
  }
  if (auto fault = write_file(options.output, sheet.text())) {
    return console.fail(std::move(*fault), exit_environment);
  }
  console.say(written_text(options.output, sheet.rows() - 1, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
