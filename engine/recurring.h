// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the instances of a norm that comes back in each period.
#pragma once

#include <vector>

#include "engine/norm_life.h"

namespace termijn {

/// One instance a period, each judged by the version that holds on the first day of its period.
/// `why_dormant` as in live().
std::vector<Instance> live_in_periods(const Norm& norm, const Facts& facts, const Judge& judge,
                                      std::vector<Cause>& why_dormant);

}  // namespace termijn
