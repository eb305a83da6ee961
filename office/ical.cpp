// SPDX-License-Identifier: Apache-2.0
#include "office/ical.h"

#include <array>
#include <cstdio>

#include "office/ical_text.h"
#include "office/phrase.h"

namespace termijn {
namespace {

constexpr Phrase alarm_text = {"Nog 7 dagen", "7 days left"};

std::string digits(Date day) {
  const Civil civil = day.civil();
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d%02d%02d", civil.year, civil.month, civil.day);
  return buffer.data();
}

std::string digits(Instant instant) {
  std::int64_t day = instant.seconds / seconds_of_a_day;
  if (instant.seconds % seconds_of_a_day < 0) --day;
  const auto second = static_cast<int>(instant.seconds - day * seconds_of_a_day);
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "T%02d%02d%02dZ", second / 3600, second / 60 % 60,
                second % 60);
  return digits(Date::from_days(day)) + buffer.data();
}

void add_head(std::string& file, std::string_view method) {
  add_line(file, "BEGIN", "VCALENDAR");
  add_line(file, "VERSION", "2.0");
  add_line(file, "PRODID", "-//termijn//termijnen//NL");
  add_line(file, "CALSCALE", "GREGORIAN");
  add_line(file, "METHOD", method);
}

void add_alarm(std::string& file, Language language) {
  add_line(file, "BEGIN", "VALARM");
  add_line(file, "ACTION", "DISPLAY");
  add_line(file, "DESCRIPTION", ical_escaped(alarm_text.in(language)));
  add_line(file, "TRIGGER", "-P7D");
  add_line(file, "END", "VALARM");
}

/// What every form of an entry has. The end is the first day that is no part of it.
void add_days(std::string& file, const CalendarEntry& entry) {
  add_line(file, "UID", entry.uid);
  add_line(file, "SEQUENCE", std::to_string(entry.sequence));
  add_line(file, "DTSTAMP", digits(entry.stamp));
  add_line(file, "LAST-MODIFIED", digits(entry.stamp));
  add_line(file, "DTSTART;VALUE=DATE", digits(entry.day));
  add_line(file, "DTEND;VALUE=DATE", digits(entry.day + 1));
  add_line(file, "SUMMARY", ical_escaped(entry.summary));
}

void add_entry(std::string& file, const CalendarEntry& entry, Language language) {
  add_line(file, "BEGIN", "VEVENT");
  add_days(file, entry);
  add_line(file, "DESCRIPTION", ical_escaped(entry.description));
  add_line(file, "CATEGORIES", ical_escaped(entry.category));
  add_line(file, "CLASS", entry.is_secret ? "PRIVATE" : "PUBLIC");
  add_line(file, "PRIORITY", entry.is_hard ? "1" : "5");
  add_line(file, "TRANSP", "TRANSPARENT");
  add_line(file, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
  add_line(file, "STATUS", "CONFIRMED");
  add_alarm(file, language);
  add_line(file, "END", "VEVENT");
}

}  // namespace

std::string ical_file(const CalendarExport& calendar, Language language) {
  std::string file;
  add_head(file, "PUBLISH");
  add_line(file, "X-WR-CALNAME", ical_escaped(calendar.name));
  add_line(file, "NAME", ical_escaped(calendar.name));
  add_line(file, "REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
  add_line(file, "X-PUBLISHED-TTL", "PT12H");
  for (const CalendarEntry& entry : calendar.entries) add_entry(file, entry, language);
  add_line(file, "END", "VCALENDAR");
  return file;
}

std::string ical_cancellation(const CalendarEntry& entry) {
  std::string file;
  add_head(file, "CANCEL");
  add_line(file, "BEGIN", "VEVENT");
  add_days(file, entry);
  add_line(file, "CLASS", entry.is_secret ? "PRIVATE" : "PUBLIC");
  add_line(file, "TRANSP", "TRANSPARENT");
  add_line(file, "STATUS", "CANCELLED");
  add_line(file, "END", "VEVENT");
  add_line(file, "END", "VCALENDAR");
  return file;
}

}  // namespace termijn
