// SPDX-License-Identifier: Apache-2.0
// The mistakes that people typically make, from which wrong answers are made.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/program.h"

namespace termijn {

enum class Slip : std::uint8_t {
#define TERMIJN_SLIP(id, name, dutch, english) id,
#include "learn/quiz_slips.def"
#undef TERMIJN_SLIP
};

std::string_view slip_id(Slip slip);  ///< `month-as-days` ...
const Label& slip_name(Slip slip);    ///< `Een maand is geen dertig dagen`

}  // namespace termijn
