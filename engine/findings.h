// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: from states to what a person should know, ask and do.
#pragma once

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// Fills findings, questions and next from the norms of `dossier`.
void draw_conclusions(const Program& program, DossierVerdict& dossier);

}  // namespace termijn
