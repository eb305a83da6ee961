// SPDX-License-Identifier: Apache-2.0
// The rules that a command works with.
#include "cli/load_rules.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/load_papers.h"
#include "rules/builtin_program.h"
#include "rules/rule_folder.h"

namespace termijn::cli {
namespace {

std::string chosen_folder(const Options& options) {
  if (!options.rules.empty()) return options.rules;
  const char* folder = std::getenv("TERMIJN_RULES");
  return folder != nullptr ? folder : "";
}

}  // namespace

RuleSet load_rules(const Options& options, Cases cases, Form form) {
  RuleSet rules;
  const std::string folder = chosen_folder(options);
  bool has_gaps = false;
  if (folder.empty()) {
    rules.sources = builtin_rules(cases);
    if (cases == Cases::left_out && form == Form::compiled && options.papers.empty()) {
      rules.first_paper = rules.sources.size();
      rules.program = builtin_program();
      return rules;
    }
  } else {
    has_gaps = !read_rule_folder(folder, rules);
  }
  if (rules.sources.empty()) return rules;
  rules.first_paper = rules.sources.size();
  if (!read_papers(options.papers, rules.sources, rules.diagnostics)) has_gaps = true;
  return compile_rules(std::move(rules), has_gaps);
}

std::optional<Diagnostic> unknown_act(const Program& program, const std::string& act) {
  std::vector<std::string> acts;
  for (const Act& each : program.acts) acts.push_back(each.id);
  if (act.empty() || std::ranges::find(acts, act) != acts.end()) return std::nullopt;
  const auto near = nearest(act, acts);
  return Diagnostic{Code::cli_unknown_act, {}, {act, quoted_list(near.empty() ? acts : near)}, {}};
}

}  // namespace termijn::cli
