// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: which of a norm's terms counts, and what day it gives.
#include "engine/deadline.h"

#include <algorithm>

#include "engine/counting.h"
#include "engine/papers.h"
#include "engine/year_day.h"

namespace termijn {
namespace {

std::optional<Deadline> on_field(const Term& term, EventIndex start, const Facts& facts,
                                 const CountingRule& rule, std::vector<Missing>& missing) {
  const auto* value = find_value(facts.events[start], term.field);
  if (value == nullptr) {
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

/// Who acts before a day that is free and does not move, is told the last day before it that is
/// not.
std::optional<Date> advice_on(Date day, const CountingRule& rule) {
  if (rule.free_days == nullptr || !rule.free_days->is_free(day)) return std::nullopt;
  return rule.free_days->last_not_free(day);
}

/// `uiterlijk 7 dagen voor`: back from the day in a field, or from the start itself.
std::optional<Deadline> before(const Term& term, const Start& start, const Facts& facts,
                               const CountingRule& rule, std::vector<Missing>& missing) {
  auto anchor = start.day;
  if (term.field != nothing) {
    const auto* value = find_value(facts.events[start.event], term.field);
    if (value == nullptr) {
      missing.push_back({term.field, start.event});
      return std::nullopt;
    }
    anchor = Date::from_days(value->value);
  }
  Deadline deadline;
  deadline.limit =
      count_backward(anchor, term.length, rule, term.clear ? Backward::clear : Backward::mirrored);
  deadline.last_day = deadline.limit.last_day;
  deadline.advice = advice_on(deadline.last_day, rule);
  return deadline;
}

std::optional<std::int32_t> in_months(Period length) {
  switch (length.unit) {
    case Unit::months:
      return length.amount;
    case Unit::quarters:
      return length.amount * 3;
    case Unit::years:
      return length.amount * 12;
    default:
      return std::nullopt;
  }
}

/// Terms that follow each other are anchored at the first event: 31 January and twice a month is
/// 31 March, though the first month ended on the 28th of February.
TimeLimit follow(TimeLimit limit, const Start& start, const CountingRule& rule) {
  const bool stands_still =
      rule.standstill != nullptr || (start.after && !start.after->limit.pauses.empty());
  if (!start.after || stands_still || !start.after->moves.empty() ||
      start.day != start.after->limit.raw_end)
    return limit;
  const auto first = in_months(start.after->limit.length), second = in_months(limit.length);
  if (!first || !second) return limit;
  const CountingRule none;
  const Period both{*first + *second, Unit::months};
  return with_raw_end(limit, count_forward(start.after->limit.start, both, none).raw_end, rule);
}

/// A day that never moves: no authority says that it would. Who acts is told when it is free.
Deadline on_fixed_day(Date day, Date start, const CountingRule& rule) {
  Deadline deadline;
  deadline.limit.start = start;
  deadline.limit.raw_end = deadline.limit.last_day = deadline.last_day = day;
  const auto advice = advice_on(day, rule);
  if (advice && *advice >= start) deadline.advice = advice;
  return deadline;
}

std::optional<Deadline> last_day(const Term& term, const Start& start, const Facts& facts,
                                 const CountingRule& rule, std::vector<Missing>& missing) {
  Deadline deadline;
  switch (term.form) {
    case Term::Form::open:
      return std::nullopt;
    case Term::Form::same_day:
      deadline.limit.start = deadline.limit.raw_end = deadline.limit.last_day = deadline.last_day =
          start.day;
      return deadline;
    case Term::Form::field:
      return on_field(term, start.event, facts, rule, missing);
    case Term::Form::before:
      return before(term, start, facts, rule, missing);
    case Term::Form::period: {
      if (term.length.unit == Unit::working_days && rule.free_days == nullptr) {
        // An agreed length that this rule cannot count: which days are working days is not said.
        missing.push_back({term.parameter, no_event});
        return std::nullopt;
      }
      deadline.limit = follow(count_forward(start.day, term.length, rule), start, rule);
      deadline.last_day = term.exclusive ? deadline.limit.last_day - 1 : deadline.limit.last_day;
      return deadline;
    }
    case Term::Form::year_day: {
      const auto from = start.period != nullptr ? start.period->from : start.day;
      return on_fixed_day(last_day_from(from, term.year_day, term.exclusive), from, rule);
    }
    case Term::Form::end_of_period:
      if (start.period == nullptr) return std::nullopt;  // check allows it in recurring norms only
      return on_fixed_day(start.period->until, start.period->from, rule);
  }
  return std::nullopt;
}

std::optional<Deadline> counted(const Term& term, Index position, const Start& start,
                                const Facts& facts, const WayOfCounting& way,
                                std::vector<Missing>& missing) {
  auto deadline = last_day(term, start, facts, way.rule, missing);
  if (!deadline) return std::nullopt;
  if (start.period != nullptr) {
    deadline->period = *start.period;
    deadline->last_day = std::min(deadline->last_day, start.period->until);
  }
  deadline->standstill = way.standstill;
  deadline->term = position;
  deadline->counting_rule = term.counting_rule;
  deadline->start = start.event;
  deadline->start_day = start.day;
  deadline->after = start.after_norm;
  deadline->receipt = start.receipt;
  if (start.receipt) deadline->limit.provisional |= start.receipt->provisional;
  return deadline;
}

bool takes_day_of_field(const Term& term) {
  return term.form == Term::Form::field || term.form == Term::Form::before;
}

/// The day of the event that starts a term: the paper that holds on it counts.
Date paper_day(const Start& start, const Facts& facts) {
  if (start.period != nullptr && start.event == no_event) return start.period->from;
  return start.event != no_event ? facts.events[start.event].day : start.day;
}

/// The paper that gives the length says also how it is counted, if only by not extending it.
bool says_how_to_count(const GivenLength& given) {
  const bool by_paper = given.origin.from == LengthOrigin::From::paper;
  return given.is_agreed || (by_paper && given.counting_rule != nothing);
}

bool same(const Program& program, ConditionId a, ConditionId b) {
  const auto &one = program.conditions[a], &other = program.conditions[b];
  bool equal = one.op == other.op && one.negated == other.negated && one.owner == other.owner &&
               one.a == other.a && one.b == other.b && one.number == other.number &&
               one.values == other.values && one.child_count == other.child_count;
  for (std::uint32_t i = 0; equal && i < one.child_count; ++i) {
    equal = same(program, program.children[one.first_child + i],
                 program.children[other.first_child + i]);
  }
  return equal;
}

/// `niet C` where the other is C.
bool denies(const Program& program, ConditionId a, ConditionId b) {
  const auto& condition = program.conditions[a];
  return condition.op == Condition::Op::negation &&
         same(program, program.children[condition.first_child], b);
}

/// Whether another term of the same parameter counts when this one does not, and only how they are
/// counted tells them apart.
bool has_alternative(const Program& program, const Norm& norm, std::size_t position) {
  const auto& term = norm.terms[position];
  return std::any_of(norm.terms.begin() + static_cast<std::ptrdiff_t>(position) + 1,
                     norm.terms.end(), [&](const Term& other) {
                       const bool is_like = term.parameter == other.parameter &&
                                            term.form == other.form && term.field == other.field &&
                                            term.clear == other.clear &&
                                            term.exclusive == other.exclusive;
                       return is_like && (other.condition == no_condition ||
                                          denies(program, other.condition, term.condition) ||
                                          denies(program, term.condition, other.condition));
                     });
}

/// A term with the length that is given for it. One that was agreed is extended only when the
/// agreement says so: it is counted by the rule that the paper names, or by none.
Term filled_in(const Term& term, const GivenLength& given) {
  Term filled = term;
  filled.length = given.origin.length;
  if (says_how_to_count(given)) filled.counting_rule = given.counting_rule;
  return filled;
}

/// Counted back from a day that nobody filled in: that day is not before its event.
void may_be_from(Deadlines& found, const Term& term, const Start& start, const Facts& facts,
                 const CountingRule& rule) {
  found.day_unknown = true;
  if (term.form != Term::Form::before) return;
  const auto kind = term.clear ? Backward::clear : Backward::mirrored;
  const auto day = count_backward(facts.events[start.event].day, term.length, rule, kind).last_day;
  found.unknown_from = std::min(found.unknown_from.value_or(day), day);
}

void widen(Deadlines& found, const Deadline& deadline) {
  if (!found.shortest || deadline.end() < found.shortest->end()) found.shortest = deadline;
  if (!found.longest || deadline.end() > found.longest->end()) found.longest = deadline;
}

/// A term in hours that only the clock moves on: where days do not count, hours are days.
bool runs_on_clock(const Term& term, const Deadline& deadline, const CountingRule& rule) {
  return term.form == Term::Form::period && deadline.limit.length.unit == Unit::hours &&
         rule.standstill == nullptr;
}

/// A day that ended, such as that of the term before this one, ends at midnight.
InstantRange start_of_hours(const Start& start, const Facts& facts, std::vector<Missing>& missing) {
  if (start.after && start.after->hours && start.after->last_day == start.day)
    return {start.after->hours->end, start.after->hours->end};
  if (start.after || start.period != nullptr) {
    const auto midnight = first_instant(start.day + 1);
    return {midnight, midnight};
  }
  const auto& event = facts.events[start.event];
  if (start.day != event.day) return instants_of(start.day, std::nullopt);
  const Missing time{nothing, start.event, true};
  if (!event.time && std::find(missing.begin(), missing.end(), time) == missing.end())
    missing.push_back(time);
  return instants_of(event.day, event.time);
}

/// The same term, ended by the clock. An end that its rule moves to another day is the end of it.
Deadline on_clock(Deadline deadline, Instant from, const CountingRule& rule) {
  const auto hours = count_hours(from, deadline.limit.length.amount);
  deadline.limit = with_raw_end(deadline.limit, ends_at(hours).day, rule);
  deadline.limit.provisional |= hours.provisional;
  deadline.last_day = deadline.limit.last_day;
  if (deadline.period) deadline.last_day = std::min(deadline.last_day, deadline.period->until);
  if (deadline.last_day == ends_at(hours).day) deadline.hours = hours;
  return deadline;
}

}  // namespace

void join(Deadlines& found, const Deadlines& other) {
  const bool has_end = found.longest && other.longest;
  if (other.shortest) widen(found, *other.shortest);
  if (other.longest) widen(found, *other.longest);
  if (!has_end) found.longest.reset();
  found.day_unknown |= other.day_unknown;
  if (other.unknown_from)
    found.unknown_from =
        std::min(found.unknown_from.value_or(*other.unknown_from), *other.unknown_from);
}

const CountingRule& rule_of(const Program& program, const Deadline& deadline) {
  static const CountingRule none;
  if (deadline.counting_rule == nothing) return none;
  const auto& info = program.counting_rules[deadline.counting_rule];
  return deadline.standstill == nothing ? info.rule : info.standstills[deadline.standstill].rule;
}

Deadlines deadlines_from(const Norm& norm, const Start& start, const Facts& facts,
                         const Judge& judge, std::vector<Missing>& missing) {
  const auto subject = start.period != nullptr ? Subject{start.event, start.period->from}
                                               : judge.subject_of(start.event);
  Deadlines found;
  bool has_end = false;         // some term counts for sure
  bool may_be_endless = false;  // a term that may count gives no day
  for (std::size_t i = 0; i < norm.terms.size() && !has_end; ++i) {
    const auto& term = norm.terms[i];
    const auto truth = judge.truth(term.condition, subject);
    if (truth == Truth::no) continue;
    const auto given = given_length(term.length, term.parameter, facts, paper_day(start, facts));
    // When the paper says how it is counted, nothing hangs on which of the two terms it is.
    const bool is_idle = truth == Truth::unknown && says_how_to_count(given) &&
                         has_alternative(facts.program, norm, i);
    if (!is_idle) judge.missing(term.condition, subject, missing);
    has_end = is_idle || truth == Truth::yes;
    if (!given.length) {  // nobody says how long
      missing.push_back({term.parameter, no_event});
      found.day_unknown |= takes_day_of_field(term);
      may_be_endless = true;
      continue;
    }
    const auto filled = filled_in(term, given);
    for (const auto& way : ways_of_counting(filled, subject, facts, judge, missing)) {
      auto deadline = counted(filled, static_cast<Index>(i), start, facts, way, missing);
      if (deadline) deadline->origin = given.origin;
      // Who must wait has nothing to do before the last day.
      if (deadline && norm.kind == NormKind::prohibition) deadline->advice.reset();
      if (!deadline && takes_day_of_field(term)) may_be_from(found, filled, start, facts, way.rule);
      may_be_endless |= !deadline;
      if (!deadline) continue;
      if (!runs_on_clock(term, *deadline, way.rule)) {
        widen(found, *deadline);
        continue;
      }
      const auto from = start_of_hours(start, facts, missing);
      widen(found, on_clock(*deadline, from.earliest, way.rule));
      widen(found, on_clock(*deadline, from.latest, way.rule));
    }
  }
  // Perhaps none of the terms counts, or one that gives no day.
  if (!has_end || may_be_endless) found.longest.reset();
  return found;
}

}  // namespace termijn
