// SPDX-License-Identifier: Apache-2.0
#include "cli/batch_output.h"

#include <utility>

namespace termijn::cli {

std::function<bool(const std::string&)> show_below(std::string head, Console& console) {
  return [head = std::move(head), &console](const std::string& text) mutable {
    console.say(std::exchange(head, ""));
    console.say(text);
    return console.show();
  };
}

ExitCode exit_code_of(const batch::BatchCounts& counts) {
  if (!counts.is_whole) return exit_fine;
  if (counts.faulty != 0) return exit_input;
  return counts.wrong != 0 ? exit_something_wrong : exit_fine;
}

}  // namespace termijn::cli
