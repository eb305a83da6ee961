// SPDX-License-Identifier: Apache-2.0
#include "cli/write_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "base/code.h"

namespace termijn::cli {

std::optional<Diagnostic> write_file(const std::string& path, std::string_view text) {
  const auto fault = [&](const std::string& reason) {
    return Diagnostic{Code::cli_file_unwritable, {}, {path, reason}, {}};
  };
  std::error_code error;
  const auto known = std::filesystem::status(path, error);
  const bool is_there = std::filesystem::is_regular_file(known);
  if (is_there && ::access(path.c_str(), W_OK) != 0) return fault(std::strerror(errno));
  const std::string target = is_there ? std::filesystem::canonical(path, error).string() : path;
  const std::string beside = target + ".new";
  errno = 0;
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) {
    const std::string reason = std::strerror(errno);
    std::filesystem::remove(beside, error);
    return fault(reason);
  }
  if (is_there) std::filesystem::permissions(beside, known.permissions(), error);
  std::filesystem::rename(beside, target, error);
  if (!error) return std::nullopt;
  const std::string reason = error.message();
  std::filesystem::remove(beside, error);
  return fault(reason);
}

}  // namespace termijn::cli
