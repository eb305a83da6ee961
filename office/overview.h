// SPDX-License-Identifier: Apache-2.0
// The page of the morning: what must be done now, soon and later, over all dossiers.
#pragma once

#include <string>

#include "office/agenda.h"

namespace termijn {

/// Days ahead within which a day is soon.
inline constexpr std::int32_t soon_days = 30;

/// Counters, then blocks: now (near, late, facts that are missing), what is over (rights that were
/// lost, breaches), soon, agreements and papers that end, later, waiting.
std::string overview_page(const AgendaScene& scene, const Agenda& agenda);
/// `termijn.overview/1`; the shape is docs/json.md.
std::string overview_json(const AgendaScene& scene, const Agenda& agenda);

/// The same as one page that needs nothing beside it, to read and to print on A4.
std::string overview_html(const AgendaScene& scene, const Agenda& agenda);

/// Agreements alone: what was missed first, then what is still to come; with the papers that end.
std::string agreements_page(const AgendaScene& scene, const Agenda& agenda);

/// The four counters, and on a line below how many breaches there are, if any.
std::string counters_text(const Agenda& agenda, Language language);

/// The blocks of what is on track: an agreement that is not in view is left to agreements_page().
enum class Block { soon, agreements, later, not_shown };
Block block_of(const AgendaScene& scene, const AgendaLine& line);

}  // namespace termijn
