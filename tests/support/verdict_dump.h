// SPDX-License-Identifier: Apache-2.0
// Verdicts as text, to compare two evaluations.
#pragma once

#include <string>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn::testing {

/// Everything in the verdict but the list of events.
std::string dump(const Program& program, const DossierVerdict& verdict);

/// State and days of one outcome, without causes and events.
std::string dump_days(const Outcome& outcome);

}  // namespace termijn::testing
