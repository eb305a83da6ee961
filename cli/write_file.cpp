// SPDX-License-Identifier: Apache-2.0
#include "cli/write_file.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "base/code.h"
#include "cli/console.h"

namespace termijn::cli {
namespace {

/// A database, or what was written to one and is not in it yet.
bool is_database(const std::string& path) {
  constexpr std::string_view whole = "SQLite format 3";
  constexpr std::string_view part = "\x37\x7f\x06";
  std::string start(whole.size(), '\0');
  std::ifstream(path, std::ios::binary)
      .read(start.data(), static_cast<std::streamsize>(whole.size()));
  return start == whole || start.starts_with(part);
}

struct NewFile {
  int handle = -1;  ///< negative: it could not be made, and errno says why
  std::filesystem::path name;
};

/// In the same folder, under a name that nothing has: what somebody else keeps there stays.
NewFile new_file_beside(const std::filesystem::path& path) {
  constexpr int most_tries = 1000;
  NewFile file;
  for (int i = 0; i < most_tries; ++i) {
    file.name = path.parent_path() /
                (".termijn-" + std::to_string(::getpid()) + '-' + std::to_string(i) + ".new");
    file.handle = ::open(file.name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (file.handle >= 0 || errno != EEXIST) return file;
  }
  return file;
}

/// All of `text`, and with `is_durable` not only in the memory of the system. Closes `handle`;
/// 0, or the error number.
int write_all(int handle, std::string_view text, bool is_durable) {
  int reason = 0;
  while (!text.empty() && reason == 0) {
    const auto count = ::write(handle, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      reason = errno;
    }
  }
  if (reason == 0 && is_durable && ::fsync(handle) != 0) reason = errno;
  if (::close(handle) != 0 && reason == 0) reason = errno;
  return reason;
}

/// The new name must survive a loss of power too; a folder that cannot do that is no fault.
void sync_folder_of(const std::filesystem::path& path) {
  const auto folder = path.parent_path();
  const int handle =
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  ::fsync(handle);
  ::close(handle);
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return std::filesystem::equivalent(a, b, ignored);
}

}  // namespace

std::optional<Diagnostic> over_input(const Options& options, const std::string& log) {
  std::vector<std::string> inputs = options.papers;
  inputs.push_back(log);
  inputs.push_back(options.addresses);
  for (const std::string& made : {options.output, options.html, options.svg}) {
    for (const std::string& input : inputs) {
      if (made.empty() || input.empty() || !is_same_file(made, input)) continue;
      return Diagnostic{Code::cli_output_is_input, {}, {made}, {}};
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> write_file(const std::string& path, std::string_view text) {
  const auto fault = [&](int error) {
    return Diagnostic{Code::cli_file_unwritable, {}, {path, reason_text(error)}, {}};
  };
  std::error_code error;
  const auto known = std::filesystem::status(path, error);
  const bool is_there = std::filesystem::is_regular_file(known);
  if (is_there && ::access(path.c_str(), W_OK) != 0) return fault(errno);
  if (is_there && is_database(path)) return Diagnostic{Code::cli_output_is_input, {}, {path}, {}};
  const std::string target = is_there ? std::filesystem::canonical(path, error).string() : path;
  // A pipe or a device is written to, never replaced.
  if (std::filesystem::is_other(known)) {
    const int stream = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    const int reason = stream < 0 ? errno : write_all(stream, text, false);
    return reason == 0 ? std::nullopt : std::optional(fault(reason));
  }
  const auto beside = new_file_beside(target);
  if (beside.handle < 0) return fault(errno);
  int reason = write_all(beside.handle, text, true);
  if (is_there) std::filesystem::permissions(beside.name, known.permissions(), error);
  if (reason == 0 && ::rename(beside.name.c_str(), target.c_str()) != 0) reason = errno;
  if (reason == 0) {
    sync_folder_of(target);
    return std::nullopt;
  }
  std::filesystem::remove(beside.name, error);
  return fault(reason);
}

}  // namespace termijn::cli
