// SPDX-License-Identifier: Apache-2.0
// Building blocks of the JSON of overviews and week sheets; the shape is docs/json.md. Only for the
// pages of an agenda.
#pragma once

#include "office/agenda.h"
#include "report/norm_json.h"

namespace termijn {

/// Of a secret dossier its number, the day and the state.
Json agenda_line_json(const AgendaScene& scene, const AgendaLine& line);
/// Council, dossier, title and whether it is secret.
Json agenda_dossier_json(const AgendaScene& scene, std::uint32_t dossier);
/// The head of each such answer: format, day, version, rules.
Json agenda_head_json(const AgendaScene& scene, std::string_view format);

}  // namespace termijn
