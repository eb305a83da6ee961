// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: from states to what a person should know, ask and do.
#pragma once

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// Fills findings, questions and next from the norms of `dossier`.
void draw_conclusions(const Program& program, DossierVerdict& dossier);

/// What a norm that was broken, a right that was lost, and something that may be either is: for a
/// machine to say or for people to judge. `everywhere`: on every reading.
FindingKind kind_of_breach(const Norm& norm, bool everywhere);
FindingKind kind_of_loss(const Norm& norm, bool everywhere);
FindingKind kind_of_doubt(const Norm& norm);

}  // namespace termijn
