// SPDX-License-Identifier: Apache-2.0
// How long papers are kept, unless a council has a list of its own: rules/bewaartermijnen.csv.
#pragma once

#include <span>

#include "base/embedded.h"

namespace termijn {

/// One file.
std::span<const EmbeddedText> builtin_retention();

}  // namespace termijn
