// SPDX-License-Identifier: Apache-2.0
#include "lsp/frames.h"

#include <algorithm>
#include <charconv>

namespace termijn::lsp {
namespace {

constexpr std::string_view end_of_header = "\r\n\r\n";
constexpr std::size_t longest_header = 4096;
constexpr std::size_t longest_message = std::size_t{64} << 20;

bool same_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::optional<std::size_t> length_in(std::string_view header) {
  constexpr std::string_view field = "Content-Length:";
  while (!header.empty()) {
    const auto end = std::min(header.find("\r\n"), header.size());
    auto line = header.substr(0, end);
    header.remove_prefix(std::min(end + 2, header.size()));
    if (!same_but_for_case(line.substr(0, field.size()), field)) continue;
    line.remove_prefix(field.size());
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    std::size_t length = 0;
    const auto [at, error] = std::from_chars(line.data(), line.data() + line.size(), length);
    const auto rest = line.substr(static_cast<std::size_t>(at - line.data()));
    const bool fits = error == std::errc() && length <= longest_message &&
                      rest.find_first_not_of(" \t") == std::string_view::npos;
    return fits ? std::optional(length) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Frame> Frames::next() {
  const auto end = buffer_.find(end_of_header);
  if (end == std::string::npos) {
    if (buffer_.size() <= longest_header) return std::nullopt;
    buffer_.clear();  // no header is so long
    return Frame{{}, true};
  }
  const auto start = end + end_of_header.size();
  const auto length = length_in(std::string_view(buffer_).substr(0, end));
  if (!length) {
    buffer_.erase(0, start);
    return Frame{{}, true};
  }
  if (buffer_.size() - start < *length) return std::nullopt;
  Frame frame{buffer_.substr(start, *length), false};
  buffer_.erase(0, start + *length);
  return frame;
}

std::string framed(std::string_view message) {
  return "Content-Length: " + std::to_string(message.size()) + std::string(end_of_header) +
         std::string(message);
}

}  // namespace termijn::lsp
