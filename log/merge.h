// SPDX-License-Identifier: Apache-2.0
// Two copies of one log that grew apart: what they share, what one lacks, and where they clash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/record.h"

namespace termijn {

struct MergeConflict {
  enum class What : std::uint8_t {
    changed_twice,   ///< both corrected or withdrew the record `subject`
    recorded_twice,  ///< both recorded the same event, each with its own words
    erased_here      ///< of a dossier that was erased here; there is no `here`
  };
  What what = What::changed_twice;
  std::int64_t subject = 0;  ///< of `changed_twice`: its number here
  EventRecord here, there;
};

/// Council and dossier of those that were erased here and not in the other.
using ErasedHere = std::set<std::pair<std::string, std::string>>;

struct MergePlan {
  std::size_t shared = 0;            ///< records at the beginning that both have
  std::vector<EventRecord> missing;  ///< of the other, to be added; with their own numbers
  std::map<std::int64_t, std::int64_t>
      known;                   ///< of the other behind the beginning: what is here under a number
  std::int64_t last_here = 0;  ///< the greatest number here
  std::vector<MergeConflict> conflicts;
  std::vector<std::int64_t>
      with_clashing;  ///< numbers in `missing` that clash, or hang on one that does
};

/// Both in the order of their numbers. A record that one of them lacks in the beginning was erased
/// there and says nothing. `last_shared`: the number at which their chains part (kinship.h);
/// without it the beginning is as far as both say the same. What was merged before is `known`: it
/// says the same, and was recorded on the same day or instant.
MergePlan merge_plan(std::span<const EventRecord> here, std::span<const EventRecord> there,
                     std::optional<std::int64_t> last_shared = std::nullopt,
                     const ErasedHere& erased = {});

/// `missing` without those of `with_clashing`, to show: with the numbers of the other.
std::vector<EventRecord> without_clashing(const MergePlan& plan);

/// The same, to add: what corrects a record that is here names it by its number here, and no number
/// of its own is one of those.
std::vector<EventRecord> batch_of(const MergePlan& plan);

}  // namespace termijn
