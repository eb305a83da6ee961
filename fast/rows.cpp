// SPDX-License-Identifier: Apache-2.0
#include "fast/rows.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

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

void sort_by_day(RowBuffer& rows, std::vector<std::int64_t>& numbers) {
  const auto before = [&](std::size_t a, std::size_t b) {
    return std::tuple(rows.events[a].day, numbers[a]) < std::tuple(rows.events[b].day, numbers[b]);
  };
  bool is_sorted = true;
  for (std::size_t i = 1; i < numbers.size(); ++i) is_sorted = is_sorted && !before(i, i - 1);
  if (is_sorted) return;
  std::vector<std::size_t> order(numbers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, before);
  std::vector<EventRow> events;
  std::vector<std::int64_t> sorted;
  for (const std::size_t i : order) {
    events.push_back(rows.events[i]);
    sorted.push_back(numbers[i]);
  }
  rows.events = std::move(events);
  numbers = std::move(sorted);
}

}  // namespace termijn
