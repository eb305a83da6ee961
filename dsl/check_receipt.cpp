// SPDX-License-Identifier: Apache-2.0
// Times of the day, and as of which day an event counts as received.
#include "base/code.h"
#include "calendar/clock.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

/// A counting rule without days off would move nothing.
void days_off(Context& context, const ast::Name& name) {
  const auto* rule = context.find(context.symbols.counting_rules, name.text);
  if (rule == nullptr || rule->broken) return;
  const bool has_days =
      clause_of(*rule, K::calendar) != nullptr || clause_of(*rule, K::stands_still) != nullptr;
  if (!has_days) context.report(Code::check_no_days_off, name.span, {name.text}, {rule->name.span});
}

void receipt(Context& context, const ast::Clause& clause) {
  if (clause.counting_rule) days_off(context, *clause.counting_rule);
  if (!clause.time || clause.more_names.empty()) return;
  const auto& field = clause.more_names.front();
  context.report(Code::check_two_receipts, clause.time->span, {field.text}, {field.span});
}

void time(Context& context, const ast::Clause& clause) {
  if (!clause.time || clause.days.empty()) return;
  const auto day = clause.days.front().date;
  if (is_on_the_clock({day, clause.time->second})) return;
  context.report(Code::check_skipped_time, clause.time->span,
                 {iso(day), clock_text(clause.time->second)});
}

}  // namespace

void receipts(Context& context) {
  context.each_sound([&](const ast::Declaration& declaration) {
    for (const auto& clause : declaration.clauses) {
      if (clause.keyword == K::clock) receipt(context, clause);
      time(context, clause);
    }
  });
}

}  // namespace termijn::checks
