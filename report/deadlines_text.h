// SPDX-License-Identifier: Apache-2.0
// All open last days of all dossiers, one line each, most urgent first.
#pragma once

#include <string>

#include "engine/verdict.h"

namespace termijn {

/// Sign, day, days left, dossier, norm, who, kind of force, article; then the arguable day and
/// doubts.
std::string deadlines_text(const Program& program, const Verdict& verdict, Language language);

}  // namespace termijn
