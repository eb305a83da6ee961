// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: as of which day an event counts as received, so that a clock starts with it.
#pragma once

#include <optional>
#include <vector>

#include "engine/deadline.h"

namespace termijn {

/// Where the clock starts with `event`; what is unknown gives more than one start, the others in
/// `also`. Nothing when the day stands in a field that nobody filled in.
std::optional<Start> received_start(const Pattern& pattern, EventIndex event, const Facts& facts,
                                    const Judge& judge, std::vector<Missing>& missing);

}  // namespace termijn
