// SPDX-License-Identifier: Apache-2.0
// Names that are the same wherever and whenever they are made: UUID version 5 (RFC 9562, 5.5).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace termijn {

using Uuid = std::array<std::uint8_t, 16>;

/// The UUID of `name` in the space of `names`.
Uuid uuid5(const Uuid& names, std::string_view name);

/// `5b1c6a0e-3f0e-5a53-9a57-0d6f3f1a2c44`
std::string uuid_text(const Uuid& uuid);

/// A name for what is told apart by all `parts` together, in the space of this program.
std::string name_of(std::span<const std::string> parts);

}  // namespace termijn
