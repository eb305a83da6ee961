// SPDX-License-Identifier: Apache-2.0
#include "learn/free_days.h"

namespace termijn {

const CountingRuleInfo* moving_rule(const Program& program) {
  for (const auto& each : program.counting_rules) {
    if (each.rule.rolls && each.rule.free_days != nullptr && !each.citations.empty()) return &each;
  }
  return nullptr;
}

bool is_day_off(const Program& program, Date day) {
  if (day.weekday() >= Weekday::saturday) return true;
  const auto* moving = moving_rule(program);
  return moving != nullptr && moving->rule.free_days->is_free(day);
}

Date first_working_day(const Program& program, Date day) {
  const Date last = day + DaySet::longest_run;
  while (day < last && is_day_off(program, day)) day = day + 1;
  return day;
}

}  // namespace termijn
