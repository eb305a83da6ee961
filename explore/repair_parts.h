// SPDX-License-Identifier: Apache-2.0
// The parts behind repairs().
#pragma once

#include <vector>

#include "explore/repair.h"
#include "explore/trial.h"

namespace termijn::repair_parts {

/// One dossier that is to be repaired.
struct Patient {
  const Program& program;
  const DossierVerdict& judged;
  Trial& trial;
  const RepairLimits& limits;

  const Norm& norm_of(std::uint32_t verdict) const {
    return program.norms[judged.norms[verdict].norm];
  }
};

/// Smallest first: fewest events, then fewest done by others than `actor`, then fewest values,
/// then the order of the clauses.
void sort_by_size(std::vector<std::vector<Proposed>>& ways, Index actor);

/// What ends or lifts a norm, or is an exception to it.
std::vector<std::vector<Proposed>> ways_out(Patient& patient, const NormVerdict& verdict);

std::optional<Cure> find_cure(Patient& patient, std::uint32_t verdict, bool is_wrong,
                              bool& is_cut_off);
std::vector<AskedRepair> asked_repairs(Patient& patient);
std::vector<LawfulDay> lawful_days(Patient& patient);

}  // namespace termijn::repair_parts
