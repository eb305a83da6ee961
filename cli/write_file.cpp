// SPDX-License-Identifier: Apache-2.0
#include "cli/write_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace termijn::cli {

std::optional<Diagnostic> write_file(const std::string& path, std::string_view text) {
  const auto fault = [&](const std::string& reason) {
    return Diagnostic{Code::cli_file_unwritable, {}, {path, reason}, {}};
  };
  const std::string beside = path + ".new";
  errno = 0;
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  std::error_code error;
  if (!out) {
    const std::string reason = std::strerror(errno);
    std::filesystem::remove(beside, error);
    return fault(reason);
  }
  std::filesystem::rename(beside, path, error);
  if (!error) return std::nullopt;
  const std::string reason = error.message();
  std::filesystem::remove(beside, error);
  return fault(reason);
}

}  // namespace termijn::cli
