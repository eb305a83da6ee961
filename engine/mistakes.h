// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the states of the norms become the common mistakes that they show.
#pragma once

#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// The mistakes that the norms of the dossier show, worst first. A norm that is undetermined shows
/// none: its question is asked. One that is in the state on some readings or days only shows a
/// mistake that depends on them.
std::vector<ShownMistake> shown_mistakes(const Program& program, const DossierVerdict& dossier);

/// The mistakes that a finding is about: the same instance of the norm, for the same reason.
std::vector<const ShownMistake*> mistakes_of(const DossierVerdict& dossier, const Finding& finding);

/// The surest sighting of the mistake in one norm of the dossier; null when that shows it not.
const Sighting* sighting_of(const ShownMistake& mistake, std::uint32_t verdict);

/// The mistakes that no finding is about.
std::vector<const ShownMistake*> mistakes_apart(const DossierVerdict& dossier);

}  // namespace termijn
