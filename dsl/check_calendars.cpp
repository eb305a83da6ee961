// SPDX-License-Identifier: Apache-2.0
// Calendars and who needs one: days and years that exist, and counting rules that look at free
// days.
#include <set>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

/// In some year: the 29th of February counts.
bool exists(int month, int day) {
  static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

void free_day(Context& context, const ast::FreeDay& line) {
  const bool is_fixed = line.kind == ast::FreeDay::Kind::fixed;
  const bool moves = is_fixed && line.unless_weekday;
  if ((is_fixed && !exists(line.month, line.day)) ||
      (moves && !exists(line.instead_month, line.instead_day))) {
    context.report(Code::check_no_such_day, line.span);
  }
  if (line.from_year != 0 && line.until_year != 0 && line.until_year < line.from_year)
    context.report(Code::check_ends_before_start, line.span);
}

void calendar(Context& context, const ast::Declaration& declaration) {
  for (const auto& clause : declaration.clauses) {
    if (clause.free_day) free_day(context, *clause.free_day);
    const bool is_range = clause.keyword == K::complete && clause.days.size() == 2;
    if (is_range && clause.days[1].date < clause.days[0].date)
      context.report(Code::check_ends_before_start, clause.span);
  }
}

bool has_calendar(const ast::Declaration& rule) {
  return rule.broken || clause_of(rule, K::calendar) != nullptr;
}

/// Without a calendar no day is free, so nothing would ever be extended.
void counting_rule(Context& context, const ast::Declaration& rule) {
  const auto* roll = clause_of(rule, K::roll);
  const bool rolls = roll != nullptr && has_only_flag(*roll, K::next_not_free);
  const auto* least = clause_of(rule, K::least);
  if (has_calendar(rule) || (!rolls && least == nullptr)) return;
  context.report(Code::check_no_calendar, rule.name.span, {rule.name.text},
                 {(rolls ? roll : least)->keyword_span});
}

/// Lengths in working days, in all clauses of a norm that have a length.
class WorkingDays {
 public:
  WorkingDays(Context& context, const ast::Declaration& norm) : context_(context), norm_(norm) {}

  void run() {
    for (const auto& clause : norm_.clauses) {
      if (!clause.length || !is_in_working_days(*clause.length)) continue;
      if (is_term(clause))
        counted_by(clause, *clause.length);
      else if (clause.keyword == K::signal)
        signal(clause);
      else
        change(*clause.length);
    }
  }

 private:
  bool is_in_working_days(const ast::Length& length) const {
    if (length.parameter.text.empty()) return length.period.unit == Unit::working_days;
    const auto* parameter = context_.find(context_.symbols.fields, length.parameter.text);
    const auto* standard = parameter == nullptr ? nullptr : clause_of(*parameter, K::standard);
    return standard != nullptr && standard->length &&
           standard->length->period.unit == Unit::working_days;
  }

  /// Terms without a counting rule are told by norms().
  void counted_by(const ast::Clause& term, const ast::Length& length) {
    if (!term.counting_rule) return;
    const auto* rule = context_.find(context_.symbols.counting_rules, term.counting_rule->text);
    if (rule == nullptr || has_calendar(*rule)) return;
    context_.report(Code::check_no_working_days, length.span, {rule->name.text}, {rule->name.span});
  }

  void uncounted(const ast::Clause& clause) {
    if (!uncounted_.insert(&clause).second) return;
    context_.report(Code::check_no_counting, clause.keyword_span,
                    {norm_.name.text, quoted_list(context_.symbols.counting_rules.names())});
  }

  void signal(const ast::Clause& clause) {
    if (!clause.counting_rule) return uncounted(clause);
    counted_by(clause, *clause.length);
  }

  /// `met` and `rest` are counted by the rule of whichever term runs.
  void change(const ast::Length& length) {
    for (const auto& term : norm_.clauses) {
      if (!is_term(term) || term.text) continue;
      if (!term.counting_rule && !term.length) return uncounted(term);
      counted_by(term, length);
    }
  }

  Context& context_;
  const ast::Declaration& norm_;
  std::set<const ast::Clause*> uncounted_;  // told
};

}  // namespace

void calendars(Context& context) {
  context.each_sound([&](const ast::Declaration& declaration) {
    if (declaration.keyword == K::calendar) calendar(context, declaration);
    if (declaration.keyword == K::counting_rule) counting_rule(context, declaration);
    if (is_norm(declaration.keyword)) WorkingDays(context, declaration).run();
  });
}

}  // namespace termijn::checks
