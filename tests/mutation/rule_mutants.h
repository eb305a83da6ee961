// SPDX-License-Identifier: Apache-2.0
// One thing of the rules changed at a time, as a slip of the pen could: a term, a unit, a trigger,
// a counting rule, a party, a condition, a version.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/program.h"

namespace termijn::testing {

/// A rule set with one change: some norms and conditions other than they are.
struct RuleMutant {
  std::string of;    ///< the id of the norm or concept that was changed
  std::string what;  ///< stable and short: `term 1: 1 month -> 2 months`
  std::vector<std::pair<Index, Norm>> norms;
  std::vector<std::pair<ConditionId, Condition>> conditions;
  bool of_concept = false;
  bool of_party = false;  ///< states cannot show it; who can do what the norm asks can

  /// Puts the change in, or takes it out again.
  void swap_with(Program& program);
};

/// In the order of the rules. Adds rows to the tables of the program that nothing else uses.
/// Kind, class, texts and citations are left alone: no state shows them.
std::vector<RuleMutant> mutants_of(Program& program);

/// False when only the other party can do what the norm asks, allows or forbids: then the two are
/// the wrong way round. An open norm is judged by anybody.
bool parties_stand_right(const Program& program, const Norm& norm);

}  // namespace termijn::testing
