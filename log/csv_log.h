// SPDX-License-Identifier: Apache-2.0
// CSV -> records. Columns in any order, Dutch or English; a column of another name is a field.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "engine/record.h"
#include "log/record_parts.h"

namespace termijn {

/// Reads a log; `file` is the index of `source` for the places. Every fault of every row is
/// reported. Without a column `nr` the rows are numbered from 1, blank rows not counted.
ReadRecords read_csv_log(const Source& source, std::uint32_t file);

}  // namespace termijn
