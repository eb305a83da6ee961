// SPDX-License-Identifier: Apache-2.0
// A sentence with places for what differs.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace termijn {

/// `pattern` with {0} ... {9} replaced by the arguments; one that is not there leaves nothing. What
/// is put in is not looked at again.
std::string filled_in(std::string_view pattern, std::span<const std::string_view> arguments);

}  // namespace termijn
