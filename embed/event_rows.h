// SPDX-License-Identifier: Apache-2.0
// Events out of a table or view of an app's own database. Part of the extension of SQLite.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "engine/record.h"

struct sqlite3;

namespace termijn::embed {

/// Where events stand, and of which dossier they are wanted: its name as a log reads it.
struct EventView {
  std::string name;
  std::optional<std::string> dossier;
};

struct EventRows {
  std::vector<EventRecord> records;
  Diagnostics faults;
  Sources sources;  ///< of the places in `faults`: the rows as a log in JSON
};

/// The columns are the keys of an event in a log of JSON; what is no such key is a field of the
/// event. Of one dossier: what the whole table says of it, without the faults of other dossiers.
EventRows read_events(sqlite3* database, const EventView& view);

}  // namespace termijn::embed
