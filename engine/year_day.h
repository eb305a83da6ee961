// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: days that come back every year.
#pragma once

#include "engine/program.h"

namespace termijn {

/// The last day of a term that ends with `day` of some year, or before it when `exclusive`: the
/// first such last day that is `from` or later. A day that a year lacks (29 February) stands where
/// it would have stood, so up to and including it is the 28th.
Date last_day_from(Date from, YearDay day, bool exclusive);

/// The first day of the year with which `on` belongs together, when years begin on `first`. In a
/// year that lacks that day the year begins on the next.
Date year_start(Date on, YearDay first);

}  // namespace termijn
