// SPDX-License-Identifier: Apache-2.0
// The periods of recurring norms and fixed days of the year, in words.
#pragma once

#include <optional>
#include <string>

#include "report/describe.h"

namespace termijn {

/// `kalenderjaar 2026`, `schooljaar 2026-2027`, `2e periode: 01-03-2026 t/m 28-02-2028`.
std::string period_name(const Norm& norm, const NormPeriod& period, Language language);

/// `1 mei`, `1 May`.
std::string year_day_text(YearDay day, Language language);

/// `gedaan: 1 van de 2 keer`, of an act that must happen more often; may be empty.
std::string times_text(const Norm& norm, const Outcome& outcome, Language language);

/// Why a period is not judged: it began before the log, or there are too many. May be empty.
std::string unjudged_text(const Scene& scene, const NormVerdict& verdict);

/// What to do when a last day that does not move is free: the earliest advice of the outcomes that
/// still run. Empty when there is none.
std::string advice_text(const Scene& scene, const NormVerdict& verdict);

}  // namespace termijn
