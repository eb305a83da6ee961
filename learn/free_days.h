// SPDX-License-Identifier: Apache-2.0
// On which days people meet and write, as exercises have it. No rule of law: a story reads oddly
// when a council meets at Christmas.
#pragma once

#include "calendar/date.h"
#include "engine/program.h"

namespace termijn {

/// The counting rule that moves ends to a day that is not free, and that an act gives: how people
/// expect ends to move. nullptr when there is none.
const CountingRuleInfo* moving_rule(const Program& program);

/// A Saturday, a Sunday, or free by the calendar of that rule.
bool is_day_off(const Program& program, Date day);

/// The day itself, or the first after it that is no day off.
Date first_working_day(const Program& program, Date day);

}  // namespace termijn
