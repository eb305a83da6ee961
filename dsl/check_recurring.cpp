// SPDX-License-Identifier: Apache-2.0
// Norms that come back in each period, days of the year, and acts that are counted.
#include "base/code.h"
#include "calendar/date.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

constexpr int most_times = 1000;

const ast::Clause* recurrence_of(const ast::Declaration& norm) {
  const auto* yearly = clause_of(norm, K::each_year);
  return yearly != nullptr ? yearly : clause_of(norm, K::every);
}

/// A norm arises in one way; only a prohibition may hold from the start.
void origin(Context& context, const ast::Declaration& norm) {
  const ast::Clause* first = nullptr;
  for (const auto keyword : {K::arises, K::each_year, K::every}) {
    const auto* clause = clause_of(norm, keyword);
    if (clause == nullptr) continue;
    if (first != nullptr) {
      context.report(
          Code::check_two_origins, clause->keyword_span,
          {context.word(keyword, clause->span), context.word(first->keyword, clause->span)},
          {first->keyword_span});
    }
    first = clause;
  }
  if (first == nullptr && norm.keyword != K::prohibition) {
    context.report(Code::check_clause_missing, norm.name.span,
                   {norm.name.text, context.word(K::arises, norm.span)});
  }
}

/// What asks for an event that starts something: a period has none, or has it long ago.
bool needs_event(const ast::Clause& clause) {
  const bool plain_latest = clause.keyword == K::at_latest && !clause.year_day && !clause.text;
  return clause.keyword == K::per || clause.keyword == K::clock || clause.keyword == K::suspended ||
         (plain_latest && !has_only_flag(clause, K::end_of_period));
}

void together(Context& context, const ast::Declaration& norm) {
  const auto* recurrence = recurrence_of(norm);
  for (const auto& clause : norm.clauses) {
    const bool asks_end = has_only_flag(clause, K::end_of_period);
    if (recurrence == nullptr && asks_end) {
      context.report(Code::check_no_period, clause.span, {norm.name.text});
    } else if (recurrence != nullptr &&
               (needs_event(clause) ||
                (clause.keyword == K::within && recurrence->keyword == K::each_year))) {
      context.report(Code::check_not_recurring, clause.keyword_span,
                     {context.word(clause.keyword, clause.span),
                      context.word(recurrence->keyword, clause.span)},
                     {recurrence->keyword_span});
    }
  }
}

/// A rhythm goes by the calendar; hours and working days have none of their own.
void rhythm(Context& context, const ast::Declaration& norm) {
  const auto* clause = clause_of(norm, K::every);
  if (clause == nullptr || !clause->length) return;
  auto length = clause->length->period;
  if (!clause->length->parameter.text.empty()) {
    const auto field = context.symbols.fields.find(clause->length->parameter.text);
    if (!field) return;
    const auto* standard =
        clause_of(context.at(context.symbols.fields.places()[*field]), K::standard);
    if (standard == nullptr || !standard->length) return;
    length = standard->length->period;
  }
  if (length.unit == Unit::hours || length.unit == Unit::working_days)
    context.report(Code::check_no_rhythm, clause->length->span, {norm.name.text});
}

/// No case tells whether a fixed day moves, so it stays; a rule that moves days would promise more.
void fixed_day(Context& context, const ast::Clause& clause) {
  const bool asks_end = has_only_flag(clause, K::end_of_period);
  if (clause.year_day) {
    const auto& [month, day] = std::pair(clause.year_day->month, clause.year_day->day);
    constexpr int leap_year = 2000;
    if (!Date::from_civil(leap_year, month, day))
      context.report(Code::check_no_such_year_day, clause.year_day->span);
  }
  if (!clause.counting_rule || !(clause.year_day || asks_end)) return;
  const auto number = context.symbols.counting_rules.find(clause.counting_rule->text);
  if (!number) return;
  const auto& rule = context.at(context.symbols.counting_rules.places()[*number]);
  const auto* roll = clause_of(rule, K::roll);
  if (rule.broken || roll == nullptr || !has_only_flag(*roll, K::next_not_free)) return;
  context.report(Code::check_fixed_day_rolls, clause.counting_rule->span, {rule.name.text},
                 {roll->span});
}

void times(Context& context, const ast::Clause& clause) {
  for (const auto& event : clause.events) {
    if (!event.times) continue;
    if (clause.keyword != K::fulfilled && clause.keyword != K::exercised) {
      context.report(Code::check_times_not_here, event.times->span,
                     {context.word(clause.keyword, clause.span)});
    } else if (event.times->value < 1 || event.times->value > most_times) {
      context.report(Code::check_no_times, event.times->span,
                     {std::to_string(event.times->value), std::to_string(most_times)});
    }
  }
}

}  // namespace

void recurring(Context& context) {
  context.each_sound([&](const ast::Declaration& norm) {
    for (const auto& clause : norm.clauses) {
      fixed_day(context, clause);
      times(context, clause);
    }
    if (!is_norm(norm.keyword)) return;
    origin(context, norm);
    together(context, norm);
    rhythm(context, norm);
  });
}

}  // namespace termijn::checks
