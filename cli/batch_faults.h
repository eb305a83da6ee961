// SPDX-License-Identifier: Apache-2.0
// What is wrong, or looks like a slip, with records on their way into a log, whatever the rules.
#pragma once

#include "base/diagnostic.h"
#include "calendar/date.h"
#include "cli/log_batch.h"

namespace termijn::cli {

/// Of a list: names and titles that cannot be shown as they are (other texts may have tabs and line
/// ends), and days of recording after `today`.
Diagnostics list_faults(const Records& records, Date today);

/// A warning for each event of more than a year after `today`.
Diagnostics far_ahead(const Records& records, Date today);

}  // namespace termijn::cli
