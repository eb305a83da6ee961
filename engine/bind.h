// SPDX-License-Identifier: Apache-2.0
// record -> event: the names and values of a log get the meaning that the rules declare.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"
#include "engine/record.h"
#include "engine/verdict.h"

namespace termijn {

struct Dossier {
  std::string council, dossier, title;
  Index procedure = nothing;  ///< as the log says it; nothing: to be recognised from the events
  std::vector<Event> events;  ///< sorted by day, then number; council-wide facts included
};

struct BoundLog {
  std::vector<Dossier> dossiers;  ///< in order of first appearance
  std::vector<Period> lengths;    ///< values of fields of type length
};

/// Applies corrections and withdrawals, then binds. Every unknown event, actor, field or value and
/// every correction of a record that is not there is reported, with the nearest declared names.
Result<BoundLog> bind(const Program& program, std::span<const EventRecord> records);

}  // namespace termijn
