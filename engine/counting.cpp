// SPDX-License-Identifier: Apache-2.0
#include "engine/counting.h"

namespace termijn {
namespace {

/// A fixed day is no length of which days do not count.
WayOfCounting of_fixed_day(const CountingRuleInfo& info) {
  WayOfCounting way{info.rule, nothing};
  way.rule.standstill = way.rule.rest_days = nullptr;
  return way;
}

}  // namespace

std::vector<WayOfCounting> ways_of_counting(const Term& term, Subject subject, const Facts& facts,
                                            const Judge& judge, std::vector<Missing>& missing) {
  if (term.counting_rule == nothing) return {{}};
  const auto& info = facts.program.counting_rules[term.counting_rule];
  if (term.form != Term::Form::period) return {of_fixed_day(info)};
  std::vector<WayOfCounting> ways;
  for (std::size_t i = 0; i < info.standstills.size(); ++i) {
    const auto& still = info.standstills[i];
    const auto truth = judge.truth(still.condition, subject);
    if (truth == Truth::no) continue;
    ways.push_back({still.rule, static_cast<Index>(i)});
    if (truth == Truth::yes) return ways;
    judge.missing(still.condition, subject, missing);
  }
  ways.push_back({info.rule, nothing});  // perhaps none of them holds
  return ways;
}

}  // namespace termijn
