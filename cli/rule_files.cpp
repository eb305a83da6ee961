// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_files.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "cli/console.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() {
  return {errno, std::generic_category()};
}

/// A new file beside `path` with its permissions; `name` becomes its name.
int open_beside(const fs::path& path, std::string& name) {
  struct stat known {};
  if (::stat(path.c_str(), &known) != 0 || ::access(path.c_str(), W_OK) != 0) return -1;
  name = path.string() + ".XXXXXX";
  const int file = ::mkstemp(name.data());
  if (file >= 0) ::fchmod(file, known.st_mode & 07777);
  return file;
}

}  // namespace

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

std::error_code replace_text(const fs::path& path, std::string_view text) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  if (error) return error;
  std::string name;
  const int file = open_beside(target, name);
  if (file < 0) return last_error();
  error.assign(write_all(file, text), std::generic_category());
  if (!error && ::fsync(file) != 0) error = last_error();
  if (::close(file) != 0 && !error) error = last_error();
  if (!error && ::rename(name.c_str(), target.c_str()) != 0) error = last_error();
  if (error) ::unlink(name.c_str());
  return error;
}

}  // namespace termijn::cli
