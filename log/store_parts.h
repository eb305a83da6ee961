// SPDX-License-Identifier: Apache-2.0
// The tables, indexes and triggers of a log, against how the program makes them.
#pragma once

#include "base/diagnostic.h"
#include "log/sqlite.h"

namespace termijn {

/// `log_guard_missing`, `log_guard_altered`, `log_guard_added`: what is not as in a log of its
/// version.
Diagnostics altered_parts(const Database& database);

}  // namespace termijn
