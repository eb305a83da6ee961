// SPDX-License-Identifier: Apache-2.0
// A day that is not known exactly, as people write it: `tussen 1-3-2026 en 5-3-2026`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "calendar/date.h"

namespace termijn {

/// The days on which something can have happened, as an EventRecord keeps them.
struct DayRange {
  Date last;                              ///< the day itself when `earliest` is nothing
  std::optional<Date> earliest;           ///< Date::first(): nobody knows since when
  std::optional<std::int32_t> time = {};  ///< of an exact day: see DayTime
};

/// What read_day_time() takes, and `2026-03-01/2026-03-05`, `tussen 1-3-2026 en 5-3-2026`,
/// `between ... and ...`, `1-3-2026 t/m 5-3-2026` (`tot en met`), `uiterlijk (op) 5-3-2026`,
/// `niet na ...`, `not after ...`. Both days belong to the range.
Result<DayRange> read_day_range(std::string_view text, Span span);

/// The range from `earliest` up to and including `last`; of one day it is that day. `text` is what
/// stood there, for the fault of a range that runs back.
Result<DayRange> day_range(Date earliest, Date last, std::string_view text, Span span);

}  // namespace termijn
