// SPDX-License-Identifier: Apache-2.0
// Which rule somebody means.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "engine/verdict.h"

namespace termijn {

bool has_norm(const Program& program, std::string_view id);

/// The fault of a name that no rule has, with those that may be meant: first of what has come up in
/// the dossier, then of the rest of its rules, then of all. Null: no dossier is known.
Diagnostic unknown_norm(const Program& program, const std::string& id,
                        const DossierVerdict* dossier);

}  // namespace termijn
