// SPDX-License-Identifier: Apache-2.0
// Rule files on disk: finding and reading them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "rules/rule_set.h"

namespace termijn {

/// The rule files in a folder and those below it, by name. A folder that may not be read is an
/// error: law that is left out unseen gives wrong answers.
std::vector<std::filesystem::path> rule_files(const std::filesystem::path& folder,
                                              std::error_code& error);

/// The text of a file, up to one byte more than the parser accepts, so that it can say that the
/// file is too long; nothing when it is no file or cannot be read.
std::optional<std::string> read_start(const std::filesystem::path& path);

/// The version of the language of the rules that this library understands. A folder may say in a
/// file `language-version` of which one it is.
inline constexpr int rule_language_version = 1;

/// Adds the rule files of a folder to `rules`, and to its diagnostics what stands in the way. False
/// when some file is missing in it, so that names may seem undeclared.
bool read_rule_folder(const std::string& folder, RuleSet& rules);

}  // namespace termijn
