// SPDX-License-Identifier: Apache-2.0
// Bytes as fewer bytes (zlib), for what is put into the program and is not always needed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"

namespace termijn {

std::string packed(std::string_view bytes);

/// Nothing when they are not what packed() made.
std::optional<std::string> unpacked(std::string_view bytes);

/// As one text. Names and texts are without NUL.
std::string joined(const Sources& sources);
Sources parted(std::string_view text);

}  // namespace termijn
