// SPDX-License-Identifier: Apache-2.0
// Part of the compiled evaluator: last days that were counted before.
#pragma once

#include <cstdint>
#include <vector>

#include "calendar/time_limit.h"

namespace termijn::fast {

/// One array for each way of counting a fixed length, filled as days are asked. Counting is pure,
/// so nothing in it ever goes stale.
class LastDays {
 public:
  explicit LastDays(std::uint32_t tables) : tables_(tables) {}

  /// The same as last_day_forward().
  LastDay forward(std::uint32_t table, std::int32_t start, Period length,
                  const CountingRule& rule) {
    const auto place = static_cast<std::uint32_t>(start - from_day);
    if (place >= days) return last_day_forward(Date::from_days(start), length, rule);
    auto& kept = tables_[table];
    if (kept.empty()) kept.resize(days, 0);
    if (kept[place] == 0) {
      const LastDay last = last_day_forward(Date::from_days(start), length, rule);
      kept[place] = 2 * (last.day.days() - start + 1) + (last.provisional ? 1 : 0);
    }
    return {Date::from_days(start + kept[place] / 2 - 1), kept[place] % 2 != 0};
  }

 private:
  static constexpr std::int32_t from_day = 10957;  // 1 January 2000
  static constexpr std::uint32_t days = 18263;     // to the end of 2049

  std::vector<std::vector<std::int32_t>> tables_;  ///< 0: not asked yet
};

}  // namespace termijn::fast
