// SPDX-License-Identifier: Apache-2.0
// The values of a field that conditions tell apart.
#pragma once

#include <vector>

#include "engine/program.h"

namespace termijn {

/// One of each kind that some condition of the rules tells from the others: yes and no, each
/// choice, the numbers around a bound; of a length a number of days, of a day or words one that is
/// known.
std::vector<std::int32_t> values_apart(const Program& program, Index field);

/// Whether a leaf about a value (not `known`) holds for it.
bool holds(const Condition& leaf, std::int32_t value);

bool has_field(const Program& program, Index event, Index field);

}  // namespace termijn
