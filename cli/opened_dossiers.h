// SPDX-License-Identifier: Apache-2.0
// Dossiers of which the secrecy went with what was added to a log.
#pragma once

#include "base/diagnostic.h"
#include "cli/log_batch.h"
#include "engine/bind.h"
#include "engine/program.h"

namespace termijn::cli {

/// A warning for each dossier that was secret by what the log had (`before`), is there still, and
/// is secret no more: whoever corrects or withdraws an event may not see that it said so.
Diagnostics opened_dossiers(const Program& program, const Records& before, const BoundLog& after);

}  // namespace termijn::cli
