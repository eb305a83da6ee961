// SPDX-License-Identifier: Apache-2.0
// The evaluator: program + events + as-of day -> verdict. Pure and deterministic.
#pragma once

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// Only events on or before `as_of` count. Readings are evaluated as separate ways to read the
/// whole dossier, so a choice is carried through everything that hangs on it.
Verdict evaluate(const Program& program, const BoundLog& log, Date as_of);
/// With `only`, a number in Program::norm_names, only the versions of that norm.
DossierVerdict evaluate(const Program& program, const BoundLog& log, const Dossier& dossier,
                        Date as_of, Index only = nothing);
/// The same without the norms that did not arise and without mistakes: what is due, and no more.
DossierVerdict evaluate_arisen(const Program& program, const BoundLog& log, const Dossier& dossier,
                               Date as_of);

}  // namespace termijn
