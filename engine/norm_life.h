// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the life of one version of one norm in one dossier, under one way to read the
// law: its instances, and for each its clock, its last day and its state.
#pragma once

#include <vector>

#include "engine/judge.h"
#include "engine/verdict.h"

namespace termijn {

/// An instance and its outcome. Instances of different worlds belong together when `round` and,
/// for norms that arise from each event, `trigger` agree.
struct Instance {
  std::uint32_t round = 0;
  EventIndex trigger = no_event;
  bool each = false;
  Outcome outcome;
  std::optional<NormPeriod> period{};  ///< of a recurring norm; `round` is then its place in time
};

/// Empty when the norm has not arisen; then `why_dormant` says what stood in the way.
std::vector<Instance> live(const Norm& norm, const Facts& facts, World& world,
                           std::vector<Cause>& why_dormant);

/// The length that is written, or that of the parameter.
Period length_of(Period written, Index parameter, const Facts& facts, const Judge& judge);

/// The last days that the terms of a norm give, counted from one event. They differ when an unknown
/// fact decides which term counts.
struct Deadlines {
  std::optional<Deadline> shortest;
  std::optional<Deadline> longest;  ///< nothing when there may be no last day at all
  bool day_unknown = false;         ///< the day stands in a field that nobody filled in
};

/// `missing` gets the values that decide. In a period of a recurring norm `start` may be no_event,
/// and no last day lies after the period.
Deadlines deadlines_from(const Norm& norm, EventIndex start, const Facts& facts, const Judge& judge,
                         std::vector<Missing>& missing, const NormPeriod* period = nullptr);

}  // namespace termijn
