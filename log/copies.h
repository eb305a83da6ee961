// SPDX-License-Identifier: Apache-2.0
// A log as a copy, and a copy as a log again. What is there is never written over unnoticed.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "base/progress.h"

namespace termijn {

/// What a log holds.
struct Held {
  std::int64_t rows = 0, last_number = 0;
  std::string head;  ///< hash of the last row; without a chain the hash before the first
};

/// Copies the log at `path` to the new file `copy` while others may go on writing in it, and
/// verifies the copy; `log_target_exists` when there is a file already.
/// `progress` is told of copying and of verifying, each on its own.
Result<Held> back_up_log(const std::string& path, const std::string& copy,
                         const Progress& progress = {});

struct Restored {
  Held held;
  std::string kept;  ///< where the log is that was there before; empty: there was none
};

/// Makes `path` a log again from `copy`, which is verified first. A log that is there already is
/// only replaced with `replace`, and then kept as `kept_name` or that name with a number behind it;
/// who has it open sees the restored one. Something else than a log that is there is kept likewise.
Result<Restored> restore_log(const std::string& copy, const std::string& path, bool replace,
                             const std::string& kept_name, const Progress& progress = {});

}  // namespace termijn
