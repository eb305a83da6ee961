// SPDX-License-Identifier: Apache-2.0
// How a dossier is made longer, or what is known in it made more.
#pragma once

#include <vector>

#include "explore/beginnings.h"
#include "explore/scope.h"
#include "explore/sketch.h"

namespace termijn {

struct Extended {
  const Sketch& sketch;
  Date first_day;                 ///< on which it began
  const std::vector<Date>& ends;  ///< last days in it
};

/// One more event, by the days on which it happens; or what a prohibition holds for ends.
void each_longer(const Scope& scope, const Extended& from, const TakeSketch& take);

/// What is known of the events that are there.
void each_better_known(const Scope& scope, const Extended& from, const TakeSketch& take);

/// Days and lengths that terms take from the log.
void each_filled_in(const Scope& scope, const Extended& from, const TakeSketch& take);

}  // namespace termijn
