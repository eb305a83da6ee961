// SPDX-License-Identifier: Apache-2.0
// `file:` addresses, by which editors call files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace termijn::lsp {

/// The path of a `file:` address; nothing for another kind of address.
std::optional<std::string> path_of(std::string_view uri);

/// The address of an absolute path; nothing for a source that is no file on disk.
std::optional<std::string> uri_of(std::string_view path);

}  // namespace termijn::lsp
