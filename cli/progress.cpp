// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <cstdio>

#include <unistd.h>

namespace termijn::cli {

void show_progress(std::size_t done, std::size_t all) {
  if (::isatty(STDERR_FILENO) == 0) return;
  std::fprintf(stderr, "\r%zu/%zu%s", done, all, done == all ? "\r         \r" : "");
}

}  // namespace termijn::cli
