// SPDX-License-Identifier: Apache-2.0
#include "cli/write_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

#include <unistd.h>

#include "base/code.h"

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
  const auto fault = [&](const std::string& reason) {
    return Diagnostic{Code::cli_file_unwritable, {}, {path, reason}, {}};
  };
  std::error_code error;
  const auto known = std::filesystem::status(path, error);
  const bool is_there = std::filesystem::is_regular_file(known);
  if (is_there && ::access(path.c_str(), W_OK) != 0) return fault(std::strerror(errno));
  if (is_there && is_database(path)) return Diagnostic{Code::cli_output_is_input, {}, {path}, {}};
  const std::string target = is_there ? std::filesystem::canonical(path, error).string() : path;
  // A pipe or a device is written to, never replaced.
  const bool is_stream = std::filesystem::is_other(known);
  const std::string beside = is_stream ? target : target + ".new";
  errno = 0;
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) {
    const std::string reason = std::strerror(errno);
    if (!is_stream) std::filesystem::remove(beside, error);
    return fault(reason);
  }
  if (is_stream) return std::nullopt;
  if (is_there) std::filesystem::permissions(beside, known.permissions(), error);
  std::filesystem::rename(beside, target, error);
  if (!error) return std::nullopt;
  const std::string reason = error.message();
  std::filesystem::remove(beside, error);
  return fault(reason);
}

}  // namespace termijn::cli
