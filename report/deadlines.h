// SPDX-License-Identifier: Apache-2.0
// verdict -> the last days that matter now, most urgent first. Chosen once, for text and JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/verdict.h"
#include "report/next_text.h"

namespace termijn {

/// One last day of one dossier.
struct DeadlineLine {
  std::uint32_t dossier = 0;  ///< position in Verdict::dossiers
  std::uint32_t verdict = 0;  ///< position in DossierVerdict::norms
  HolderDays days;            ///< `safe` is always there
  Urgency urgency = Urgency::later;
};

/// One last day of a dossier.
struct DossierDeadline {
  std::uint32_t verdict = 0;  ///< position in DossierVerdict::norms
  HolderDays days;            ///< `safe` is always there
  Urgency urgency = Urgency::later;
};

/// Of one dossier, in the order of deadlines() below.
std::vector<DossierDeadline> deadlines(const Program& program, const DossierVerdict& dossier,
                                       Date as_of);

/// Live norms with a day, and what lapsed or was not done in time: sorted by the safe day,
/// and by urgency within a day.
std::vector<DeadlineLine> deadlines(const Program& program, const Verdict& verdict);

/// How many live norms have no day yet.
std::size_t without_day(const Program& program, const Verdict& verdict);

/// Positions of the dossiers of which the log does not say which procedure they are.
std::vector<std::size_t> not_judged(const Program& program, const Verdict& verdict);

}  // namespace termijn
