// SPDX-License-Identifier: Apache-2.0
// An event from the words of the command line: its fields, and what a correction keeps of the old
// event.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "cli/options.h"
#include "engine/program.h"
#include "engine/record.h"
#include "log/columns.h"

namespace termijn::cli {

/// An event as it was given: what is left out may come from the event that it corrects.
struct Given {
  EventRecord record;
  bool has_date = false, withdraws = false;
  std::set<std::string> names;  ///< of the fields and columns that were given, in Dutch
};

/// Sets a part that is a name; a sign that cannot be shown is refused. `name`: for the fault.
void take_text(Given& given, Column column, const std::string& name, const std::string& value,
               Diagnostics& faults);

/// `naam=waarde`, as in a list: the name of a column or of a field. `clears`: nothing behind the
/// sign empties the field of the old event.
void take_pair(Given& given, const std::string& word, bool clears, Diagnostics& faults);

/// A correction changes what it names; the rest stays as it was. Another event than the old one
/// has fields and parties of its own.
EventRecord corrected(const Given& given, const EventRecord& old, const Program& program);

}  // namespace termijn::cli
