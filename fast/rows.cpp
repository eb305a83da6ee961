// SPDX-License-Identifier: Apache-2.0
#include "fast/rows.h"

namespace termijn {

void RowBuffer::add(std::int32_t day, Index type, bool council_wide,
                    std::span<const FieldValue> of_event) {
  EventRow row;
  row.day = day;
  row.type = type;
  row.value_count = static_cast<std::uint16_t>(of_event.size());
  row.council_wide = council_wide ? 1 : 0;
  row.first_value = static_cast<std::uint32_t>(values.size()) & 0x7fffffffU;
  events.push_back(row);
  values.insert(values.end(), of_event.begin(), of_event.end());
}

}  // namespace termijn
