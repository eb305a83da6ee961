// SPDX-License-Identifier: Apache-2.0
// Until when a rule of a lesson runs, or how it ended, in plain words. Part of lesson.h.
#pragma once

#include <string>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// Something was done, kept, used or judged: it ended well.
bool ended_well(State state);

/// Before which day, of what runs: which of several, its holder, the other party.
std::vector<std::string> running_lines(const Scene& scene, const NormVerdict& verdict);

/// Which of several, its last day and how it ended.
std::vector<std::string> ended_lines(const Scene& scene, const NormVerdict& verdict);

/// `dit recht is gebruikt`
std::string ended_text(NormKind kind, State state, Language language);

}  // namespace termijn
