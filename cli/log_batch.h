// SPDX-License-Identifier: Apache-2.0
// Records on their way into a log: numbered, completed from what the log says already, and looked
// at for what would be lost, doubled or spread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"
#include "engine/record.h"
#include "log/batch.h"

namespace termijn::cli {

/// The event that `record` replaces: of the batch when it has that number, else of the log.
const EventRecord* replaced_by(const EventRecord& record, std::span<const EventRecord> batch,
                               std::span<const EventRecord> present);

/// Fills in what a record leaves out because the log says it: a correction or withdrawal is of the
/// dossier of the old event, and a council that can only be one is not asked for. Days in fields
/// that hold one become yyyy-mm-dd. What remains in doubt, or contradicts the log, is a fault.
Diagnostics complete(Records& batch, std::span<const EventRecord> present, const Program& program);

/// A list that was imported before, or one that has grown since, would put everything in twice; so
/// would a list that is imported together with itself.
Diagnostics doubles(const Program& program, std::span<const EventRecord> batch,
                    std::span<const EventRecord> present, const std::string& path);

}  // namespace termijn::cli
