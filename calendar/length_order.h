// SPDX-License-Identifier: Apache-2.0
// Which of two lengths is longer, without a day to count from.
#pragma once

#include <compare>

#include "calendar/time_limit.h"

namespace termijn {

/// What holds from whatever day the two are counted: `2 weeks` equals `14 days`, `24 months` equal
/// `2 years`, and `1 month` is longer than `7 days`. Unordered when it depends on the day, as with
/// `30 days` and `1 month`. Hours are compared with hours only. Working days are at least as many
/// days, and nobody knows how many more.
std::partial_ordering compare_lengths(Period a, Period b);

}  // namespace termijn
