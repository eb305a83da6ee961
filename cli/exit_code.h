// SPDX-License-Identifier: Apache-2.0
// What the exit code of the program means. Scripts rely on it; `--help` tells users.
#pragma once

namespace termijn::cli {

enum ExitCode : int {
  exit_fine = 0,
  exit_something_wrong = 1,  ///< something is breached or overdue
  exit_usage = 2,            ///< the command was called wrongly
  exit_input = 3,            ///< rules or log are not right
  exit_environment = 4,      ///< a file is missing or locked, a disk is full
  exit_internal = 70,        ///< a fault of this program
};

}  // namespace termijn::cli
