// SPDX-License-Identifier: Apache-2.0
// The second axis of time.
#include "log/known_on.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "calendar/clock.h"

namespace termijn {
namespace {

using ByNumber = std::unordered_map<std::int64_t, const EventRecord*>;

ByNumber by_number(std::span<const EventRecord> records) {
  ByNumber found;
  for (const EventRecord& record : records) found.try_emplace(record.number, &record);
  return found;
}

/// `+02:00` and `-05:30`, in seconds.
std::optional<std::int64_t> offset_of(std::string_view zone) {
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
  const auto time = parse_clock(zone.substr(1));
  if (!time) return std::nullopt;
  return zone[0] == '+' ? *time : -*time;
}

std::set<std::pair<std::string, std::string>> fields_of(const EventRecord& record) {
  std::set<std::pair<std::string, std::string>> fields;
  for (const FieldText& field : record.fields) fields.emplace(field.name, field.value);
  return fields;
}

/// Who knew `old` was warned in time for what `later` says: the same, or the same on an earlier
/// day.
bool warned_of(const EventRecord& later, const EventRecord& old) {
  const bool same_place = (later.dossier.empty() || later.dossier == old.dossier) &&
                          (later.council.empty() || later.council == old.council);
  const bool same_event =
      later.event == old.event && later.actor == old.actor && fields_of(later) == fields_of(old);
  const bool same_day =
      later.day == old.day && later.earliest == old.earliest && later.time == old.time;
  return same_place && same_event && (same_day || old.day < later.earliest.value_or(later.day));
}

}  // namespace

std::optional<Date> recorded_day(std::string_view recorded) {
  const auto day = parse_iso(recorded.substr(0, 10));
  if (!day || recorded.size() < 16) return day;
  const std::string_view time = recorded.substr(11);
  const std::size_t zone_at = std::min(time.find_first_of("Z+-"), time.size());
  const auto second = parse_clock(time.substr(0, std::min(time.find('.'), zone_at)));
  if (!second || zone_at == time.size()) return day;
  const std::int64_t offset = offset_of(time.substr(zone_at)).value_or(0);
  return local_time({std::int64_t{day->days()} * seconds_of_a_day + *second - offset}).day;
}

KnownRecords known_on(std::span<const EventRecord> records, Date day) {
  const ByNumber all = by_number(records);
  std::unordered_set<const EventRecord*> known;
  for (const EventRecord& record : records) {
    if (recorded_day(record.recorded).value_or(record.day) > day) continue;
    const EventRecord* at = &record;
    while (known.insert(at).second && at->replaces) {
      const auto old = all.find(*at->replaces);
      if (old == all.end()) break;
      at = old->second;
    }
  }
  KnownRecords result;
  for (const EventRecord& record : records) {
    if (!known.contains(&record)) {
      result.later.push_back(record.number);
      continue;
    }
    if (!recorded_day(record.recorded)) result.assumed.push_back(record.number);
    result.records.push_back(record);
  }
  return result;
}

std::map<std::int64_t, Date> known_since(std::span<const EventRecord> records) {
  const ByNumber all = by_number(records);
  std::map<std::int64_t, Date> since;
  for (const EventRecord& record : records) {
    const EventRecord* at = &record;
    while (at->replaces) {
      const auto old = all.find(*at->replaces);
      const bool goes_back = old != all.end() && old->second->number < at->number;
      if (!goes_back || !warned_of(*at, *old->second)) break;
      at = old->second;
    }
    if (const auto day = recorded_day(at->recorded)) since.emplace(record.number, *day);
  }
  return since;
}

}  // namespace termijn
