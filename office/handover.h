// SPDX-License-Identifier: Apache-2.0
// How every dossier stands on a day, for whoever takes over.
#pragma once

#include <string>

#include "office/agenda.h"

namespace termijn {

/// Of each dossier: the procedure, where it stands, from when to when something happened, what is
/// due, and what is not known. Those in which something is still to do come first.
std::string handover_page(const AgendaScene& scene, const Agenda& agenda);
/// `termijn.handover/1`; the shape is docs/json.md.
std::string handover_json(const AgendaScene& scene, const Agenda& agenda);

}  // namespace termijn
