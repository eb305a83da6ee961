// SPDX-License-Identifier: Apache-2.0
// Progress of long work, on one line of a terminal that is written over and taken away again.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/progress.h"
#include "cli/command.h"
#include "cli/console.h"

namespace termijn::cli {

/// Nothing is shown of what is short, in a pipe or file, or on a terminal that cannot write over a
/// line. While it lives, nothing else may be written to standard error.
class ProgressLine {
 public:
  /// `what`: what is being done.
  ProgressLine(const Console& console, const CommandText& what);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// For the work; empty when nobody looks. Only while this lives, and from one thread.
  Progress progress();

 private:
  using Clock = std::chrono::steady_clock;
  void show(std::size_t done, std::size_t all);
  void write(const std::string& text);

  Language language_;
  std::string what_;
  bool is_seen_ = false;
  Clock::time_point next_;
  std::size_t width_ = 0;  ///< of what stands on the line
};

}  // namespace termijn::cli
