// SPDX-License-Identifier: Apache-2.0
// What need not be judged twice under two sets of rules, because it means the same in both.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "batch/dossier_stream.h"
#include "engine/program.h"

namespace termijn::batch {

class RulesOverlap {
 public:
  /// `changed`: what changed_names() says of them; nothing: anything may have changed.
  RulesOverlap(const Program& before, const Program& after,
               const std::optional<std::set<std::string, std::less<>>>& changed);

  /// The norms that may come out otherwise, by number in Program::norms: of the old rules and of
  /// the new ones.
  const std::vector<bool>& changed(std::size_t side) const { return changed_[side]; }
  /// Whether a procedure of the old rules has such norms, in either.
  bool changes(Index procedure) const { return procedures_[procedure]; }

  /// Whether a dossier that is bound to both is the same to both: what did not change, gives the
  /// same rows then. `nothing` is no procedure.
  bool is_same(const StreamedDossier& before, Index procedure_before, const StreamedDossier& after,
               Index procedure_after) const;

 private:
  bool is_same_value(const FieldValue& a, const StreamedDossier& before, const FieldValue& b,
                     const StreamedDossier& after) const;

  const Program& before_;
  /// The numbers in the new rules by those in the old ones; `nothing` where it is not the same.
  std::vector<Index> events_, fields_, procedure_of_;
  std::array<std::vector<bool>, 2> changed_;
  std::vector<bool> procedures_;
};

}  // namespace termijn::batch
