// SPDX-License-Identifier: Apache-2.0
// A file that this program makes: all of it is there, or what was there before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/options.h"

namespace termijn::cli {

/// Writes beside `path`, under a name that nothing has, waits until that is on the disk, and then
/// renames; the reason when that cannot be done. A file that was there keeps its permissions; of a
/// link the file behind it is replaced. A database stays.
std::optional<Diagnostic> write_file(const std::string& path, std::string_view text);

/// The fault of an answer that would go over what it is made from: `log` (empty: none), a paper or
/// the addresses.
std::optional<Diagnostic> over_input(const Options& options, const std::string& log);

}  // namespace termijn::cli
