// SPDX-License-Identifier: Apache-2.0
// `termijn test`: the examples and published decisions in the rules, run as tests.
#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/progress_line.h"
#include "cli/write_file.h"
#include "log/names.h"
#include "report/test_text.h"

namespace termijn::cli {
namespace {

bool contains(const std::string& text, const std::string& word) {
  return normal_name(text).find(normal_name(word)) != std::string::npos;
}

/// By its name, label, file or procedure, or by a norm or mistake that it expects something of.
bool is_about(const RuleSet& rules, const Case& one, const std::string& word) {
  const Procedure& procedure = rules.program->procedures[one.procedure];
  return contains(one.id, word) || contains(one.name.dutch, word) ||
         contains(one.name.english, word) || contains(rules.sources[one.span.file].name, word) ||
         normal_name(procedure.id) == normal_name(word) ||
         std::ranges::any_of(one.expectations, [&](const CaseExpectation& expected) {
           return normal_name(expected.norm) == normal_name(word);
         });
}

TestRun run_chosen(const RuleSet& rules, const std::vector<std::string>& words,
                   const Console& console) {
  const Program& program = *rules.program;
  TestRun run;
  ProgressLine line(console, {"voorbeelden uitvoeren", "running examples"});
  const Progress progress = line.progress();
  for (std::size_t i = 0; i < program.cases.size(); ++i) {
    const bool chosen = words.empty() || std::ranges::any_of(words, [&](const auto& word) {
                          return is_about(rules, program.cases[i], word);
                        });
    if (chosen) {
      run.results.push_back(run_case(program, static_cast<Index>(i)));
    } else {
      ++run.left_out;
    }
    tell(progress, i + 1, program.cases.size());
  }
  if (!words.empty()) return run;
  StateCoverage coverage(program);
  coverage.add_cases();
  run.states = coverage.norms();
  run.versions_asleep = coverage.versions_asleep();
  return run;
}

Diagnostic nothing_chosen(const Program& program, const std::vector<std::string>& words) {
  std::vector<std::string> names;
  for (const Case& one : program.cases) names.push_back(one.id);
  for (const NormName& norm : program.norm_names) names.push_back(norm.id);
  const auto near = nearest(words.front(), names);
  return {Code::cli_no_such_case,
          {},
          {quoted_list(words), near.empty() ? "@see_check" : quoted_list(near)},
          {}};
}

}  // namespace

ExitCode run_test(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  const TestRun run = run_chosen(*rules, options.words, console);
  if (run.results.empty() && !options.words.empty())
    return console.fail(nothing_chosen(*rules->program, options.words), exit_input);
  if (!options.junit.empty()) {
    const auto report = test_junit(*rules->program, rules->sources, run, console.language());
    if (auto fault = write_file(options.junit, report))
      return console.fail(std::move(*fault), exit_environment);
  }
  say_rules(*rules->program, console);
  console.say(console.json() ? test_json(*rules->program, rules->sources, run)
                             : test_text(*rules->program, rules->sources, run, console.language()));
  return run.failed() == 0 ? exit_fine : exit_input;
}

}  // namespace termijn::cli
