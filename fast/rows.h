// SPDX-License-Identifier: Apache-2.0
// The events of one dossier as the compiled evaluator reads them: numbers behind each other.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/verdict.h"

namespace termijn {

/// An event on a day that is known. Its values are those of EventRows::values from `first_value`;
/// of a field there is one at most.
struct EventRow {
  std::int32_t day = 0;  ///< as Date::days()
  Index type = nothing;
  std::uint16_t value_count = 0;
  std::uint32_t first_value : 31 = 0;
  std::uint32_t council_wide : 1 = 0;
};
static_assert(sizeof(EventRow) == 12);

/// The events of one dossier, by day and within a day as they were recorded. Borrowed.
struct EventRows {
  std::span<const EventRow> events;
  std::span<const FieldValue> values;
  std::span<const Period> lengths;  ///< values of fields of type length
  std::string_view council;         ///< whose papers count
};

/// The same, owned; cleared and filled again without allocating once it is large enough.
struct RowBuffer {
  std::vector<EventRow> events;
  std::vector<FieldValue> values;
  std::vector<Period> lengths;

  void clear() {
    events.clear();
    values.clear();
    lengths.clear();
  }
  void add(std::int32_t day, Index type, bool council_wide, std::span<const FieldValue> of_event);
};

/// By day, and within a day by number. `numbers`: of each event.
void sort_by_day(RowBuffer& rows, std::vector<std::int64_t>& numbers);

}  // namespace termijn
