// SPDX-License-Identifier: Apache-2.0
// Whether two files are copies of one log: then their chains begin with the same hashes, which two
// logs never do that were made apart, whatever they hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace termijn {

/// The number of the last row that both chains have in common at their beginning, erased rows and
/// announcements included. No value when they have none: the first row differs, or one of them has
/// no chain (a list, a log of an older form). Faults when a file cannot be read.
Result<std::int64_t> last_shared_row(const std::string& one, const std::string& other);

}  // namespace termijn
