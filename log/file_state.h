// SPDX-License-Identifier: Apache-2.0
// What stands at a path, before anything is opened.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace termijn {

enum class Wanted : std::uint8_t {
  text,       ///< anything that can be read from begin to end, a pipe too
  store,      ///< a file
  new_store,  ///< a file, or a place where one can be made
};

/// Why `path` cannot be what is wanted: not there, a folder, not readable.
std::optional<Diagnostic> why_not_file(const std::string& path, Wanted wanted);

/// Makes an empty file in the folder of `path`, with a name that nobody has.
Result<std::string> new_file_beside(const std::string& path);

/// Gives the file `from` the name `to`, for good. `log_store_grown` when there is a `to` already.
std::optional<Diagnostic> put_in_place(const std::string& from, const std::string& to);

/// So that a file that was made at `path` is still there after a power cut.
void sync_folder(const std::string& path);

/// Does nothing when it is not there.
void remove_file(const std::string& path);

/// A file that is there and not empty.
bool has_content(const std::string& path);

}  // namespace termijn
