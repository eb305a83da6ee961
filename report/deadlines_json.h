// SPDX-License-Identifier: Apache-2.0
// All open last days as JSON, `termijn.deadlines/1`; the shape is docs/json.md.
#pragma once

#include <string>

#include "engine/verdict.h"

namespace termijn {

std::string deadlines_json(const Program& program, const Verdict& verdict);

}  // namespace termijn
