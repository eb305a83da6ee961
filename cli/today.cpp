// SPDX-License-Identifier: Apache-2.0
// The day of today in the Netherlands.
#include "cli/today.h"

#include <chrono>

#include "calendar/clock.h"

namespace termijn::cli {

Date amsterdam_day(std::int64_t seconds_since_1970) {
  return local_time({seconds_since_1970}).day;
}

Date today() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return amsterdam_day(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

}  // namespace termijn::cli
