// SPDX-License-Identifier: Apache-2.0
// What all ways to make rules have in common. Part of the door of rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "embed/handles.h"
#include "rules/rule_set.h"

namespace termijn::embed {

bool is_usable(const termijn_source* sources, std::size_t count);

/// Behind the sources that are there; a fault and false when all texts together become too long.
bool add(std::span<const termijn_source> given, RuleSet& rules);

/// Gives out what is wrong.
termijn_status refuse(const RuleSet& rules, termijn_answer** faults);

/// Checks the version and empties what will be given out. TERMIJN_OK: go on.
termijn_status begin(std::uint32_t abi, termijn_rules** rules, termijn_answer** faults);

/// Compiles, and gives out the rules or what is wrong with them.
termijn_status finish(RuleSet rules, bool has_gaps, termijn_rules** out, termijn_answer** faults);

}  // namespace termijn::embed
