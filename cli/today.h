// SPDX-License-Identifier: Apache-2.0
// The day of today in the Netherlands. The only place of the program that reads a clock.
#pragma once

#include <cstdint>

#include "calendar/date.h"

namespace termijn::cli {

/// The civil day in Amsterdam at an instant, by the European rule for summer time (since 1996):
/// from the last Sunday of March until the last Sunday of October, changing at 01:00 UTC.
Date amsterdam_day(std::int64_t seconds_since_1970);

Date today();

}  // namespace termijn::cli
