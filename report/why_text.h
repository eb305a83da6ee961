// SPDX-License-Identifier: Apache-2.0
// Why one norm of one dossier stands as it does: rule, start, counting, shifts, state, causes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/verdict.h"
#include "report/ledger_text.h"

namespace termijn {

/// Every instance of the norm; for one that has not arisen, why not. `norm` must be declared.
std::string why_text(const Program& program, const DossierVerdict& dossier, std::string_view norm,
                     Date as_of, Language language);

/// Why one norm stands as it does, in parts, for those who lay it out themselves.
struct WhyParts {
  LedgerLines rule;               ///< the rule and its source, its period, what parties count on
  LedgerLines days;               ///< how the last day was counted
  std::vector<LedgerLines> ways;  ///< state and reasons; one for each outcome
};
WhyParts why_parts(const Scene& scene, const NormVerdict& verdict);

}  // namespace termijn
