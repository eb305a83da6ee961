// SPDX-License-Identifier: Apache-2.0
// Takes a text apart into the days that it names; each of them is read by read_date().
#include "log/day_range.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "base/code.h"
#include "log/date_text.h"
#include "log/names.h"

namespace termijn {
namespace {

/// What can stand in front of the first day and must stand behind it.
struct RangeWords {
  std::string_view opening, link;
};

constexpr auto range_words = std::to_array<RangeWords>({
    {"tussen ", " en "},
    {"between ", " and "},
    {"", "t/m"},
    {"", " tot en met "},
});

constexpr auto not_after_words =
    std::to_array<std::string_view>({"uiterlijk op ", "uiterlijk ", "niet na ", "not after "});

struct Ends {
  std::string_view first, last;
};

/// Small letters, and one plain space where there are more: only to find words in and to be read.
std::string plain_words(std::string_view text) {
  std::string plain = with_plain_spaces(trimmed(text));
  const auto both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
  plain.erase(std::ranges::unique(plain, both_spaces).begin(), plain.end());
  std::ranges::transform(plain, plain.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return plain;
}

Ends split(std::string_view text, std::size_t at, std::size_t size) {
  return {trimmed(text.substr(0, at)), trimmed(text.substr(at + size))};
}

/// `27/04/2026` has slashes of its own: an interval has one, with a whole day on both sides.
std::optional<Ends> interval_ends(std::string_view text) {
  constexpr std::size_t shortest_day = 8;  // 7-4-2026
  if (std::ranges::count(text, '/') != 1) return std::nullopt;
  const Ends ends = split(text, text.find('/'), 1);
  if (std::min(ends.first.size(), ends.last.size()) < shortest_day) return std::nullopt;
  return ends;
}

/// Nothing when it is no range; an end is empty when the range lacks it.
std::optional<Ends> ends_of(std::string_view text) {
  for (const auto& [opening, link] : range_words) {
    if (!text.starts_with(opening)) continue;
    const std::string_view days = text.substr(opening.size());
    const std::size_t at = days.find(link);
    if (at != days.npos) return split(days, at, link.size());
    if (!opening.empty()) return Ends{days, {}};
  }
  return interval_ends(text);
}

Result<DayRange> not_after(std::string_view day, Span span) {
  const Result<Date> last = read_date(day, span);
  if (!last) return {std::nullopt, last.diagnostics};
  return day_range(Date::first(), *last, day, span);
}

Result<DayRange> between(const Ends& ends, std::string_view text, Span span) {
  if (ends.first.empty() || ends.last.empty()) {
    return {std::nullopt, {{Code::log_range_unfinished, span, {std::string(text)}, {}}}};
  }
  Result<Date> first = read_date(ends.first, span), last = read_date(ends.last, span);
  if (first && last) return day_range(*first, *last, text, span);
  Diagnostics faults = std::move(first.diagnostics);
  std::ranges::move(last.diagnostics, std::back_inserter(faults));
  return {std::nullopt, std::move(faults)};
}

}  // namespace

Result<DayRange> day_range(Date earliest, Date last, std::string_view text, Span span) {
  if (last < earliest) {
    return {std::nullopt,
            {{Code::log_range_runs_back, span, {std::string(text), iso(earliest), iso(last)}, {}}}};
  }
  if (last == earliest) return {DayRange{last, std::nullopt}, {}};
  return {DayRange{last, earliest}, {}};
}

Result<DayRange> read_day_range(std::string_view text, Span span) {
  const std::string words = plain_words(text);
  const std::string_view plain = words;
  for (const std::string_view opening : not_after_words) {
    if (plain.starts_with(opening)) return not_after(plain.substr(opening.size()), span);
  }
  if (const auto ends = ends_of(plain)) return between(*ends, trimmed(text), span);
  const Result<DayTime> moment = read_day_time(text, span);
  if (!moment) return {std::nullopt, moment.diagnostics};
  return {DayRange{moment->day, std::nullopt, moment->time}, {}};
}

}  // namespace termijn
