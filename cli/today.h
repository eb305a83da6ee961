// SPDX-License-Identifier: Apache-2.0
// The day of today in the Netherlands. The only place of the program that reads a clock.
#pragma once

#include <cstdint>

#include "calendar/date.h"

namespace termijn::cli {

/// The civil day in Amsterdam at an instant (calendar/clock.h).
Date amsterdam_day(std::int64_t seconds_since_1970);

Date today();

}  // namespace termijn::cli
