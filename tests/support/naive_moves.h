// SPDX-License-Identifier: Apache-2.0
// The slow, obvious way to move a term: from day to day. Shares nothing with calendar/ and engine/.
#pragma once

#include "tests/support/naive_calendar.h"

namespace termijn::naive {

struct Length {
  int amount;
  Unit unit;
};

/// A term with its end before and after the extensions.
struct Term {
  Day start;
  Length length;
  Day bare_end, last_day;
};

/// Whether the extensions apply, and to which days.
struct Rule {
  bool extends;
  const FreeDays& free_days;
};

int days_between(Day from, Day until);

Term counted(Day start, Length length, const Rule& rule);
/// The same term with another bare end.
Term ending_on(Term term, Day bare_end, const Rule& rule);

/// A term from the end of another: from its bare end, or from its last day.
Term after(const Term& first, Length length, bool as_extended, const Rule& rule);

Term longer(const Term& term, Length more, const Rule& rule);
Term shorter(const Term& term, Length less, const Rule& rule);

/// It stood still from one day until another, and then ...
Term shifted(const Term& term, Day from, Day until, const Rule& rule);
Term restarted(const Term& term, Day until, const Rule& rule);
Term with_rest(const Term& term, Day until, Length rest, const Rule& rule);
Term with_rest_at_least(const Term& term, Day from, Day until, Length rest, const Rule& rule);

}  // namespace termijn::naive
