// SPDX-License-Identifier: Apache-2.0
// Adding to a log: everything is judged before anything is written, and again when somebody else
// has added meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "cli/log_batch.h"

namespace termijn::cli {

/// What is to be added to a log that has `present`; or why it cannot be.
using MakeBatch = std::function<Result<Records>(const Records& present)>;

/// What was added to what.
struct Written {
  std::string path;
  Records present, batch;
  std::vector<std::int64_t> numbers;
  bool is_new_log = false;
};

/// Nothing when it failed; that is reported on the console, with its exit code in `code`.
std::optional<Written> write_log(const std::string& path, const MakeBatch& make_batch,
                                 RuleSet& rules, Console& console, ExitCode& code);

/// What write_log() would add, judged in the same way; nothing is written.
std::optional<Written> plan_write(const std::string& path, const MakeBatch& make_batch,
                                  RuleSet& rules, Console& console, ExitCode& code);

}  // namespace termijn::cli
