// SPDX-License-Identifier: Apache-2.0
// How far long work is, for whoever wants to know.
#pragma once

#include <cstddef>
#include <functional>

namespace termijn {

/// Called by long work now and then with how much is done, of how much; perhaps often. Empty:
/// nobody wants to know. Who calls it knows no clock and no terminal, and its answer does not
/// depend on it.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

inline void tell(const Progress& progress, std::size_t done, std::size_t all) {
  if (progress) progress(done, all);
}

}  // namespace termijn
