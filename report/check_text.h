// SPDX-License-Identifier: Apache-2.0
// The whole verdict as text for a terminal: findings, next steps, prohibitions and questions.
#pragma once

#include <string>

#include "engine/verdict.h"
#include "report/hindsight.h"

namespace termijn {

/// At most 80 columns wide, and readable without colour: every state is a sign and a word.
/// Findings that were recorded too late say so.
std::string check_text(const Program& program, const Verdict& verdict, Language language,
                       const Knowledge& knowledge = {});

/// `regels: uit de map ...; <act> (tekst van ...), ...; vrije dagen bekend t/m ...`: which rules
/// judged.
std::string rules_text(const Program& program, const Verdict& verdict, Language language);

}  // namespace termijn
