// SPDX-License-Identifier: Apache-2.0
// `unreachable.csv`: the states that the clauses of a norm allow and the law does not, and why.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "engine/program.h"
#include "engine/state_coverage.h"

namespace termijn::cli {

/// What is wrong with the file, and where.
struct ReadExcuses {
  Sources sources;
  Diagnostics faults;
};

/// Takes the reasons of `unreachable.csv` in `folder` over into the norms; there may be no such
/// file. A state that a case reaches, or that the clauses rule out, needs no reason: a fault.
ReadExcuses read_excuses(const Program& program, const std::string& folder,
                         StateCoverage& coverage);

}  // namespace termijn::cli
