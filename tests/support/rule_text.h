// SPDX-License-Identifier: Apache-2.0
// Rule texts through parse and check, as the command does it: every diagnostic in one list.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "dsl/check.h"
#include "dsl/keywords.h"

namespace termijn::testing {

struct RuleTexts {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Checked> checked;
};

RuleTexts check_texts(Sources sources, std::optional<Surface> surface = std::nullopt);

/// The diagnostics as people read them, in Dutch and then in English.
std::string in_both_languages(const Diagnostics& diagnostics, const Sources& sources);

/// A file below tests/, with that path as its name.
Source test_source(const std::string& path);

/// The files with `extension` in a folder below tests/ and its subfolders, as such paths, by name.
std::vector<std::string> files_below(const std::string& folder, std::string_view extension);

/// `golden/check/bad/clause-twice.trm` as a name of a test case: `clause_twice`.
std::string case_name(const std::string& path);

/// The same path below tests/ with `.golden` for its extension.
std::filesystem::path golden_of(const std::string& path);

}  // namespace termijn::testing
