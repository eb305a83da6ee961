// SPDX-License-Identifier: Apache-2.0
#include "log/file_digest.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/code.h"
#include "log/chain.h"
#include "log/file_state.h"
#include "log/names.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t digest_size = 64;

bool is_digest(std::string_view text) {
  return text.size() == digest_size && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::optional<std::string> content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in.is_open()) return std::nullopt;
  std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return std::nullopt;
  return content;
}

}  // namespace

Result<Attachment> attachment_at(const std::string& path) {
  if (const auto fault = why_not_file(path, Wanted::text)) return {std::nullopt, {*fault}};
  errno = 0;
  const auto content = content_of(path);
  if (!content) {
    return {std::nullopt, {{Code::log_read_failed, {}, {path, std::strerror(errno)}, {}}}};
  }
  return {Attachment{sha256(*content), path}, {}};
}

std::string attachments_text(const std::vector<Attachment>& attachments) {
  std::string out;
  for (const Attachment& each : attachments) {
    out += (out.empty() ? "" : "\n") + each.digest + "  " + each.path;
  }
  return out;
}

std::vector<Attachment> read_attachments(std::string_view text) {
  std::vector<Attachment> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.size() < digest_size + 2 || !is_digest(line.substr(0, digest_size))) continue;
    const std::string_view path = trimmed(line.substr(digest_size));
    if (!path.empty())
      found.push_back({std::string(line.substr(0, digest_size)), std::string(path)});
  }
  return found;
}

AttachmentState state_of(const Attachment& attachment, const std::string& folder) {
  const fs::path path = fs::path(folder) / attachment.path;
  std::error_code error;
  if (!fs::exists(path, error)) return AttachmentState::gone;
  const Result<Attachment> now = attachment_at(path.string());
  if (!now) return AttachmentState::unreadable;
  return now->digest == attachment.digest ? AttachmentState::unchanged : AttachmentState::changed;
}

}  // namespace termijn
