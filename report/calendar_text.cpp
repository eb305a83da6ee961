// SPDX-License-Identifier: Apache-2.0
// The free days of a year in words.
#include "report/calendar_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/counting_text.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

std::string marked_text(const Program& program, std::uint16_t number, Language language) {
  if (number >= program.free_day_reasons.size()) return {};
  const FreeDayReason& reason = program.free_day_reasons[number];
  // The mark stands behind it as a letter, so not in words.
  const std::string behind =
      authority_text(citations_of(reason), reason.source, Mark::verified, language);
  return say(Word::calendar_marked, language,
             {reason.name.in(language) + ", " + behind, mark_id(reason.mark)});
}

std::string marked_texts(const Program& program, const std::vector<std::uint16_t>& reasons,
                         Language language) {
  std::vector<std::string> parts;
  for (const std::uint16_t number : reasons) {
    parts.push_back(marked_text(program, number, language));
  }
  return listed(parts, Word::and_word, language);
}

/// The reasons that come back every week in this year.
std::vector<std::uint16_t> weekly_reasons(const DaySet& days, int year) {
  std::vector<std::uint16_t> weekly;
  for (const FreeDays& line : days.lines()) {
    const bool in_year = line.from_year <= year && year <= line.until_year;
    if (line.kind == FreeDays::Kind::weekday && in_year) weekly.push_back(line.reason);
  }
  return weekly;
}

/// A free day that has a name, or a run of them that one line of the calendar gives.
struct NamedDays {
  Date from, until;
  std::vector<std::uint16_t> reasons;
};

bool is_range(const DaySet& days, const std::vector<std::uint16_t>& reasons) {
  return std::ranges::any_of(days.lines(), [&](const FreeDays& line) {
    return line.kind == FreeDays::Kind::range &&
           std::ranges::find(reasons, line.reason) != reasons.end();
  });
}

/// Adds a day, to the run before it when a range gives both.
void add_day(std::vector<NamedDays>& named, const DaySet& days, FreeDate date) {
  const bool goes_on = !named.empty() && named.back().until + 1 == date.day &&
                       named.back().reasons == date.reasons && is_range(days, date.reasons);
  if (goes_on) {
    named.back().until = date.day;
  } else {
    named.push_back({date.day, date.day, std::move(date.reasons)});
  }
}

std::string days_text(const NamedDays& named, Language language) {
  const std::string from = short_date(named.from, language);
  if (named.from == named.until) return from;
  return say(Word::calendar_range, language, {from, short_date(named.until, language)});
}

std::string known_line(const DaySet& days, Date first, Date last, Language language) {
  const bool known = days.is_known(first) && days.is_known(last);
  return paragraph("  ", say(known ? Word::calendar_known : Word::calendar_provisional, language,
                             {plain_date(days.known_from(), language),
                              plain_date(days.known_until(), language)}));
}

std::string one_calendar(const Program& program, const Calendar& calendar, int year,
                         Language language) {
  const DaySet& days = calendar.days;
  const Date first = Date::from_civil(year, 1, 1).value_or(Date::first());
  const Date last = Date::from_civil(year, 12, 31).value_or(Date::last());
  const auto weekly = weekly_reasons(days, year);
  const auto is_weekly = [&](std::uint16_t reason) {
    return std::ranges::find(weekly, reason) != weekly.end();
  };
  std::string out =
      paragraph("", say(Word::calendar_title, language,
                        {std::to_string(year), calendar.name.in(language), calendar.id}));
  out += known_line(days, first, last, language);
  if (!weekly.empty()) {
    out += paragraph(
        "  ", say(Word::calendar_weekly, language, {marked_texts(program, weekly, language)}));
  }
  std::vector<NamedDays> lines;
  std::size_t named = 0, during_the_week = 0;
  for (FreeDate date : days.free_dates(first, last)) {
    const bool on_weekly = std::erase_if(date.reasons, is_weekly) > 0;
    const bool on_free_weekday =
        on_weekly || (weekly.empty() && date.day.weekday() >= Weekday::saturday);
    if (date.reasons.empty()) continue;
    ++named;
    if (!on_free_weekday) ++during_the_week;
    add_day(lines, days, std::move(date));
  }
  const bool has_runs =
      std::ranges::any_of(lines, [](const NamedDays& line) { return line.from != line.until; });
  for (const NamedDays& line : lines) {
    out += paragraph("  " + padded(days_text(line, language), has_runs ? 36 : 16),
                     marked_texts(program, line.reasons, language));
  }
  const std::int32_t rest = days.count_not_free(first - 1, last);
  return out + paragraph("  ", say(Word::calendar_counts, language,
                                   {std::to_string(named), std::to_string(during_the_week),
                                    std::to_string(rest)}));
}

}  // namespace

std::string calendar_text(const Program& program, int year, Language language) {
  if (program.calendars.empty()) return std::string(word(Word::calendar_none, language)) + '\n';
  std::string out;
  for (const Calendar& calendar : program.calendars) {
    if (!out.empty()) out += '\n';
    out += one_calendar(program, calendar, year, language);
  }
  return out;
}

}  // namespace termijn
