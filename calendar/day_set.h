// SPDX-License-Identifier: Apache-2.0
// The days that are free under some law, with a reason for each. Which days those are is data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calendar/date.h"

namespace termijn {

/// One line of a calendar: a kind of day that is free, in the years [from_year, until_year].
/// A day that does not exist (29 February in most years, month 13) is never free.
struct FreeDays {
  enum class Kind : std::uint8_t {
    weekday,     ///< every `weekday`
    fixed,       ///< `month`-`day`; when that falls on `unless_weekday`, `instead_*` in its place
    easter,      ///< Easter Sunday (of those years) + `offset` days
    enumerated,  ///< exactly `date`
    range,       ///< each day from `date` up to and including `until`
  };
  Kind kind = Kind::weekday;
  std::uint16_t reason = 0;  ///< the caller's number for the text and source of this line
  int from_year = 1;
  int until_year = 9999;
  Weekday weekday = Weekday::monday;
  int month = 0, day = 0;
  std::optional<Weekday> unless_weekday;
  int instead_month = 0, instead_day = 0;
  int offset = 0;
  Date date;
  Date until;
};

/// A free day with every reason for it.
struct FreeDate {
  Date day;
  std::vector<std::uint16_t> reasons;  ///< in the order of the lines
};

/// Immutable; safe to share between threads. Answers come from tables for the years around the
/// known range and from the lines themselves, slower and the same, outside them.
class DaySet {
 public:
  /// No search looks further than this: a calendar without a gap for so long has no answer.
  static constexpr std::int32_t longest_run = 366;

  DaySet() = default;  ///< no free days, and nothing known
  /// `known_*`: the first and last day of the range for which the list is complete; outside it
  /// answers are provisional.
  DaySet(std::vector<FreeDays> lines, Date known_from, Date known_until);

  bool is_free(Date date) const;
  /// Every reason why `date` is free, in the order of the lines; two holidays may share a day.
  std::vector<std::uint16_t> reasons(Date date) const;
  bool is_known(Date date) const;
  Date known_from() const { return known_from_; }
  Date known_until() const { return known_until_; }
  std::span<const FreeDays> lines() const { return lines_; }

  /// Every free day from `from` to `until`, both included, in order of time.
  std::vector<FreeDate> free_dates(Date from, Date until) const;

  /// `date` itself when it is not free, else the first later day that is not; the day
  /// `longest_run` later when all days until there are free.
  Date first_not_free(Date date) const;
  /// The same in the other direction.
  Date last_not_free(Date date) const;
  /// How many days in (after, until] are not free; 0 when `until` is not after `after`.
  std::int32_t count_not_free(Date after, Date until) const;

  /// The `amount`-th day after `start` that is not free; `start` itself for 0 or less. Nothing when
  /// the calendar ends before it, or when no such day comes for `longest_run` days.
  std::optional<Date> nth_not_free_after(Date start, std::int32_t amount) const;
  /// The same in the other direction.
  std::optional<Date> nth_not_free_before(Date start, std::int32_t amount) const;

 private:
  bool is_tabled(Date date) const { return date >= tabled_from_ && date <= tabled_until_; }
  std::size_t place(Date date) const { return static_cast<std::size_t>(date - tabled_from_); }
  Date not_free_day(std::size_t number) const { return tabled_from_ + not_free_[number]; }
  void fill_tables();

  std::vector<FreeDays> lines_;
  Date known_from_, known_until_ = Date::from_days(-1);
  // Rank and select. Days in the tables are numbers from tabled_from_: that halves the tables.
  Date tabled_from_, tabled_until_ = Date::from_days(-1);
  std::vector<std::uint16_t> not_free_before_;  // for each day, and one more: how many earlier days
  std::vector<std::uint16_t> not_free_;         // those days, in order
  bool has_long_run_ = false;  // some day has none for more than `longest_run` days
};

}  // namespace termijn
