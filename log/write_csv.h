// SPDX-License-Identifier: Apache-2.0
// Records -> a CSV log that read_log() takes back.
#pragma once

#include <span>
#include <string>

#include "engine/record.h"

namespace termijn {

/// A line for each record, a column for each field that some record has; `;` between them. Text
/// that is never judged is left out.
std::string write_csv(std::span<const EventRecord> records);

}  // namespace termijn
