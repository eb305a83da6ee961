// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: when the clock of an instance starts, where it stands still, and the last days
// that follow.
#pragma once

#include <optional>
#include <vector>

#include "engine/deadline.h"
#include "engine/norm_frame.h"
#include "engine/verdict.h"

namespace termijn {

/// What is unknown may give two last days; between them nothing is sure. A last day that is certain
/// may therefore be earlier or later than the possible one.
struct Clock {
  std::optional<Start> start;
  std::optional<Deadline> certain;
  std::optional<Deadline> possible;
  std::optional<Date> stands_since;  ///< of a suspension that has not ended
  bool may_stand_still = false;      ///< suspended, if an unknown fact turns out so
  bool day_unknown = false;          ///< the last day stands in a field that nobody filled in
  std::optional<Date>
      unknown_from;  ///< the day of an event of which the day of receipt is not known
  std::vector<Cause> causes;
  std::vector<Missing> missing;

  bool is_over(const Facts& facts) const;   ///< whatever turns out
  bool surely_in_time(Moment act) const;    ///< for every last day that there can be
  bool possibly_in_time(Moment act) const;  ///< for at least one of them
  bool asks_time(Moment act) const;         ///< the hour decides, and is not known
};

Clock run_clock(const Frame& frame);

}  // namespace termijn
