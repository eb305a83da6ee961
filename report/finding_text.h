// SPDX-License-Identifier: Apache-2.0
// One finding of a dossier in words. Part of check_text.h.
#pragma once

#include <string>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// A remedy says what can still be done; with a right that lapsed for sure nothing can.
bool can_be_mended(FindingKind kind);

/// A finding in parts, for those who lay it out themselves.
struct FindingParts {
  std::string sign, word, sentence;  ///< `■`, `FOUT`, what the norm asks
  std::vector<std::string> lines;    ///< what happened; authority, consequence and remedy
};
FindingParts finding_parts(const Scene& scene, const Finding& finding);

/// The last day that went by, or the day; empty for a question, and for an act, which has its day.
std::string finding_day_text(const Scene& scene, const Finding& finding);

/// Sign, word and label; what happened on which day; authority, consequence and remedy.
std::string finding_text(const Scene& scene, const Finding& finding);

}  // namespace termijn
