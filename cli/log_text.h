// SPDX-License-Identifier: Apache-2.0
// Records of a log as text: what `termijn log` prints.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/record.h"

namespace termijn::cli {

/// A record a line: number, day, dossier, event, by whom, fields; corrections and withdrawals said.
std::string log_text(std::span<const EventRecord> records, Language language);

/// `1 gebeurtenis toegevoegd aan or.db: nummer 7`.
std::string written_text(const std::vector<std::int64_t>& numbers, const std::string& path,
                         Language language);
/// Of one added record what a slip of the pen would make of it: a new dossier, or every dossier.
/// Empty when its dossier was there.
std::string where_text(const EventRecord& record, std::span<const EventRecord> present,
                       Language language);
std::string written_json(const std::vector<std::int64_t>& numbers);

}  // namespace termijn::cli
