// SPDX-License-Identifier: Apache-2.0
// Which states each norm can come into by its kind and clauses, and which of them cases reach.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/progress.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

inline constexpr std::size_t state_count = static_cast<std::size_t>(State::not_covered) + 1;
using StateSet = std::array<bool, state_count>;

/// A state that the clauses allow and the law does not.
struct ExcusedState {
  State state;
  std::string reason;
};

/// The states of one norm, all its versions together.
struct NormStates {
  Index norm = nothing;               ///< in Program::norm_names
  std::vector<State> reachable;       ///< in the order of the life cycle
  StateSet reached{};                 ///< by any case, also what was not foreseen
  std::vector<ExcusedState> excused;  ///< somebody said why no case can reach them
  bool has(State state) const { return reached[static_cast<std::size_t>(state)]; }
  bool is_reachable(State state) const;
  std::vector<State> missing() const;  ///< reachable, and in no case
  std::vector<State> gaps() const;     ///< missing, and not excused
};

/// By what a version says, without looking at any case. `onbepaald` only where what decides rests
/// on a field, a fact or a reading: a day that is not known exactly can make every norm so.
StateSet reachable_states(const Program& program, const Norm& norm);

/// Adds up verdicts.
class StateCoverage {
 public:
  explicit StateCoverage(const Program& program);
  /// An instance is in its own state, and in that of each of its outcomes.
  void add(const DossierVerdict& dossier);
  /// Every case in the rules, on each day about which it expects something.
  void add_cases(const Progress& progress = {});
  const std::vector<NormStates>& norms() const { return norms_; }
  std::vector<NormStates>& norms() { return norms_; }
  /// The versions of norms, by position in Program::norms, that never did more than sleep.
  std::vector<Index> versions_asleep() const;

 private:
  const Program& program_;
  std::vector<bool> awake_;  ///< by position in Program::norms
  std::vector<NormStates> norms_;
};

}  // namespace termijn
