// SPDX-License-Identifier: Apache-2.0
// The yes-or-no fields on which the acts of a norm hang, and to which a log says no.
#pragma once

#include <string>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// In the order of the clauses.
std::vector<Index> asked_fields(const Program& program, const Norm& norm);

/// `in het logboek staat "nee" bij: a, b`: of a duty that was not done, which parts of its acts
/// were denied in the events since it arose and granted in none; empty when none was.
std::string denied_text(const Scene& scene, const NormVerdict& verdict);

}  // namespace termijn
