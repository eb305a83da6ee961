// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: one version of one norm in one dossier, whatever way the law is read.
#pragma once

#include <vector>

#include "engine/judge.h"
#include "engine/norm_life.h"
#include "engine/verdict.h"

namespace termijn {

/// Readings multiply; beyond this many combinations nothing is certain any more.
inline constexpr std::size_t most_worlds = 1024;

/// A verdict for each instance; of a norm that did not arise one that says why. `world` has the
/// standard choices, and has them again afterwards.
std::vector<NormVerdict> evaluate_norm(const Facts& facts, Index norm, World& world);

}  // namespace termijn
