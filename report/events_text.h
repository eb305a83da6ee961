// SPDX-License-Identifier: Apache-2.0
// What a log may say: the events, who does them, and the fields that belong to them.
#pragma once

#include <string>
#include <vector>

#include "engine/program.h"
#include "report/words.h"

namespace termijn {

/// Which events to list.
struct EventChoice {
  std::vector<Index> only;    ///< in Program::events; empty: all, and the facts of the dossier
  Index procedure = nothing;  ///< those that belong to it
  bool has(const Program& program, std::size_t event) const;
};

std::string events_text(const Program& program, const EventChoice& choice, Language language);

/// The same as JSON, `termijn.events/1`; the shape is docs/json.md.
std::string events_json(const Program& program, const EventChoice& choice);

}  // namespace termijn
