// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: what events do to a running term: longer, shorter, or a while of standing
// still.
#pragma once

#include <optional>
#include <vector>

#include "engine/norm_frame.h"
#include "engine/verdict.h"

namespace termijn {

/// A term after the events that changed it.
struct Moved {
  Deadline deadline;
  std::optional<Date> stands_since;  ///< a suspension that has not ended
  bool day_unknown = false;          ///< the new day stands in a field that nobody filled in
  std::vector<Cause> causes;
  std::vector<Missing> missing;
};

/// What is unknown counts as the caller says: two calls give the shortest and the longest term.
enum class Doubt : std::uint8_t { shortest, longest };
Moved moved(const Frame& frame, Deadline deadline, Doubt doubt);

/// Whether events can change the term at all.
bool can_move(const Norm& norm);

}  // namespace termijn
