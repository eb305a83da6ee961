// SPDX-License-Identifier: Apache-2.0
// Which event types and facts a condition or a norm can look at, by its words alone: more than any
// life of it does look at, never less.
#pragma once

#include <vector>

#include "engine/program.h"

namespace termijn::fast {

struct Mentioned {
  std::vector<Index> types;  ///< sorted
  std::vector<Index> facts;  ///< of the dossier, and parameters; sorted
  bool reads = false;        ///< a reading of the law decides somewhere
};

class Mentions {
 public:
  explicit Mentions(const Program& program);

  const Mentioned& of_condition(ConditionId condition) const { return conditions_[condition]; }
  /// With what it looks at of other norms, and of its other versions.
  const Mentioned& of_norm(Index norm) const { return norms_[norm]; }

 private:
  std::vector<Mentioned> conditions_, norms_;
};

}  // namespace termijn::fast
