// SPDX-License-Identifier: Apache-2.0
// Attachments: the log keeps where a file is and what was in it, never the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace termijn {

/// The field of an event that holds its attachments, a line each as `sha256sum` writes them.
inline constexpr std::string_view attachments_field = "bijlagen";

struct Attachment {
  std::string digest;  ///< SHA-256 in 64 hexadecimal digits
  std::string path;
};

/// Reads the file at `path` and gives what the log keeps of it; or why it cannot be read.
Result<Attachment> attachment_at(const std::string& path);

/// `DIGEST  PATH`, a line each.
std::string attachments_text(const std::vector<Attachment>& attachments);
/// Lines that are no attachment are left out: people may have typed them.
std::vector<Attachment> read_attachments(std::string_view text);

enum class AttachmentState : std::uint8_t { unchanged, changed, gone, unreadable };

/// What became of the file. A path that does not begin with `/` is looked up in `folder`.
AttachmentState state_of(const Attachment& attachment, const std::string& folder);

}  // namespace termijn
