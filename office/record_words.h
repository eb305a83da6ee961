// SPDX-License-Identifier: Apache-2.0
// Lines of a log in words: what stands in their fields, and what they are called.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"
#include "engine/record.h"
#include "engine/verdict.h"

namespace termijn {

/// The record with that number; null when it is not among them.
const EventRecord* record_numbered(std::span<const EventRecord> records, std::int64_t number);

/// The records of a dossier, also those that were corrected or withdrawn, and those that hold for
/// every dossier of its council; by number.
std::vector<const EventRecord*> records_of(std::span<const EventRecord> records,
                                           const DossierVerdict& dossier);

/// `nr 4`
std::string reference_text(std::int64_t number, Language language);

/// The value of a field as people read it: `schriftelijk`, `ja`; empty when it is not there.
std::string field_text(const Program& program, const EventRecord& record, std::string_view field,
                       Language language);
/// `vorm: schriftelijk; definitief: ja`, without what is about the dossier as such.
std::string fields_text(const Program& program, const EventRecord& record, Language language);

}  // namespace termijn
