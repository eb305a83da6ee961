// SPDX-License-Identifier: Apache-2.0
// Two copies of one log that grew apart: what they share, what one lacks, and where they clash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/record.h"

namespace termijn {

struct MergeConflict {
  enum class What : std::uint8_t {
    changed_twice,  ///< both corrected or withdrew the record `subject`
    recorded_twice  ///< both recorded the same event, each with its own words
  };
  What what = What::changed_twice;
  std::int64_t subject = 0;  ///< of `changed_twice`: a number that both have
  EventRecord here, there;
};

struct MergePlan {
  std::size_t shared = 0;            ///< records at the beginning that both have
  std::vector<EventRecord> missing;  ///< of the other, to be added; with their own numbers
  std::vector<MergeConflict> conflicts;
  std::vector<std::int64_t>
      with_clashing;  ///< numbers in `missing` that clash, or hang on one that does
};

/// Both in the order of their numbers. A record that one of them lacks in the beginning was erased
/// there and says nothing. `last_shared`: the number at which their chains part (kinship.h);
/// without it the beginning is as far as both say the same.
MergePlan merge_plan(std::span<const EventRecord> here, std::span<const EventRecord> there,
                     std::optional<std::int64_t> last_shared = std::nullopt);

/// `missing` without those of `with_clashing`.
std::vector<EventRecord> without_clashing(const MergePlan& plan);

}  // namespace termijn
