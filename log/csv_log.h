// SPDX-License-Identifier: Apache-2.0
// CSV -> records. Columns in any order, Dutch or English; a column of another name is a field.
#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostic.h"
#include "engine/record.h"

namespace termijn {

/// Reads a log; `file` is the index of `source` for the places. Every fault of every row is
/// reported. Without a column `nr` the rows are numbered from 1, blank rows not counted.
Result<std::vector<EventRecord>> read_csv_log(const Source& source, std::uint32_t file);

}  // namespace termijn
