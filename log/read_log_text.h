// SPDX-License-Identifier: Apache-2.0
// A log that is a text: JSON or CSV.
#pragma once

#include <cstdint>

#include "base/source.h"
#include "log/record_parts.h"

namespace termijn {

/// What stands at the beginning tells which of them it is. `file` is the index of `source`.
ReadRecords read_log_text(const Source& source, std::uint32_t file);

}  // namespace termijn
