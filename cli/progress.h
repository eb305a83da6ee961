// SPDX-License-Identifier: Apache-2.0
// How far something is that takes long: only where somebody looks.
#pragma once

#include <cstddef>

namespace termijn::cli {

/// On one line of standard error that is written over; nothing when that is no terminal.
void show_progress(std::size_t done, std::size_t all);

}  // namespace termijn::cli
