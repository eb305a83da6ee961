// SPDX-License-Identifier: Apache-2.0
// Which right a body has on a subject, on a day, as far as the facts tell.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// A row of the table that holds, or that may hold.
struct PossibleRight {
  Index row = nothing;         ///< in SubjectTable::rows
  Truth truth = Truth::yes;    ///< yes or unknown
  std::vector<Index> missing;  ///< facts that decide whether it holds
  std::vector<Index> because;  ///< facts that were given and that it looks at
};

/// The rights that one body may have: the first is for the first row, and so on.
struct RightAnswer {
  Index role = nothing;
  std::vector<PossibleRight> rights;  ///< in the order of the table
  bool settled = false;  ///< one row that holds and is not uncertain, and none before it that may
  bool silent = false;   ///< it may be that no row holds: then the table does not say
};

/// For each body of the subject, in the order of the table. Uncertain rows settle nothing: what
/// stands behind them may hold as well. `facts` are values of facts alone.
std::vector<RightAnswer> rights_of(const Program& program, const SubjectTable& subject,
                                   std::span<const Event::Value> facts, Date as_of);

/// The subjects that `words` may mean: the one with that name, else those with all words in their
/// name, label or other words. No words mean all subjects.
std::vector<Index> subjects_named(const Program& program, std::span<const std::string> words);

/// The facts that a condition looks at, also through concepts, each once.
std::vector<Index> facts_in(const Program& program, ConditionId condition);

}  // namespace termijn
