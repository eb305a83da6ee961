// SPDX-License-Identifier: Apache-2.0
// The changes of `termijn whatif`: what is added, changed and taken back, as words of the command
// line.
#pragma once

#include <vector>

#include "cli/given_event.h"
#include "cli/options.h"

namespace termijn::cli {

/// `--add "EVENT on DAY by ROLE field=value"`, `--change "NUMBER: ..."` with the same words, each
/// of which may be left out, and `--withdraw NUMBER`; in that order. Dutch `op` and `door` too.
Result<std::vector<Given>> read_changes(const Options& options);

}  // namespace termijn::cli
