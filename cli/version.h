// SPDX-License-Identifier: Apache-2.0
// Which version of the program this is.
#pragma once

#include <string_view>

namespace termijn::cli {

std::string_view version();  ///< `0.1.0`

}  // namespace termijn::cli
