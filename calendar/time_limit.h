// SPDX-License-Identifier: Apache-2.0
// Counting a time limit: from an event day and a length to the last day, with every step kept.
#pragma once

#include <cstdint>
#include <vector>

#include "calendar/date.h"
#include "calendar/day_set.h"

namespace termijn {

enum class Unit : std::uint8_t { hours, days, weeks, months, years, working_days, quarters };

struct Period {
  std::int32_t amount = 0;  ///< a negative amount counts as 0
  Unit unit = Unit::days;
  friend bool operator==(const Period&, const Period&) = default;
};

/// How a term is counted: the arithmetic of a counting rule, without its texts.
/// An act's limits are data: 0 means "no limit of this kind".
struct CountingRule {
  const DaySet* free_days = nullptr;  ///< not owned; outlives the rule. Null: no free days at all
  bool rolls = false;                 ///< a last day that is free moves to the next that is not
  std::int32_t least_days = 0;        ///< at least so many days in the term that are not free ...
  std::int32_t least_from_days = 0;   ///< ... for terms of this many days or longer
  bool excludes_hours = false;        ///< neither moving nor the least days for terms in hours ...
  bool excludes_years = false;        ///< ... or in years
  std::int32_t most_days = 0;         ///< terms of more days than this are left as they are
  std::int32_t most_weeks = 0;
  std::int32_t most_months = 0;
  bool advances =
      false;  ///< counted back, a last day that is free moves to one before it that is not
  /// Days on which the term stands still; not owned. They count for no length, and with free days
  /// no last day moves to one of them.
  const DaySet* standstill = nullptr;
  const DaySet* rest_days = nullptr;  ///< free or standing still: needed by a rule that has both
};

/// How a term is counted back from an event.
enum class Backward : std::uint8_t {
  mirrored,  ///< as forward, in the other direction: a week before a Thursday is a Thursday
  clear,     ///< so much whole time lies between the two days: one day earlier
};

/// Why a last day moved one step, that is one day.
enum class ShiftCause : std::uint8_t {
  free_day,    ///< `from` is free
  least_days,  ///< too few days in the term are not free
};

struct Shift {
  ShiftCause cause;
  Date from;
  Date to;
  std::vector<std::uint16_t> reasons;  ///< why `from` is free; empty for least_days
};

/// A run of days on which the term stood still.
struct Pause {
  Date from, until;                    ///< both included; only the days within the term
  std::int32_t days = 0;               ///< how many days of the length it cost
  std::vector<std::uint16_t> reasons;  ///< the holidays
};

enum class Excluded : std::uint8_t {
  no,
  hours,
  years,
  too_many_days,
  too_many_weeks,
  too_many_months
};

/// The ledger of one counted term.
struct TimeLimit {
  Date start;  ///< the event day; it does not count itself
  Period length;
  bool backward = false;
  bool clear = false;            ///< backward, with the whole length between the two days
  bool shortened_month = false;  ///< the same-numbered day did not exist: last day of that month
  Date raw_end;
  std::vector<Pause> pauses;         ///< in order of time
  Date counted_end;                  ///< the bare end after the pauses
  Excluded excluded = Excluded::no;  ///< why the rule's extensions did not apply
  std::vector<Shift> shifts;
  Date last_day;
  /// A day that was looked at lies outside the known range of the free days, or the end lies
  /// outside the years of Date, or nothing but free days was found for DaySet::longest_run days.
  bool provisional = false;
};

/// The last day of `length` after `start`. Hours count as whole days rounded up (clock.h counts
/// them on the clock); working days are the days that are not in the rule's free days.
TimeLimit count_forward(Date start, Period length, const CountingRule& rule);

/// The latest day that lies `length` before `event`; moved only by a rule that `advances`.
TimeLimit count_backward(Date event, Period length, const CountingRule& rule,
                         Backward how = Backward::mirrored);

/// `limit`, of which something else than counting gave another bare end: extended from there again,
/// where its length let it.
TimeLimit with_raw_end(TimeLimit limit, Date raw_end, const CountingRule& rule);

/// The end of a TimeLimit alone.
struct LastDay {
  Date day;
  bool provisional = false;
  friend bool operator==(const LastDay&, const LastDay&) = default;
};

/// What count_forward() and count_backward() give, without their ledger: for those who count
/// millions. Allocates nothing; the time does not depend on the length within the tables of the
/// free days.
LastDay last_day_forward(Date start, Period length, const CountingRule& rule);
LastDay last_day_backward(Date event, Period length, const CountingRule& rule,
                          Backward how = Backward::mirrored);

}  // namespace termijn
