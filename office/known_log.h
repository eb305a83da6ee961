// SPDX-License-Identifier: Apache-2.0
// A log as it was known on a day, and what has to be said about that.
#pragma once

#include <optional>
#include <vector>

#include "engine/record.h"
#include "report/hindsight.h"

namespace termijn {

/// Keeps of `records` what was known on `day`, all without one; and what can be said of when they
/// were written down.
Knowledge keep_known(std::optional<Date> day, std::vector<EventRecord>& records);

}  // namespace termijn
