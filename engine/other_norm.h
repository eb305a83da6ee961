// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: what an instance of a norm needs to know of another norm.
#pragma once

#include <vector>

#include "engine/norm_frame.h"
#include "engine/norm_life.h"

namespace termijn {

/// The instances of another norm that go with the one of `frame`: those of the same trigger where
/// there are such, otherwise those of the same round. They stay where they are, in the world of the
/// frame: a dossier with many events has many of them.
std::vector<const Instance*> others_of(const Frame& frame, Index norm_name);

/// When an instance ended because of another norm that was missed.
struct LapsedWith {
  std::optional<Date> sure, maybe;  ///< the day after the last day of that other norm
  bool unknown = false;             ///< the last day of that norm is not known
  std::vector<Missing> missing;
};
LapsedWith lapse_of(const Frame& frame);

}  // namespace termijn
