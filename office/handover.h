// SPDX-License-Identifier: Apache-2.0
// How every dossier stands on a day, for whoever takes over.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/agenda.h"

namespace termijn {

/// What the agenda says of one dossier. Borrows its lines.
struct HandoverPart {
  std::uint32_t dossier = 0;  ///< position in Verdict::dossiers
  std::vector<const AgendaLine*> lines, waiting;
  std::size_t breaches = 0, questions = 0;
  /// Its own events: what holds for the whole council is no part of its course.
  std::vector<EventIndex> events;
  bool is_open() const { return !lines.empty() || !waiting.empty() || questions > 0; }
};

/// First what asks something, then the rest, each in the order of the log.
std::vector<HandoverPart> handover_parts(const AgendaScene& scene, const Agenda& agenda);

/// Of each dossier: the procedure, where it stands, from when to when something happened, what is
/// due, and what is not known.
std::string handover_page(const AgendaScene& scene, const Agenda& agenda);
/// The same as one page that needs nothing beside it, to read and to print on A4.
std::string handover_html(const AgendaScene& scene, const Agenda& agenda);
/// `termijn.handover/1`; the shape is docs/json.md.
std::string handover_json(const AgendaScene& scene, const Agenda& agenda);

}  // namespace termijn
