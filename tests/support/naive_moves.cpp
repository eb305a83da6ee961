// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_moves.h"

namespace termijn::naive {
namespace {

bool is_in_months(const Length& length) {
  return length.unit == Unit::months || length.unit == Unit::years;
}

int months(const Length& length) {
  return length.unit == Unit::years ? 12 * length.amount : length.amount;
}

}  // namespace

int days_between(Day from, Day until) {
  int days = 0;
  for (; from < until; from = next(from)) ++days;
  return days;
}

Term counted(Day start, Length length, const Rule& rule) {
  return ending_on({start, length, {}, {}}, nominal_end(start, length.amount, length.unit), rule);
}

Term ending_on(Term term, Day bare_end, const Rule& rule) {
  term.bare_end = term.last_day = bare_end;
  if (rule.extends) {
    term.last_day =
        extended(term.start, bare_end, term.length.amount, term.length.unit, rule.free_days)
            .last_day;
  }
  return term;
}

Term after(const Term& first, Length length, bool as_extended, const Rule& rule) {
  const Day start = as_extended ? first.last_day : first.bare_end;
  Term second{start, length, {}, {}};
  const bool adds_up =
      start == first.bare_end && is_in_months(first.length) && is_in_months(length);
  const Day end = adds_up ? same_numbered_day(first.start, months(first.length) + months(length))
                          : nominal_end(start, length.amount, length.unit);
  return ending_on(second, end, rule);
}

Term longer(const Term& term, Length more, const Rule& rule) {
  return ending_on(term, nominal_end(term.bare_end, more.amount, more.unit), rule);
}

Term shorter(const Term& term, Length less, const Rule& rule) {
  return ending_on(term, nominal_end(term.bare_end, -less.amount, less.unit), rule);
}

Term shifted(const Term& term, Day from, Day until, const Rule& rule) {
  return ending_on(term, walk(term.bare_end, days_between(from, until)), rule);
}

Term restarted(const Term& term, Day until, const Rule& rule) {
  return ending_on(term, nominal_end(until, term.length.amount, term.length.unit), rule);
}

Term with_rest(const Term& term, Day until, Length rest, const Rule& rule) {
  return ending_on(term, nominal_end(until, rest.amount, rest.unit), rule);
}

Term with_rest_at_least(const Term& term, Day from, Day until, Length rest, const Rule& rule) {
  const Term moved = shifted(term, from, until, rule);
  const Term least = with_rest(term, until, rest, rule);
  return moved.bare_end < least.bare_end ? least : moved;
}

}  // namespace termijn::naive
