// SPDX-License-Identifier: Apache-2.0
// A receipt of a log: what somebody keeps who will want to know later that it is still the same.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "log/chain.h"

namespace termijn {

/// A paper of the council that counted.
struct SealedPaper {
  std::string name, digest;
  friend auto operator<=>(const SealedPaper&, const SealedPaper&) = default;
};

struct Seal {
  std::string program;      ///< its version
  std::int64_t schema = 0;  ///< of the log
  std::int64_t rows = 0;    ///< how many events and announcements, whatever was erased
  std::int64_t number = 0;  ///< of the last of them
  std::string head{first_hash};
  std::string rules, calendar;  ///< digests
  std::vector<SealedPaper> papers = {};
};

/// Plain text, the same bytes for the same seal, in whichever order its papers are; docs/log.md has
/// the format.
std::string seal_text(const Seal& seal);

/// Only what seal_text() wrote, byte for byte.
std::optional<Seal> read_seal(std::string_view text);

/// The digest of files: what `sha256sum` says of the list that `sha256sum` makes of them, in the
/// order of their names.
struct NamedText {
  std::string name;
  std::string_view text;
};
std::string digest_of(std::vector<NamedText> files);

}  // namespace termijn
