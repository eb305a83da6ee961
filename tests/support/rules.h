// SPDX-License-Identifier: Apache-2.0
// The rules of this repository, compiled as the command does it.
#pragma once

#include <string_view>

#include "engine/program.h"

namespace termijn::testing {

/// Built once for a test program. Throws when the rules have a fault.
const Program& repository_rules();

/// By id; throws when there is none.
const CountingRuleInfo& counting_rule(std::string_view id);

/// The calendar of the counting rule that extends.
const Calendar& law_calendar();

/// The id of the counting rule that extends, and of the one that does not.
inline constexpr std::string_view extending_id = "wettelijk", plain_id = "kaal";

}  // namespace termijn::testing
