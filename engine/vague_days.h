// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: events of which the day is not known exactly. The dossier is judged for the
// days that can make a difference, and the answers are put together.
#pragma once

#include <span>
#include <vector>

#include "engine/verdict.h"

namespace termijn {

/// The events of a dossier as they may have been: each on one day, sorted.
struct Variant {
  std::vector<Event> events;
};

/// One variant when every day is known. Exact while there are at most 400 combinations of days;
/// beyond that the first and last days, and the days around other events.
std::vector<Variant> variants_of(std::span<const Event> events, Date as_of);

/// Verdicts about one variant.
struct VariantVerdicts {
  Variant variant;
  std::vector<NormVerdict> norms;
};

/// One verdict for each instance over all variants; events are those of `events` again. Where the
/// variants differ, the outcomes say on which days of which events they hang.
std::vector<NormVerdict> merged(const Program& program, std::span<const Event> events,
                                std::vector<VariantVerdicts> all);

}  // namespace termijn
