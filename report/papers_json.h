// SPDX-License-Identifier: Apache-2.0
// Building blocks of JSON about papers and the days that acts cover. Only for *_json.cpp.
#pragma once

#include "report/norm_json.h"

namespace termijn {

/// Who says how long a term is; null when the norm says it itself.
Json origin_json(const Scene& scene, const LengthOrigin& origin);
/// The texts of the acts in which a norm was read.
Json texts_json(const Program& program, const Norm& norm);
/// `from` and `until`; null where there is no bound.
void add_days(Json& out, const DaySpan& days);
/// The papers themselves, without what they set.
Json paper_heads_json(const Program& program);
/// What a line of a paper sets, beside the act.
Json setting_json(const Program& program, const Setting& setting);
Json uncovered_json(const Program& program, const DossierVerdict& dossier);

}  // namespace termijn
