// SPDX-License-Identifier: Apache-2.0
// Lengths of terms as people write them: `1 maand`, `6 weken`, `10 werkdagen`, `3 clear days`.
#pragma once

#include <optional>
#include <string_view>

#include "calendar/time_limit.h"

namespace termijn {

struct TermWords {
  Period length;
  bool clear = false;         ///< so much whole time between the two days
  bool school_weeks = false;  ///< weeks of which only those without holiday count
  friend bool operator==(const TermWords&, const TermWords&) = default;
};

/// A whole number and a unit in Dutch or English, singular or plural, in any case; `volle`, `hele`
/// or `clear` in front of the unit asks for clear time; `schoolweken` are weeks that ask for a rule
/// that knows which those are. Nothing for everything else, also for clear hours and for numbers
/// above 1,000,000.
std::optional<TermWords> parse_term(std::string_view text);

}  // namespace termijn
