// SPDX-License-Identifier: Apache-2.0
// Whether a length lies within a bound, without a day to count from.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "calendar/time_limit.h"

namespace termijn {

enum class BoundKind : std::uint8_t { least, most, allowed };

/// `unclear`: it depends on the day, or the units are not comparable.
enum class Fit : std::uint8_t { inside, outside, unclear };

/// `lengths`: the least or the most, or all that are allowed.
Fit fit_of(Period length, BoundKind kind, std::span<const Period> lengths);

/// The code of a length that is not inside.
Code code_of(BoundKind kind, Fit fit);

/// Lengths as an argument of a diagnostic, which words them in the language of the answer.
std::string length_argument(Period length);
std::string length_arguments(std::span<const Period> lengths);

}  // namespace termijn
