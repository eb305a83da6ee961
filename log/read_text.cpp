// SPDX-License-Identifier: Apache-2.0
// Reading stops at the limit, so that no file can fill the memory.
#include "log/read_text.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>

#include "base/code.h"
#include "log/file_state.h"
#include "log/text_check.h"

namespace termijn {
namespace {

/// At most `count` bytes more behind `text`; fewer at the end of the file.
void read_more(std::istream& file, std::string& text, std::size_t count) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  while (count > 0 && file) {
    const std::size_t size = text.size();
    const std::size_t wanted = std::min(count, piece);
    text.resize(size + wanted);
    file.read(text.data() + size, static_cast<std::streamsize>(wanted));
    text.resize(size + static_cast<std::size_t>(file.gcount()));
    count -= wanted;
  }
}

}  // namespace

bool is_standard_input(const std::string& path) {
  return path == "-" || path == "/dev/stdin";
}

Result<std::string> read_text(const std::string& path, std::size_t most_mebibytes) {
  const auto fault = [&](Code code, std::string detail) -> Result<std::string> {
    return {std::nullopt, {{code, {}, {path, std::move(detail)}, {}}}};
  };
  std::ifstream opened;
  if (!is_standard_input(path)) {
    if (const auto reason = why_not_file(path, Wanted::text)) return {std::nullopt, {*reason}};
    errno = 0;
    opened.open(path, std::ios::binary);
    if (!opened) return fault(Code::log_read_failed, std::generic_category().message(errno));
  }
  std::istream& file = opened.is_open() ? opened : std::cin;
  std::string text;
  read_more(file, text, sqlite_magic.size());
  if (text == sqlite_magic) return {std::move(text), {}};
  const std::size_t most = most_mebibytes << 20;
  read_more(file, text, most + 1 - std::min(most, text.size()));
  if (file.bad()) return fault(Code::log_read_failed, std::generic_category().message(errno));
  if (text.size() > most) {
    // A device that never ends is no list that is too long.
    std::error_code ignored;
    if (std::filesystem::is_character_file(path, ignored)) return fault(Code::log_not_a_file, {});
    return fault(Code::log_too_large, std::to_string(most_mebibytes));
  }
  return {std::move(text), {}};
}

}  // namespace termijn
