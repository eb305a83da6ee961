// SPDX-License-Identifier: Apache-2.0
// A text may have millions of faults. Nobody reads them all, and no program wants to hold them.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"

namespace termijn {

/// So many of one text are told; of more, how many they are.
inline constexpr std::size_t most_faults = 1000;

/// How many it stands for: more than one when it says how many are not told.
std::size_t faults_in(const Diagnostic& diagnostic);

/// The first of each text, and when there are more one that says how many. What is only a warning
/// keeps no error out.
Diagnostics first_faults(const Diagnostics& faults);

}  // namespace termijn
