// SPDX-License-Identifier: Apache-2.0
// The days of a log as entries of a calendar, the same for the same log wherever and whenever they
// are made. What a calendar file says of them is ical.h; docs/calendar-export.md tells the why.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/progress.h"
#include "calendar/clock.h"
#include "engine/bind.h"
#include "office/due.h"
#include "office/secrecy.h"

namespace termijn {

struct CalendarEntry {
  std::string uid;
  std::uint32_t sequence = 0;
  Instant stamp;  ///< when the line that last changed it was written down
  Date day;       ///< sure on every reading
  std::optional<Date> arguable;
  std::string council, dossier, norm;
  std::uint32_t occurrence = 1;
  std::string summary, description, category;
  DueKind kind = DueKind::statute;
  bool is_hard = false;
  bool is_secret = false;
  bool is_cancelled = false;
};

struct CalendarExport {
  std::string name;
  std::vector<CalendarEntry> entries;  ///< by day, then by dossier and norm
};

struct CalendarWishes {
  Date as_of;
  SecretDossiers secrets;
  bool soft = false;          ///< also what is not hard: see Due
  bool every_dossier = true;  ///< false: one was asked for, and `log` has no others
  bool cancelled = false;     ///< instead of what is due: what stood in the calendar and is gone
  Language language = Language::dutch;
  std::string_view version;  ///< of the program, for the last line of a description
};

/// `log` is what `records` came to; with a dossier left out there, it is left out here.
CalendarExport calendar_export(const Program& program, std::span<const EventRecord> records,
                               const BoundLog& log, const LogForms& forms,
                               const CalendarWishes& wishes, const Progress& progress = {});

/// What an older file says of a day.
struct OldEntry {
  std::string uid, summary;
  std::uint32_t sequence = 0;
  std::optional<Date> day;
  bool is_cancelled = false;
};
/// Nothing when `file` is not a calendar.
std::optional<std::vector<OldEntry>> read_calendar(std::string_view file);

/// What is left of `now` after `old`: entries that are new or got another day. Where the older file
/// had a number that a log which was rewritten does not explain, the number goes on from there.
struct CalendarChanges {
  std::vector<CalendarEntry> changed;
  std::vector<OldEntry> gone;  ///< were in the older file, and are not in `now`
};
/// `now` holds the soft days too.
CalendarChanges changes_since(std::span<const OldEntry> old, const CalendarExport& now);

/// What withdraws `gone`, with what the log still knows of it in `cancelled`.
std::vector<CalendarEntry> cancellations(std::span<const OldEntry> gone,
                                         const CalendarExport& cancelled);

/// The entries in lines for people: what to move by hand.
std::string calendar_list(std::span<const CalendarEntry> entries, Language language);
/// `termijn.ics/1`; the shape is docs/json.md.
std::string calendar_json(const CalendarExport& calendar, std::span<const OldEntry> gone,
                          Date as_of);

}  // namespace termijn
