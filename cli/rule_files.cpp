// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_files.h"

#include <algorithm>
#include <fstream>

namespace termijn::cli {

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

}  // namespace termijn::cli
