// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/calendar_export.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

std::string stamp_text(Instant instant) {
  std::int64_t day = instant.seconds / seconds_of_a_day;
  if (instant.seconds % seconds_of_a_day < 0) --day;
  const auto second = static_cast<std::int32_t>(instant.seconds - day * seconds_of_a_day);
  // The clock leaves out the seconds of a whole minute; an instant has them.
  const std::string seconds = second % 60 == 0 ? ":00Z" : "Z";
  return iso(Date::from_days(day)) + 'T' + clock_text(second) + seconds;
}

/// Of a secret dossier nothing but its number and the day.
Json entry_json(const CalendarEntry& entry) {
  const bool tells = !entry.is_secret && !entry.norm.empty();
  return {{"uid", entry.uid},
          {"sequence", entry.sequence},
          {"stamp", stamp_text(entry.stamp)},
          {"council", entry.council},
          {"dossier", entry.dossier},
          {"day", iso(entry.day)},
          {"arguable", date_json(entry.is_secret ? std::nullopt : entry.arguable)},
          {"kind", kind_id(entry.kind)},
          {"hard", entry.is_hard},
          {"secret", entry.is_secret},
          {"cancelled", entry.is_cancelled},
          {"norm", tells ? Json(entry.norm) : Json()},
          {"occurrence", tells ? Json(entry.occurrence) : Json()},
          {"summary", entry.summary}};
}

}  // namespace

std::string calendar_json(const CalendarExport& calendar, std::span<const OldEntry> gone,
                          Date as_of) {
  Json entries = Json::array(), missing = Json::array();
  for (const CalendarEntry& entry : calendar.entries) entries.push_back(entry_json(entry));
  for (const OldEntry& entry : gone) {
    missing.push_back(
        {{"uid", entry.uid}, {"day", date_json(entry.day)}, {"summary", entry.summary}});
  }
  return json_text({{"format", "termijn.ics/1"},
                    {"as_of", iso(as_of)},
                    {"name", calendar.name},
                    {"entries", std::move(entries)},
                    {"gone", std::move(missing)}});
}

}  // namespace termijn
