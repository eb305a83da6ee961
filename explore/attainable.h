// SPDX-License-Identifier: Apache-2.0
// Whether conditions can have a truth at all, whatever happens and whatever is known.
#pragma once

#include <span>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

struct Demand {
  ConditionId condition = no_condition;
  Truth truth = Truth::yes;
};

/// False is a proof: no values of fields, facts and readings, and no events, give all conditions
/// their truth when they are judged on an event of type `subject` (nothing: on none). Each `er is`
/// that is not about the event itself is taken to be free, so true proves nothing.
bool is_attainable(const Program& program, Index subject, std::span<const Demand> demands);

}  // namespace termijn
