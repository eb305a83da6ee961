// SPDX-License-Identifier: Apache-2.0
// The text of a file or of standard input, up to a limit.
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"

namespace termijn {

/// Larger texts are refused; a log of a council is below one.
inline constexpr std::size_t log_most_mebibytes = 256;

/// `-` or `/dev/stdin`.
bool is_standard_input(const std::string& path);

/// The text at `path`, whatever it is; of a database only the first bytes, which tell what it is.
Result<std::string> read_text(const std::string& path,
                              std::size_t most_mebibytes = log_most_mebibytes);

}  // namespace termijn
