// SPDX-License-Identifier: Apache-2.0
// What was known on a day: beside the day on which something happened, a record keeps the day on
// which it was written down.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "engine/record.h"

namespace termijn {

/// The day on the calendar in Amsterdam of `recorded`, a day or an instant of ISO 8601; an instant
/// without a zone is by the clock there. Nothing when it is empty.
std::optional<Date> recorded_day(std::string_view recorded);

/// What was written down of a log by the end of a day, and what had to be assumed.
struct KnownRecords {
  std::vector<EventRecord> records;
  std::vector<std::int64_t> later;    ///< numbers of records that were written down later
  std::vector<std::int64_t> assumed;  ///< of `records`: nobody said when they were written down
};

/// A record without `recorded` counts as written down on the day on which it happened, on the last
/// day that it can have been. What a known record corrects or withdraws was known as well.
KnownRecords known_on(std::span<const EventRecord> records, Date day);

/// Per number the day since which the log says what that record says: of a correction that leaves
/// the event, its party and fields as they were and does not make its day earlier, the day of what
/// it corrects. Records of which nobody said when they were written down are not in it.
std::map<std::int64_t, Date> known_since(std::span<const EventRecord> records);

}  // namespace termijn
