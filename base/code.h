// SPDX-License-Identifier: Apache-2.0
// The names of all kinds of fault; their texts are in codes/.
#pragma once

#include <cstdint>

namespace termijn {

enum class Code : std::uint16_t {
#define TERMIJN_CODE(id, ...) id,
#include "base/diagnostic_codes.def"
#undef TERMIJN_CODE
};

}  // namespace termijn
