// SPDX-License-Identifier: Apache-2.0
// What the pages of an overview and of a handover say alike of a line.
#pragma once

#include <string>

#include "office/agenda.h"
#include "office/page.h"

namespace termijn {

Tone tone_of(AgendaState state);

/// HTML: who must or may, and what must be known of it. Not for a secret dossier.
std::string agenda_who(const AgendaScene& scene, const AgendaLine& line);

}  // namespace termijn
