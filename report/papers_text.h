// SPDX-License-Identifier: Apache-2.0
// The papers of a council in words: what they set beside what the act says.
#pragma once

#include <string>

#include "report/describe.h"
#include "report/ledger_text.h"

namespace termijn {

/// `"Reglement van de raad" (reglement; vastgesteld 12-12-2023; artikel 12)`.
std::string paper_name(const Program& program, Index paper, Index field, Language language);

/// What a line of a paper sets: `6 weken`, `ja`.
std::string setting_value(const Program& program, const Setting& setting, Language language);

/// Of `why`: who says how long a term is, and whether that differs from the act. May be empty.
/// `may_move`: it is a term, of which a counting rule could move the end.
LedgerLines origin_entries(const Scene& scene, const LengthOrigin& origin, bool may_move);
/// Of `why`: a length that nobody recorded and that no act names. May be empty.
std::string unknown_length_text(const Scene& scene, const Outcome& outcome);

/// Days on which an act is not known: `de Brugwet is hier uitgewerkt vanaf 04-03-1998`.
std::string coverage_text(const Program& program, Index act, Language language);
/// The lines of a dossier with events on such days; may be empty.
std::string uncovered_lines(const Scene& scene);

/// The page of `rules paper`.
std::string papers_text(const Program& program, Language language);
/// The same as JSON, `termijn.papers/1`; the shape is docs/json.md.
std::string papers_json(const Program& program);

}  // namespace termijn
