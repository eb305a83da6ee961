// SPDX-License-Identifier: Apache-2.0
// The two days of a norm as the doors show them.
#pragma once

#include <optional>

#include "report/next_text.h"

namespace termijn::embed {

/// `last_day`: on which its holder can count, as `last_day` in the JSON of a verdict; nothing when
/// there is no such day. `arguable`: another day that is defensible on some reading.
struct LastDays {
  std::optional<Date> last_day, arguable;
  bool certain = false;
};

inline LastDays last_days(const Norm& norm, const NormVerdict& verdict) {
  const HolderDays days = holder_days(norm, verdict);
  const auto safe = safe_day(norm, verdict, norm.holder);
  return {safe, safe ? days.arguable : days.safe, days.certain};
}

}  // namespace termijn::embed
