// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: which of a norm's terms counts, and what day it gives.
#include <algorithm>

#include "engine/counting.h"
#include "engine/norm_life.h"

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

Period length_of(const Term& term, const Facts& facts, const Judge& judge) {
  if (term.parameter == nothing) return term.length;
  const auto* value = judge.fact(term.parameter);
  return value != nullptr ? facts.lengths[static_cast<std::size_t>(value->value)]
                          : *facts.program.fields[term.parameter].standard;
}

std::optional<Deadline> last_day(const Term& term, EventIndex start, const Facts& facts,
                                 const Judge& judge, const CountingRule& rule,
                                 std::vector<Missing>& missing) {
  const auto day = facts.events[start].day;
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
      deadline.limit = count_forward(day, length_of(term, facts, judge), rule);
      deadline.last_day = term.exclusive ? deadline.limit.last_day - 1 : deadline.limit.last_day;
      return deadline;
  }
  return std::nullopt;
}

std::optional<Deadline> counted(const Term& term, Index position, EventIndex start,
                                const Facts& facts, const Judge& judge, const WayOfCounting& way,
                                std::vector<Missing>& missing) {
  auto deadline = last_day(term, start, facts, judge, way.rule, missing);
  if (!deadline) return std::nullopt;
  deadline->standstill = way.standstill;
  deadline->term = position;
  deadline->counting_rule = term.counting_rule;
  deadline->start = start;
  return deadline;
}

void widen(Deadlines& found, const Deadline& deadline) {
  if (!found.shortest || deadline.last_day < found.shortest->last_day) found.shortest = deadline;
  if (!found.longest || deadline.last_day > found.longest->last_day) found.longest = deadline;
}

}  // namespace

Deadlines deadlines_from(const Norm& norm, EventIndex start, const Facts& facts, const Judge& judge,
                         std::vector<Missing>& missing) {
  const auto subject = judge.subject_of(start);
  Deadlines found;
  bool has_end = false;  // every term that may count gives a day
  for (std::size_t i = 0; i < norm.terms.size() && !has_end; ++i) {
    const auto& term = norm.terms[i];
    const auto truth = judge.truth(term.condition, subject);
    if (truth == Truth::no) continue;
    judge.missing(term.condition, subject, missing);
    has_end = truth == Truth::yes;
    for (const auto& way : ways_of_counting(term, subject, facts, judge, missing)) {
      const auto deadline = counted(term, static_cast<Index>(i), start, facts, judge, way, missing);
      found.day_unknown |= !deadline && term.form == Term::Form::field;
      if (deadline) widen(found, *deadline);
      if (deadline) continue;
      found.longest.reset();
      if (has_end) return found;
    }
  }
  if (!has_end) found.longest.reset();  // perhaps none of the terms counts
  return found;
}

}  // namespace termijn
