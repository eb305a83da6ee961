// SPDX-License-Identifier: Apache-2.0
// What changes between two days, found in the rules as they are written.
#pragma once

#include "base/source.h"
#include "dsl/check.h"
#include "engine/rules_diff.h"

namespace termijn {

/// `act`: only what rests on it; `nothing`: all.
RulesDiff rules_diff(const Checked& checked, const Program& program, const Sources& sources,
                     Date from, Date to, Index act);

}  // namespace termijn
