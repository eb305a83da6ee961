// SPDX-License-Identifier: Apache-2.0
// The verdict in one line a dossier, and in one line. Part of check_text.h.
#pragma once

#include <string>

#include "engine/verdict.h"
#include "report/words.h"

namespace termijn {

/// A line for each dossier: how bad it is, what was found, the first day that matters.
std::string overview_text(const Program& program, const Verdict& verdict, Language language);

/// `9 dossiers: 3 fouten, 1 verlopen of omstreden, 2 binnen 14 dagen, 4 vragen`.
std::string summary_text(const Program& program, const Verdict& verdict, Language language);

}  // namespace termijn
