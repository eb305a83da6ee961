// SPDX-License-Identifier: Apache-2.0
// What a log may say: the events, who does them, and the fields that belong to them.
#pragma once

#include <string>

#include "engine/program.h"
#include "report/words.h"

namespace termijn {

/// All events and the fields of the dossier; or, with a number in Program::events, that event only.
std::string events_text(const Program& program, Index only, Language language);

/// The same as JSON, `termijn.events/1`; the shape is docs/json.md.
std::string events_json(const Program& program, Index only);

}  // namespace termijn
