// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: what is about a day for which the law is not known is answered so, and not
// judged by later law.
#pragma once

#include <span>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// Whether this version of the norm holds on `day`, as its `geldig` says.
bool is_valid(const Norm& norm, Date day);
/// The first day on which the norm no longer holds or is no longer known.
Date end_of(const Norm& norm);

/// Whether this version answers for `day`: the one that is valid, else the nearest in time.
bool speaks_for(const Program& program, const Norm& norm, Date day);

/// The outcome of a norm that would have to be judged on `day`.
Outcome not_covered(const Norm& norm, Date day, EventIndex event);

/// The acts of a procedure that are not known for the days of all events of the dossier.
std::vector<Uncovered> uncovered_by(const Program& program, Index procedure,
                                    std::span<const Event> events);
/// Whether all acts of a procedure are known for `day`, and it is not older than all its rules.
bool is_covered(const Program& program, Index procedure, Date day);
/// Whether every event of the dossier is of a day that is not covered.
bool is_covered_nowhere(const Program& program, Index procedure, std::span<const Event> events);

}  // namespace termijn
