// SPDX-License-Identifier: Apache-2.0
// A log from a path, whatever kind of file it is.
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "engine/record.h"
#include "log/read_text.h"
#include "log/record_parts.h"

namespace termijn {

/// Reads the log at `path`, or from standard input: a store, JSON or CSV, told apart by what is in
/// it. The text is added to `sources`, also when it has faults, because the places of records and
/// faults point into it; the records of a store have no place. A store cannot come from standard
/// input.
ReadRecords read_log(const std::string& path, Sources& sources,
                     std::size_t most_mebibytes = log_most_mebibytes);

}  // namespace termijn
