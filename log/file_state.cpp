// SPDX-License-Identifier: Apache-2.0
// Questions to the file system; it may change its mind afterwards, so openers check again.
#include "log/file_state.h"

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace termijn {

namespace fs = std::filesystem;

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

bool has_content(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return !error && size > 0;
}

}  // namespace termijn
