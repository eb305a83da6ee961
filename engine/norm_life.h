// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the life of one version of one norm in one dossier, under one way to read the
// law: its instances, and for each its clock, its last day and its state.
#pragma once

#include <optional>
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

/// The instances of all versions of a norm, in the same dossier under the same readings. Kept in
/// the world, so that each norm is lived once in it.
const std::vector<Instance>& instances_of(Index norm_name, const Facts& facts, World& world);

}  // namespace termijn
