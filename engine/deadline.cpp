// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: which of a norm's terms counts, and what day it gives.
#include <algorithm>

#include "engine/norm_life.h"
#include "engine/year_day.h"

namespace termijn {
namespace {

std::optional<Deadline> on_field(const Term& term, EventIndex start, const Facts& facts,
                                 const CountingRule& rule, std::vector<Missing>& missing) {
  const auto& values = facts.events[start].values;
  const auto value = std::find_if(values.begin(), values.end(),
                                  [&](const auto& v) { return v.field == term.field; });
  if (value == values.end()) {
    missing.push_back({term.field, start});
    return std::nullopt;
  }
  Deadline deadline;
  const auto day = Date::from_days(value->value);
  // A fixed day is the one-day term of the day before it: nothing to count, only to move.
  deadline.limit = count_forward(day - 1, {1, Unit::days}, rule);
  deadline.last_day = deadline.limit.last_day;
  return deadline;
}

/// A day that never moves: no authority says that it would. Who acts is told when it is free.
Deadline on_fixed_day(Date day, Date start, const CountingRule& rule) {
  Deadline deadline;
  deadline.limit.start = start;
  deadline.limit.raw_end = deadline.limit.last_day = deadline.last_day = day;
  if (rule.free_days != nullptr && rule.free_days->is_free(day)) {
    const auto before = rule.free_days->last_not_free(day);
    if (before >= start) deadline.advice = before;
  }
  return deadline;
}

std::optional<Deadline> last_day(const Term& term, EventIndex start, const Facts& facts,
                                 const Judge& judge, std::vector<Missing>& missing,
                                 const NormPeriod* period) {
  const CountingRule none;
  const auto& rule =
      term.counting_rule == nothing ? none : facts.program.counting_rules[term.counting_rule].rule;
  // A period begins after its event, or after the period before it.
  const auto day = period != nullptr ? period->from - 1 : facts.events[start].day;
  Deadline deadline;
  switch (term.form) {
    case Term::Form::open:
      return std::nullopt;
    case Term::Form::same_day:
      deadline.limit.start = deadline.limit.raw_end = deadline.limit.last_day = deadline.last_day =
          day;
      return deadline;
    case Term::Form::field:
      return on_field(term, start, facts, rule, missing);
    case Term::Form::period:
      deadline.limit =
          count_forward(day, length_of(term.length, term.parameter, facts, judge), rule);
      deadline.last_day = term.exclusive ? deadline.limit.last_day - 1 : deadline.limit.last_day;
      return deadline;
    case Term::Form::year_day: {
      const auto from = period != nullptr ? period->from : day;
      return on_fixed_day(last_day_from(from, term.year_day, term.exclusive), from, rule);
    }
    case Term::Form::end_of_period:
      return on_fixed_day(period->until, period->from, rule);
  }
  return std::nullopt;
}

std::optional<Deadline> counted(const Term& term, Index position, EventIndex start,
                                const Facts& facts, const Judge& judge,
                                std::vector<Missing>& missing, const NormPeriod* period) {
  auto deadline = last_day(term, start, facts, judge, missing, period);
  if (!deadline) return std::nullopt;
  if (period != nullptr) {
    deadline->period = *period;
    deadline->last_day = std::min(deadline->last_day, period->until);
  }
  deadline->term = position;
  deadline->counting_rule = term.counting_rule;
  deadline->start = start;
  return deadline;
}

}  // namespace

Period length_of(Period written, Index parameter, const Facts& facts, const Judge& judge) {
  if (parameter == nothing) return written;
  const auto* value = judge.fact(parameter);
  return value != nullptr ? facts.lengths[static_cast<std::size_t>(value->value)]
                          : *facts.program.fields[parameter].standard;
}

Deadlines deadlines_from(const Norm& norm, EventIndex start, const Facts& facts, const Judge& judge,
                         std::vector<Missing>& missing, const NormPeriod* period) {
  const auto subject = period != nullptr ? Subject{start, period->from} : judge.subject_of(start);
  Deadlines found;
  bool has_end = false;  // every term that may count gives a day
  for (std::size_t i = 0; i < norm.terms.size() && !has_end; ++i) {
    const auto& term = norm.terms[i];
    const auto truth = judge.truth(term.condition, subject);
    if (truth == Truth::no) continue;
    judge.missing(term.condition, subject, missing);
    auto deadline = counted(term, static_cast<Index>(i), start, facts, judge, missing, period);
    found.day_unknown |= !deadline && term.form == Term::Form::field;
    has_end = truth == Truth::yes;
    // Who must wait has nothing to do before the last day.
    if (deadline && norm.kind == NormKind::prohibition) deadline->advice.reset();
    if (!deadline) {
      found.longest.reset();
      if (has_end) return found;
      continue;
    }
    if (!found.shortest || deadline->last_day < found.shortest->last_day) found.shortest = deadline;
    if (!found.longest || deadline->last_day > found.longest->last_day) found.longest = deadline;
  }
  if (!has_end) found.longest.reset();  // perhaps none of the terms counts
  return found;
}

}  // namespace termijn
