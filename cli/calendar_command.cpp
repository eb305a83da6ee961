// SPDX-License-Identifier: Apache-2.0
// `termijn calendar`: the free days of a year, or which last days of a log other rules would
// change.
#include <optional>

#include "base/code.h"
#include "base/whole_number.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "engine/evaluate.h"
#include "report/calendar_text.h"

namespace termijn::cli {
namespace {

std::optional<int> parse_year(std::string_view text) {
  const auto year = whole_number<int>(text);
  return year >= 1 && year <= 9999 ? year : std::nullopt;
}

ExitCode show_year(const Options& options, Console& console) {
  const auto year = parse_year(options.words[0]);
  if (!year) return console.fail({Code::cli_bad_year, {}, {options.words[0]}, {}}, exit_usage);
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  say_rules(*rules->program, console);
  console.say(console.json() ? calendar_json(*rules->program, *year)
                             : calendar_text(*rules->program, *year, console.language()));
  return exit_fine;
}

ExitCode show_changes(const Options& options, Console& console) {
  const LoadedLog before = load_log(options, console);
  if (!before.log) return before.code;
  Options other = options;
  other.rules = options.diff;
  const LoadedLog after = load_again(before, other, console);
  if (!after.log) return after.code;
  const Date as_of = options.as_of ? *options.as_of : today();
  const Program& old_rules = *before.rules.program;
  const Program& new_rules = *after.rules.program;
  const Verdict was = evaluate(old_rules, *before.log, as_of);
  const Verdict is = evaluate(new_rules, *after.log, as_of);
  console.say(console.json() ? changes_json({old_rules, was}, {new_rules, is})
                             : changes_text({old_rules, was}, {new_rules, is}, console.language()));
  return exit_fine;
}

}  // namespace

ExitCode run_calendar(const Options& options, Console& console) {
  if (!options.diff.empty()) return show_changes(options, console);
  if (options.as_of) {
    return console.fail({Code::cli_only_with, {}, {"--as-of", "--diff"}, {}}, exit_usage);
  }
  return show_year(options, console);
}

}  // namespace termijn::cli
