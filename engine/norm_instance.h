// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: one instance of a norm from its trigger to its state.
#pragma once

#include "engine/norm_frame.h"
#include "engine/verdict.h"

namespace termijn {

Outcome live_from(const Frame& frame);

}  // namespace termijn
