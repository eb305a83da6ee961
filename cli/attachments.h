// SPDX-License-Identifier: Apache-2.0
// `log add --attachment`: files that a record refers to.
#pragma once

#include "base/diagnostic.h"
#include "cli/options.h"
#include "engine/record.h"

namespace termijn::cli {

/// Gives `record` the field of its attachments; every file that cannot be read is a fault. A file
/// in the folder of the log is named from there, so the folder may move; another with its full
/// path.
Diagnostics add_attachments(const Options& options, EventRecord& record);

}  // namespace termijn::cli
