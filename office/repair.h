// SPDX-License-Identifier: Apache-2.0
// What cures what is wrong in dossiers: as text and as JSON.
#pragma once

#include <span>
#include <string>

#include "engine/verdict.h"
#include "explore/repair.h"

namespace termijn {

struct RepairedDossier {
  const DossierVerdict& judged;
  const DossierRepairs& repairs;
  std::string name;  ///< as people call it
};

struct RepairReport {
  const Program& program;
  Date as_of;
  std::span<const RepairedDossier> dossiers;
  RepairLimits limits;
};

std::string repair_text(const RepairReport& report, Language language);
/// `termijn.repair/1`; the shape is docs/json.md.
std::string repair_json(const RepairReport& report);

/// `advies op 07-04-2026 door or vorm=schriftelijk`: as `termijn whatif --add` takes it.
std::string proposed_text(const Program& program, const Proposed& event,
                          std::span<const Period> lengths, Language language);

}  // namespace termijn
