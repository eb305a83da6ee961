// SPDX-License-Identifier: Apache-2.0
// What of the acts is in the rules, and which states of norms the cases reach.
#pragma once

#include <span>
#include <string>

#include "engine/ledger.h"
#include "engine/state_coverage.h"
#include "report/words.h"

namespace termijn {

/// A table for each act, and how much of it is what.
std::string coverage_text(std::span<const LedgerAct> acts, Language language);

/// The same as JSON, `termijn.coverage/1`; the shape is docs/json.md.
std::string coverage_json(std::span<const LedgerAct> acts);

/// The states that no case reaches, by norm, and the share that is reached.
std::string states_text(const Program& program, std::span<const NormStates> norms,
                        Language language);

/// The same as JSON, `termijn.states/1`.
std::string states_json(const Program& program, std::span<const NormStates> norms);

}  // namespace termijn
