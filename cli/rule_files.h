// SPDX-License-Identifier: Apache-2.0
// Rule files on disk: finding and reading them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace termijn::cli {

/// The rule files in a folder and those below it, by name. A folder that may not be read is an
/// error: law that is left out unseen gives wrong answers.
std::vector<std::filesystem::path> rule_files(const std::filesystem::path& folder,
                                              std::error_code& error);

/// The text of a file, up to one byte more than the parser accepts, so that it can say that the
/// file is too long; nothing when it is no file or cannot be read.
std::optional<std::string> read_start(const std::filesystem::path& path);

}  // namespace termijn::cli
