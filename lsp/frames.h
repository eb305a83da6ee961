// SPDX-License-Identifier: Apache-2.0
// Messages in a stream of bytes: a header with `Content-Length`, an empty line, and the message.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace termijn::lsp {

struct Frame {
  std::string text;
  bool bad = false;  ///< a header without a usable length; what follows it is read as a new header
};

class Frames {
 public:
  void feed(std::string_view bytes) { buffer_ += bytes; }
  /// The next message that is complete.
  std::optional<Frame> next();

 private:
  std::string buffer_;
};

std::string framed(std::string_view message);

}  // namespace termijn::lsp
