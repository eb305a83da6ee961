// SPDX-License-Identifier: Apache-2.0
// What was known when, as JSON. Only for *_json.cpp.
#pragma once

#include "report/hindsight.h"
#include "report/norm_json.h"

namespace termijn {

Json hindsight_json(const Hindsight& hindsight);
/// Adds the key `known_on`; nothing without a day.
void add_knowledge(Json& answer, const Knowledge& knowledge);

}  // namespace termijn
