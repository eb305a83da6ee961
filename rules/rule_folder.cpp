// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_folder.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "base/code.h"
#include "base/whole_number.h"

namespace termijn {

namespace fs = std::filesystem;

std::vector<fs::path> rule_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".trm") files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

std::optional<std::string> read_start(const fs::path& path) {
  constexpr std::size_t most_bytes = (std::size_t{1} << 20) + 1;
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text(most_bytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

namespace {

/// Another version than ours, when the folder says so.
std::optional<std::string> other_version(const std::string& folder) {
  auto text = read_start(fs::path(folder) / "language-version");
  if (!text) return std::nullopt;
  while (text->ends_with('\n') || text->ends_with('\r')) text->pop_back();
  if (whole_number<int>(*text) == rule_language_version) return std::nullopt;
  constexpr std::size_t most_shown = 20;
  return text->substr(0, most_shown);
}

}  // namespace

bool read_rule_folder(const std::string& folder, RuleSet& rules) {
  rules.folder = folder;
  const auto fault = [&](Code code, std::string word) {
    rules.diagnostics.push_back({code, {}, {std::move(word)}, {}});
  };
  std::error_code error;
  const auto files = rule_files(folder, error);
  if (error) {
    fault(Code::cli_rules_not_found, folder);
    return true;
  }
  if (files.empty()) fault(Code::cli_no_rule_files, folder);
  if (const auto version = other_version(folder)) {
    const std::string ours = std::to_string(rule_language_version);
    rules.diagnostics.push_back(
        {Code::embed_other_version, {}, {'`' + folder + '`', *version, ours}, {}});
    return true;
  }
  bool is_whole = true;
  for (const fs::path& path : files) {
    auto text = read_start(path);
    is_whole = is_whole && text;
    if (text)
      rules.sources.push_back({path.string(), std::move(*text)});
    else
      fault(Code::cli_rule_file_unreadable, path.string());
  }
  return is_whole;
}

}  // namespace termijn
