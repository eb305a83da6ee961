// SPDX-License-Identifier: Apache-2.0
// Part of the plan: at which readings of the law a condition or a norm can look.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/program.h"

namespace termijn {

class ReadingsOf {
 public:
  /// The program must outlive it.
  explicit ReadingsOf(const Program& program);

  /// Whether a reading decides in it or somewhere below.
  bool looks(ConditionId condition) const { return !sets_[condition].empty(); }

  /// How many ways to read the law there are at most that make a difference to a norm.
  std::uint64_t worlds_of(const Norm& norm) const;

 private:
  using Set = std::vector<Index>;  ///< sorted

  /// Whether the set grew by what stands in the condition.
  bool learn(const Condition& condition, Set& set) const;
  void add(ConditionId condition, Set& set) const;
  void add(const Pattern& pattern, Set& set) const { add(pattern.condition, set); }
  void add(const Term& term, Set& set) const;
  void add(const Norm& norm, Set& set) const;

  const Program& program_;
  std::vector<Set> sets_;  ///< by ConditionId
};

}  // namespace termijn
