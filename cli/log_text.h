// SPDX-License-Identifier: Apache-2.0
// Records of a log as text: what `termijn log` prints.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.h"
#include "engine/record.h"
#include "log/tombstones.h"

namespace termijn::cli {

/// A record a line: number, day, dossier, event, by whom, fields; corrections and withdrawals said.
std::string log_text(std::span<const EventRecord> records, Language language);

/// The same, and between them what was announced to be erased and the rows without content.
std::string log_text(std::span<const EventRecord> records, std::span<const Tombstone> tombstones,
                     Language language);

}  // namespace termijn::cli
