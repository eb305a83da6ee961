// SPDX-License-Identifier: Apache-2.0
// Places as the protocol counts them: lines from 0, and in a line units of UTF-16 from 0.
#pragma once

#include <cstdint>
#include <string_view>

namespace termijn::lsp {

struct Place {
  std::uint32_t line = 0, character = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// Where the byte `offset` lies; beyond the end it is the end.
Place place_of(std::string_view text, std::size_t offset);

/// The byte at a place; beyond the end of its line it is that end, and inside a character its
/// start.
std::size_t offset_of(std::string_view text, Place place);

}  // namespace termijn::lsp
