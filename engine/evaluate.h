// SPDX-License-Identifier: Apache-2.0
// The evaluator: program + events + as-of day -> verdict. Pure and deterministic.
#pragma once

#include <functional>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

struct Facts;  // judge.h

/// Only events on or before `as_of` count. Readings are evaluated as separate ways to read the
/// whole dossier, so a choice is carried through everything that hangs on it.
Verdict evaluate(const Program& program, const BoundLog& log, Date as_of);
/// With `only`, a number in Program::norm_names, only the versions of that norm.
DossierVerdict evaluate(const Program& program, const BoundLog& log, const Dossier& dossier,
                        Date as_of, Index only = nothing);
/// Who judges the norms of a procedure that arose, where every day is known.
using JudgeNorms = std::function<std::vector<NormVerdict>(const Facts& facts, Index procedure)>;
/// The same without the norms that did not arise and without mistakes: what is due, and no more.
/// `norms_of` judges in the place of the plain evaluator, where there is one (fast/quick_judge.h).
DossierVerdict evaluate_arisen(const Program& program, const BoundLog& log, const Dossier& dossier,
                               Date as_of, const JudgeNorms& norms_of = {});

/// What follows from the events and the norms of a dossier together: which acts do not cover it,
/// findings, questions, what is next. For who judged the norms elsewhere.
void conclude(const Program& program, DossierVerdict& verdict);

}  // namespace termijn
