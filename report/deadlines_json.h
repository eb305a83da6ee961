// SPDX-License-Identifier: Apache-2.0
// All open last days as JSON, `termijn.deadlines/1`; the shape is docs/json.md.
#pragma once

#include <string>

#include "engine/verdict.h"
#include "report/hindsight.h"

namespace termijn {

std::string deadlines_json(const Program& program, const Verdict& verdict,
                           const Knowledge& knowledge = {});

}  // namespace termijn
