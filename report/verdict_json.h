// SPDX-License-Identifier: Apache-2.0
// The whole verdict as JSON, `termijn.verdict/1`; the shape is docs/json.md.
#pragma once

#include <string>

#include "engine/verdict.h"
#include "report/hindsight.h"

namespace termijn {

/// Equal verdicts give equal bytes. Texts stand in both languages.
std::string verdict_json(const Program& program, const Verdict& verdict,
                         const Knowledge& knowledge = {});

}  // namespace termijn
