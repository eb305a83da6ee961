// SPDX-License-Identifier: Apache-2.0
// Records that would be added to a log.
#pragma once

#include <vector>

#include "engine/record.h"

namespace termijn {

using Records = std::vector<EventRecord>;

/// What the log would be with `batch` behind it, numbered as EventStore::append() numbers.
Records with_batch(Records present, Records batch);

}  // namespace termijn
