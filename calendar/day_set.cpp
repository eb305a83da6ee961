// SPDX-License-Identifier: Apache-2.0
// One description of which days a line means (for_each_day); tables are made from it.
#include "calendar/day_set.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

namespace termijn {
namespace {

constexpr std::int32_t word_bits = 64;

// Tables cover the known range and the years that dossiers around it reach, within limits that
// keep construction cheap for a calendar that claims to know everything.
constexpr int years_before = 5, years_after = 25;
constexpr int first_tabled_year = 1900, last_tabled_year = 2150;

struct Years {
  int first, last;
};

Years years_of(const FreeDays& line, Date from, Date until) {
  return {std::max(line.from_year, from.year()), std::min(line.until_year, until.year())};
}

std::optional<Date> fixed_day(const FreeDays& line, int year) {
  const auto day = Date::from_civil(year, line.month, line.day);
  if (day && line.unless_weekday && day->weekday() == *line.unless_weekday) {
    return Date::from_civil(year, line.instead_month, line.instead_day);
  }
  return day;
}

template <class Visit>
void for_each_weekday(const FreeDays& line, Date from, Date until, Visit visit) {
  const auto [first, last] = years_of(line, from, until);
  if (first > last) return;
  from = std::max(from, Date::from_civil(first, 1, 1).value_or(from));
  until = std::min(until, Date::from_civil(last, 12, 31).value_or(until));
  const int wait = static_cast<int>(line.weekday) - static_cast<int>(from.weekday());
  // Counted in numbers: a Date stops at its last day and would never pass `until`.
  for (auto day = from.days() + (wait + 7) % 7; day <= until.days(); day += 7) {
    visit(Date::from_days(day));
  }
}

/// Calls `visit` for every day in [from, until] that `line` makes free.
template <class Visit>
void for_each_day(const FreeDays& line, Date from, Date until, Visit visit) {
  const auto visit_inside = [&](std::optional<Date> day) {
    if (day && *day >= from && *day <= until) visit(*day);
  };
  switch (line.kind) {
    case FreeDays::Kind::weekday:
      for_each_weekday(line, from, until, visit);
      return;
    case FreeDays::Kind::fixed: {
      const auto [first, last] = years_of(line, from, until);
      for (int year = first; year <= last; ++year) visit_inside(fixed_day(line, year));
      return;
    }
    case FreeDays::Kind::easter: {
      const auto [first, last] = years_of(line, from - line.offset, until - line.offset);
      for (int year = first; year <= last; ++year) visit_inside(easter_sunday(year) + line.offset);
      return;
    }
    case FreeDays::Kind::enumerated: {
      if (line.date < from || line.date > until) return;
      const int year = line.date.year();
      if (year >= line.from_year && year <= line.until_year) visit(line.date);
      return;
    }
  }
}

bool is_free_by(const FreeDays& line, Date date) {
  bool found = false;
  for_each_day(line, date, date, [&found](Date) { found = true; });
  return found;
}

/// Sets the bit of each free day in [from, until]; bit 0 is `from`.
void mark_free(std::span<const FreeDays> lines, Date from, Date until, std::uint64_t* words) {
  for (const FreeDays& line : lines) {
    for_each_day(line, from, until, [&](Date day) {
      const auto bit = static_cast<std::uint32_t>(day - from);
      words[bit / word_bits] |= std::uint64_t{1} << (bit % word_bits);
    });
  }
}

/// Counts without tables, a bounded stretch of days at a time.
std::int32_t count_not_free_by(std::span<const FreeDays> lines, Date from, Date until) {
  constexpr std::int32_t stretch = 8 * word_bits;
  std::int32_t count = 0;
  for (auto day = from.days(); day <= until.days(); day += stretch) {
    const Date stretch_from = Date::from_days(day);
    const Date stretch_until = std::min(stretch_from + (stretch - 1), until);
    std::array<std::uint64_t, stretch / word_bits> words{};
    mark_free(lines, stretch_from, stretch_until, words.data());
    count += stretch_until - stretch_from + 1;
    for (const auto word : words) count -= std::popcount(word);
  }
  return count;
}

}  // namespace

DaySet::DaySet(std::vector<FreeDays> lines, Date known_from, Date known_until)
    : lines_(std::move(lines)), known_from_(known_from), known_until_(known_until) {
  const int first = std::max(known_from.year() - years_before, first_tabled_year);
  const int last = std::min(known_until.year() + years_after, last_tabled_year);
  const auto from = Date::from_civil(first, 1, 1);
  const auto until = Date::from_civil(last, 12, 31);
  if (!from || !until || *from > *until) return;  // everything from the lines
  tabled_from_ = *from;
  tabled_until_ = *until;
  fill_tables();
}

void DaySet::fill_tables() {
  const std::int32_t days = tabled_until_ - tabled_from_ + 1;
  free_bits_.resize(static_cast<std::size_t>((days - 1) / word_bits + 1));
  mark_free(lines_, tabled_from_, tabled_until_, free_bits_.data());
  // Days behind the table count as free, so that no search for one that is not ends there.
  if (days % word_bits != 0) free_bits_.back() |= ~std::uint64_t{0} << (days % word_bits);

  free_in_words_.reserve(free_bits_.size());
  not_free_.reserve(static_cast<std::size_t>(days));
  std::int32_t free = 0, first = 0;
  Date before = tabled_from_ - 1;
  for (const auto word : free_bits_) {
    free_in_words_.push_back(free);
    free += std::popcount(word);
    for (auto rest = ~word; rest != 0; rest &= rest - 1) {
      const Date day = tabled_from_ + (first + std::countr_zero(rest));
      if (day - before > longest_run) has_long_run_ = true;
      not_free_.push_back(before = day);
    }
    first += word_bits;
  }
  if (tabled_until_ - before >= longest_run) has_long_run_ = true;
}

bool DaySet::is_free(Date date) const {
  if (is_tabled(date)) {
    const auto bit = static_cast<std::uint32_t>(date - tabled_from_);
    return (free_bits_[bit / word_bits] >> (bit % word_bits) & 1) != 0;
  }
  return std::any_of(lines_.begin(), lines_.end(),
                     [date](const FreeDays& line) { return is_free_by(line, date); });
}

std::vector<std::uint16_t> DaySet::reasons(Date date) const {
  std::vector<std::uint16_t> found;
  for (const FreeDays& line : lines_) {
    if (is_free_by(line, date)) found.push_back(line.reason);
  }
  return found;
}

bool DaySet::is_known(Date date) const {
  return date >= known_from_ && date <= known_until_;
}

Date DaySet::first_not_free(Date date) const {
  if (is_tabled(date)) {
    const auto bit = static_cast<std::uint32_t>(date - tabled_from_);
    const auto rest = ~free_bits_[bit / word_bits] >> (bit % word_bits);
    if (rest != 0) return date + std::countr_zero(rest);
    if (!has_long_run_) {
      if (const auto next = nth_not_free_after(date, 1)) return std::min(*next, date + longest_run);
    }
  }
  const Date give_up = date + longest_run;
  while (date < give_up && is_free(date)) date = date + 1;
  return date;
}

Date DaySet::last_not_free(Date date) const {
  if (is_tabled(date)) {
    const auto bit = static_cast<std::uint32_t>(date - tabled_from_);
    const auto rest = ~free_bits_[bit / word_bits] << (word_bits - 1 - bit % word_bits);
    if (rest != 0) return date - std::countl_zero(rest);
    if (!has_long_run_) {
      if (const auto back = nth_not_free_before(date, 1))
        return std::max(*back, date - longest_run);
    }
  }
  const Date give_up = date - longest_run;
  while (date > give_up && is_free(date)) date = date - 1;
  return date;
}

std::int32_t DaySet::free_before(Date date) const {
  const auto bit = static_cast<std::uint32_t>(date - tabled_from_);
  const auto earlier_in_word = (std::uint64_t{1} << (bit % word_bits)) - 1;
  return free_in_words_[bit / word_bits] +
         std::popcount(free_bits_[bit / word_bits] & earlier_in_word);
}

std::int32_t DaySet::not_free_before(Date date) const {
  return date - tabled_from_ - free_before(date);
}

std::int32_t DaySet::count_not_free(Date after, Date until) const {
  if (until <= after) return 0;
  const Date from = after + 1;
  if (!is_tabled(from) || !is_tabled(until)) return count_not_free_by(lines_, from, until);
  return not_free_before(until) - not_free_before(from) + (is_free(until) ? 0 : 1);
}

std::optional<Date> DaySet::nth_not_free_after(Date start, std::int32_t amount) const {
  if (amount <= 0) return start;
  if (is_tabled(start) && !has_long_run_) {
    const std::int64_t place =
        std::int64_t{not_free_before(start)} + (is_free(start) ? 0 : 1) + amount - 1;
    if (place < static_cast<std::int64_t>(not_free_.size())) {
      return not_free_[static_cast<std::size_t>(place)];
    }
  }
  std::int32_t without = 0;
  while (amount > 0) {
    // As many days as are still to be found: that can be too few, never too many.
    const Date next = start + amount;
    const std::int32_t found = count_not_free(start, next);
    without = found == 0 ? without + (next - start) : 0;
    if (next == start || without > longest_run) return std::nullopt;
    amount -= found;
    start = next;
  }
  return start;
}

std::optional<Date> DaySet::nth_not_free_before(Date start, std::int32_t amount) const {
  if (amount <= 0) return start;
  if (is_tabled(start) && !has_long_run_) {
    const std::int32_t place = not_free_before(start) - amount;
    if (place >= 0) return not_free_[static_cast<std::size_t>(place)];
  }
  std::int32_t without = 0;
  while (amount > 0) {
    const Date next = start - amount;
    const std::int32_t found = count_not_free(next - 1, start - 1);
    without = found == 0 ? without + (start - next) : 0;
    if (next == start || without > longest_run) return std::nullopt;
    amount -= found;
    start = next;
  }
  return start;
}

}  // namespace termijn
