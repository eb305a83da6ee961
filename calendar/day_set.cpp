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
constexpr int first_tabled_year = 1950, last_tabled_year = 2120;  // fewer than 65,536 days

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

template <class Visit>
void for_each_of_range(const FreeDays& line, Date from, Date until, Visit visit) {
  const auto last = std::min(line.until, until).days();
  for (auto day = std::max(line.date, from).days(); day <= last; ++day) {
    const Date found = Date::from_days(day);
    if (line.from_year <= found.year() && found.year() <= line.until_year) visit(found);
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
    case FreeDays::Kind::range:
      for_each_of_range(line, from, until, visit);
      return;
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
  std::vector<std::uint64_t> free_bits(static_cast<std::size_t>((days - 1) / word_bits + 1));
  mark_free(lines_, tabled_from_, tabled_until_, free_bits.data());

  not_free_before_.resize(static_cast<std::size_t>(days) + 1);
  not_free_.resize(static_cast<std::size_t>(days));
  std::size_t found = 0;
  std::int32_t previous = -1;
  for (std::int32_t day = 0; day < days; ++day) {
    not_free_before_[static_cast<std::size_t>(day)] = static_cast<std::uint16_t>(found);
    const auto bit = static_cast<std::uint32_t>(day);
    if ((free_bits[bit / word_bits] >> (bit % word_bits) & 1) != 0) continue;
    if (day - previous > longest_run) has_long_run_ = true;
    not_free_[found++] = static_cast<std::uint16_t>(day);
    previous = day;
  }
  not_free_before_.back() = static_cast<std::uint16_t>(found);
  not_free_.resize(found);
}

bool DaySet::is_free(Date date) const {
  if (is_tabled(date)) {
    return not_free_before_[place(date)] == not_free_before_[place(date) + 1];
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

std::vector<FreeDate> DaySet::free_dates(Date from, Date until) const {
  std::vector<std::pair<Date, std::uint16_t>> found;
  for (const FreeDays& line : lines_) {
    for_each_day(line, from, until, [&](Date day) { found.emplace_back(day, line.reason); });
  }
  // Stable: the reasons of one day stay in the order of the lines.
  std::ranges::stable_sort(found, {}, &std::pair<Date, std::uint16_t>::first);
  std::vector<FreeDate> dates;
  for (const auto& [day, reason] : found) {
    if (dates.empty() || dates.back().day != day) dates.push_back({day, {}});
    dates.back().reasons.push_back(reason);
  }
  return dates;
}

bool DaySet::is_known(Date date) const {
  return date >= known_from_ && date <= known_until_;
}

Date DaySet::first_not_free(Date date) const {
  if (is_tabled(date) && !has_long_run_) {
    const std::size_t number = not_free_before_[place(date)];
    if (number < not_free_.size()) return not_free_day(number);
  }
  const Date give_up = date + longest_run;
  while (date < give_up && is_free(date)) date = date + 1;
  return date;
}

Date DaySet::last_not_free(Date date) const {
  if (is_tabled(date) && !has_long_run_) {
    const std::size_t number = not_free_before_[place(date) + 1];
    if (number > 0) return not_free_day(number - 1);
  }
  const Date give_up = date - longest_run;
  while (date > give_up && is_free(date)) date = date - 1;
  return date;
}

std::int32_t DaySet::count_not_free(Date after, Date until) const {
  if (until <= after) return 0;
  const Date from = after + 1;
  if (!is_tabled(from) || !is_tabled(until)) return count_not_free_by(lines_, from, until);
  return not_free_before_[place(until) + 1] - not_free_before_[place(from)];
}

std::optional<Date> DaySet::nth_not_free_after(Date start, std::int32_t amount) const {
  if (amount <= 0) return start;
  if (is_tabled(start) && !has_long_run_) {
    const auto number = not_free_before_[place(start) + 1] + static_cast<std::size_t>(amount) - 1;
    if (number < not_free_.size()) return not_free_day(number);
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
    const std::int32_t number = not_free_before_[place(start)] - amount;
    if (number >= 0) return not_free_day(static_cast<std::size_t>(number));
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
