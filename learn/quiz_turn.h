// SPDX-License-Identifier: Apache-2.0
// Whether somebody may be said to have to, or to be allowed to, take a step on a day. Part of
// quiz.h.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "learn/quiz_slip.h"

namespace termijn {

/// Somebody can or must act.
bool is_running(State state);
/// The same, on some answer to what is open, or too late.
bool may_run(State state);

/// A prohibition of the role on such an event holds, or may hold, whatever the event's fields say.
bool is_forbidden(const Program& program, const DossierVerdict& dossier, Index role, Index event);

/// The acts of the norm that its holder can do, each once.
std::vector<Index> own_acts(const Program& program, const Norm& norm);

/// The one act by which its holder, and nobody else, does what the norm is about. Nothing when
/// several acts would do, or when others may act as well.
std::optional<Index> only_act(const Program& program, const Norm& norm);

/// The norm runs, is not about a day far off, and its holder may do at least one of its acts.
bool comes_up(const Program& program, const DossierVerdict& dossier, const NormVerdict& verdict,
              Date today);

/// No norm asks or allows such an event now, of whomever, and none arises from it.
bool is_idle(const Program& program, const DossierVerdict& dossier, Index event);

/// Why a norm does not come up: not yet, done, or over. Nothing when it may come up, or when the
/// act itself can bring it about.
std::optional<Slip> why_not_now(const Norm& norm, std::span<const NormVerdict* const> instances);

}  // namespace termijn
