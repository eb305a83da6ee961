// SPDX-License-Identifier: Apache-2.0
#include "engine/counting.h"

namespace termijn {
namespace {

CountingRule without_standstill(CountingRule rule) {
  rule.standstill = rule.rest_days = nullptr;
  return rule;
}

/// A fixed day is no length of which days do not count.
bool has_length(const Term& term) {
  return term.form == Term::Form::period || term.form == Term::Form::before;
}

}  // namespace

std::vector<WayOfCounting> ways_of_counting(const Term& term, Subject subject, const Facts& facts,
                                            const Judge& judge, std::vector<Missing>& missing) {
  if (term.counting_rule == nothing) return {{}};
  const auto& info = facts.program.counting_rules[term.counting_rule];
  if (!has_length(term)) return {{without_standstill(info.rule), nothing}};
  std::vector<WayOfCounting> ways;
  for (std::size_t i = 0; i < info.standstills.size(); ++i) {
    const auto& still = info.standstills[i];
    const auto truth = judge.truth(still.condition, subject);
    if (truth == Truth::no) continue;
    ways.push_back({still.rule, static_cast<Index>(i)});
    if (truth == Truth::yes) return ways;
    judge.missing(still.condition, subject, missing);
  }
  ways.push_back({without_standstill(info.rule), nothing});  // perhaps none of them holds
  return ways;
}

CountingRule rule_of(const Program& program, const Deadline& deadline) {
  if (deadline.counting_rule == nothing) return {};
  const auto& info = program.counting_rules[deadline.counting_rule];
  if (deadline.standstill == nothing) return without_standstill(info.rule);
  return info.standstills[deadline.standstill].rule;
}

}  // namespace termijn
