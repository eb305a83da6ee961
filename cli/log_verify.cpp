// SPDX-License-Identifier: Apache-2.0
// `termijn log verify` and `seal`: whether a log is what was written, and a receipt to prove it by.
#include <filesystem>
#include <optional>
#include <utility>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "cli/sealed_log.h"
#include "cli/write_file.h"
#include "log/read_text.h"

namespace termijn::cli {
namespace {

Diagnostic not_chained(const std::string& path, const Verification& log) {
  return {Code::log_not_chained, {}, {path, std::to_string(log.version)}, {}};
}

/// A receipt is evidence: one that is there already stays, unless it says the same.
std::optional<Diagnostic> write_seal(const std::string& path, const std::string& text) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return write_file(path, text);
  const auto present = read_text(path, 1);
  if (present && *present == text) return std::nullopt;
  return Diagnostic{Code::cli_file_unwritable, {}, {path, "@is_there_already"}, {}};
}

Result<Verification> looked_at(const std::string& path, const Console& console) {
  ProgressLine line(console, {"nakijken", "verifying"});
  return verify_log(path, line.progress());
}

ExitCode say_verified(const std::string& path, Verification log,
                      const std::optional<AgainstSeal>& seal, Console& console) {
  if (seal && !seal->begins_so) {
    log.findings.push_back(
        {Code::log_seal_broken, {}, {path, seal->file, std::to_string(seal->sealed.rows)}, {}});
  }
  console.say(console.json() ? verification_json(path, log, seal, console.language())
                             : verification_text(path, log, seal, console.language()));
  if (log.is_intact()) return exit_fine;
  return console.json() ? exit_input : console.fail(log.findings, {}, exit_input);
}

}  // namespace

ExitCode run_log_verify(const Options& options, Console& console) {
  const std::string& path = options.words[0];
  if (!options.papers.empty() && !options.has(Option::seal))
    return console.fail({Code::cli_only_with, {}, {"--paper", "--seal"}, {}}, exit_usage);
  auto log = looked_at(path, console);
  if (!log) return console.fail(log.diagnostics, {}, exit_code_for(log.diagnostics));
  if (!options.has(Option::seal)) return say_verified(path, std::move(*log), {}, console);
  if (!log->is_chained()) return console.fail(not_chained(path, *log), exit_input);
  ExitCode code = exit_fine;
  const auto sealed = load_seal(options.seal, console, code);
  if (!sealed) return code;
  const auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  const AgainstSeal against = compare(path, options.seal, *sealed, seal_of(*log, *rules));
  return say_verified(path, std::move(*log), against, console);
}

ExitCode run_log_seal(const Options& options, Console& console) {
  const std::string& path = options.words[0];
  const auto log = looked_at(path, console);
  if (!log) return console.fail(log.diagnostics, {}, exit_code_for(log.diagnostics));
  if (!log->is_intact()) return console.fail(log->findings, {}, exit_input);
  if (!log->is_chained()) return console.fail(not_chained(path, *log), exit_input);
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  const std::string text = seal_text(seal_of(*log, *rules));
  if (options.output.empty()) {
    console.say(text);
    return exit_fine;
  }
  if (const auto fault = write_seal(options.output, text)) {
    return console.fail(*fault, exit_environment);
  }
  const bool dutch = console.language() == Language::dutch;
  console.say((dutch ? "zegel van " : "seal of ") + path + (dutch ? " staat in " : " is in ") +
              options.output + '\n');
  return exit_fine;
}

}  // namespace termijn::cli
