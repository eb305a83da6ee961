// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rules.h"

#include <stdexcept>
#include <string>

#include "base/render.h"
#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "rules/builtin_rules.h"

namespace termijn::testing {
namespace {

Program compile_rules() {
  const Sources sources = builtin_rules(Cases::included);
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    auto file = parse(sources[i], i);
    if (!file || has_errors(file.diagnostics)) {
      throw std::runtime_error(render(file.diagnostics, sources, Language::english));
    }
    files.push_back(std::move(*file));
  }
  const auto checked = check(std::move(files));
  if (!checked) throw std::runtime_error(render(checked.diagnostics, sources, Language::english));
  return compile(*checked);
}

}  // namespace

const Program& repository_rules() {
  static const Program program = compile_rules();
  return program;
}

const CountingRuleInfo& counting_rule(std::string_view id) {
  for (const CountingRuleInfo& info : repository_rules().counting_rules) {
    if (info.id == id) return info;
  }
  throw std::runtime_error("no counting rule " + std::string(id));
}

const Calendar& law_calendar() {
  return repository_rules().calendars.at(counting_rule(extending_id).calendar);
}

}  // namespace termijn::testing
