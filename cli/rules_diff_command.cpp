// SPDX-License-Identifier: Apache-2.0
// `termijn rules diff`: what changes in the law between two days.
#include <algorithm>

#include "base/code.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/compile_diff.h"
#include "report/reading/reader.h"
#include "report/rules_diff_text.h"

namespace termijn::cli {
namespace {

Index act_named(const Program& program, const std::string& name) {
  const auto found = std::ranges::find(program.acts, name, &Act::id);
  return found != program.acts.end() ? static_cast<Index>(found - program.acts.begin()) : nothing;
}

}  // namespace

ExitCode run_rules_diff(const Options& options, Console& console) {
  if (!options.from || !options.to)
    return console.fail({Code::cli_needs_days, {}, {"rules diff"}, {}}, exit_usage);
  if (*options.to <= *options.from) {
    return console.fail({Code::cli_days_run_back, {}, {iso(*options.from), iso(*options.to)}, {}},
                        exit_usage);
  }
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code, Cases::left_out, Form::written);
  if (!rules) return code;
  const Program& program = *rules->program;
  const Index act = options.act.empty() ? nothing : act_named(program, options.act);
  if (const auto fault = unknown_act(program, options.act)) return console.fail(*fault, exit_input);
  const RulesDiff diff =
      rules_diff(*rules->checked, program, rules->sources, *options.from, *options.to, act);
  say_rules(program, console);
  const auto readings = read_for_diff(*rules->checked, console.language());
  console.say(console.json() ? rules_diff_json(program, diff, readings)
                             : rules_diff_text(program, diff, readings, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
