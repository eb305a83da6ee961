// SPDX-License-Identifier: Apache-2.0
// Why one norm of one dossier stands as it does, as JSON, `termijn.why/1`; see docs/json.md.
#pragma once

#include <string>
#include <string_view>

#include "engine/verdict.h"
#include "report/hindsight.h"

namespace termijn {

std::string why_json(const Program& program, const DossierVerdict& dossier, std::string_view norm,
                     Date as_of, const Knowledge& knowledge = {});

}  // namespace termijn
