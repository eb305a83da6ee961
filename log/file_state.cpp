// SPDX-License-Identifier: Apache-2.0
// Questions to the file system; it may change its mind afterwards, so openers check again.
#include "log/file_state.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "base/code.h"

namespace termijn {

namespace fs = std::filesystem;

namespace {

Diagnostic cannot_make(const std::string& path, int error) {
  const bool is_full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  return {is_full ? Code::log_store_full : Code::log_store_cannot_open, {}, {path}, {}};
}

/// 0, or the error number; EEXIST when `to` is there already.
int rename_to_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  // Not every file system can do that, nor can every one make a second name.
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (::link(from.c_str(), to.c_str()) == 0) return 0;
  if (errno == EEXIST || ::access(to.c_str(), F_OK) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

std::optional<Diagnostic> why_not_file(const std::string& path, Wanted wanted) {
  const auto fault = [&](Code code, std::string detail = {}) {
    return Diagnostic{code, {}, {path, std::move(detail)}, {}};
  };
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    if (wanted != Wanted::new_store) return fault(Code::log_not_found);
    const fs::path folder = fs::path(path).parent_path();
    if (folder.empty() || fs::is_directory(folder, error)) return std::nullopt;
    return fault(Code::log_folder_not_found, folder.string());
  }
  if (error == std::errc::permission_denied) return fault(Code::log_no_permission);
  if (error) return fault(Code::log_read_failed, error.message());
  if (fs::is_directory(status)) return fault(Code::log_is_directory);
  if (wanted != Wanted::text && !fs::is_regular_file(status)) return fault(Code::log_not_a_file);
  if (::access(path.c_str(), R_OK) != 0) return fault(Code::log_no_permission);
  return std::nullopt;
}

Result<std::string> new_file_beside(const std::string& path) {
  constexpr int most_tries = 1000;
  for (int i = 0; i < most_tries; ++i) {
    std::string name = path + ".nieuw-" + std::to_string(::getpid()) + '-' + std::to_string(i);
    const int handle = ::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0644);
    if (handle >= 0) {
      ::close(handle);
      return {std::move(name), {}};
    }
    if (errno != EEXIST) break;
  }
  return {std::nullopt, {cannot_make(path, errno)}};
}

std::optional<Diagnostic> put_in_place(const std::string& from, const std::string& to) {
  const int error = rename_to_new(from, to);
  if (error == EEXIST) return Diagnostic{Code::log_store_grown, {}, {to}, {}};
  if (error != 0) return cannot_make(to, error);
  sync_folder(to);
  return std::nullopt;
}

void sync_folder(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (handle < 0) return;
  ::fsync(handle);
  ::close(handle);
}

void remove_file(const std::string& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

bool has_content(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return !error && size > 0;
}

}  // namespace termijn
