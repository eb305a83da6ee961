// SPDX-License-Identifier: Apache-2.0
// A rule file as text.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace termijn::cli {

/// The text of a file, up to one byte more than the parser accepts, so that it can say that the
/// file is too long; nothing when it is no file or cannot be read.
std::optional<std::string> read_start(const std::filesystem::path& path);

}  // namespace termijn::cli
