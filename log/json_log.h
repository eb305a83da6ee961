// SPDX-License-Identifier: Apache-2.0
// JSON <-> records: {"council": "...", "dossier": "...", "events": [{"date": ..., "event": ...}]}.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "engine/record.h"
#include "log/record_parts.h"

namespace termijn {

/// Reads a log, or a bare list of events; `file` is the index of `source` for the places. Every
/// fault is reported, unless the text stops being JSON. Without numbers the events count from 1.
ReadRecords read_json_log(const Source& source, std::uint32_t file);

/// One event a line; read_json_log() gives the same records back.
std::string write_json_log(std::span<const EventRecord> records);

}  // namespace termijn
