// SPDX-License-Identifier: Apache-2.0
// The sheet for the weekly meeting: what is over, what is due this week, and the four weeks after.
#pragma once

#include <string>

#include "office/agenda.h"

namespace termijn {

struct Week {
  Date first, last;  ///< from the day of the sheet until the Sunday that follows
  Date end;          ///< four weeks later
  std::vector<AgendaLine> over, now, next;  ///< by day
};

/// Agreements, wishes and the council's own regulation as well; not until when somebody waits.
Week week_of(const Agenda& agenda);

/// A box to tick for each line; readable in black and white.
std::string week_page(const AgendaScene& scene, const Week& week);
/// The same as one page that needs nothing beside it, to print on A4.
std::string week_html(const AgendaScene& scene, const Week& week);
/// `termijn.week/1`; the shape is docs/json.md.
std::string week_json(const AgendaScene& scene, const Week& week);

}  // namespace termijn
