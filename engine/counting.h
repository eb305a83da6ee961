// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: in which ways a term may be counted. A counting rule that stands still in
// holidays under a condition has one for each way that the condition may turn out.
#pragma once

#include <vector>

#include "engine/judge.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

struct WayOfCounting {
  CountingRule rule;
  Index standstill = nothing;  ///< in CountingRuleInfo::standstills
};

/// At least one; several when an unknown fact decides, which `missing` then gets.
std::vector<WayOfCounting> ways_of_counting(const Term& term, Subject subject, const Facts& facts,
                                            const Judge& judge, std::vector<Missing>& missing);

/// The rule by which this last day was counted; nothing free and nothing extended without one.
CountingRule rule_of(const Program& program, const Deadline& deadline);

}  // namespace termijn
