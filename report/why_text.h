// SPDX-License-Identifier: Apache-2.0
// Why one norm of one dossier stands as it does: rule, start, counting, shifts, state, causes.
#pragma once

#include <string>
#include <string_view>

#include "engine/verdict.h"

namespace termijn {

/// Every instance of the norm; for one that has not arisen, why not. `norm` must be declared.
std::string why_text(const Program& program, const DossierVerdict& dossier, std::string_view norm,
                     Date as_of, Language language);

}  // namespace termijn
