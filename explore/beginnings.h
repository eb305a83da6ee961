// SPDX-License-Identifier: Apache-2.0
// The dossiers with which a search begins.
#pragma once

#include <functional>
#include <vector>

#include "explore/scope.h"
#include "explore/sketch.h"

namespace termijn {

using TakeSketch = std::function<void(Sketch)>;

/// Days in the time of the version: well inside it, and just before it ends.
std::vector<Date> first_days(const Scope& scope);

/// In which the norm arises on that day, perhaps arises, or does not arise.
void each_beginning(const Scope& scope, Date day, const TakeSketch& take);

/// The dossier without any exception to the norm, in the few ways that come first.
std::vector<Sketch> without_exception(const Scope& scope, const Sketch& sketch, std::size_t event,
                                      Date on);

}  // namespace termijn
