// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the periods in which a recurring norm comes back.
#pragma once

#include <vector>

#include "engine/judge.h"
#include "engine/verdict.h"

namespace termijn {

/// A period that has begun on the as-of day. `anchor` is the event from which a rhythm runs.
struct BegunPeriod {
  NormPeriod days;
  EventIndex anchor = no_event;
  Truth truth = Truth::yes;        ///< unknown: it hangs on an event that may not count
  EventIndex doubtful = no_event;  ///< that event
};

/// More periods than this after one event, or in one dossier, are a slip of the pen.
inline constexpr std::uint32_t most_periods = 200;

struct Periods {
  std::vector<BegunPeriod> begun;  ///< by first day
  bool too_many = false;           ///< some are left out
  /// Events after which a rhythm runs of which nobody says how long its periods are.
  std::vector<EventIndex> unknown_length;
};

/// Years run from the first event of the dossier on, a rhythm from its events; both up to the as-of
/// day. Each period of a rhythm is counted from the event itself, so that 31 January does not
/// become the 28th for good.
Periods periods_of(const Recurrence& recurrence, const Facts& facts, const Judge& judge);

}  // namespace termijn
