// SPDX-License-Identifier: Apache-2.0
// Is this file a text at all? People choose the workbook instead of the export.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"

namespace termijn {

/// The first 16 bytes of every SQLite file.
inline constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};

/// Why `source` cannot be read as a text: empty, a workbook, a database, not UTF-8.
std::optional<Diagnostic> why_not_text(const Source& source, std::uint32_t file);

}  // namespace termijn
