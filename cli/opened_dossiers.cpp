// SPDX-License-Identifier: Apache-2.0
#include "cli/opened_dossiers.h"

#include "base/code.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "office/secrecy.h"

namespace termijn::cli {

Diagnostics opened_dossiers(const Program& program, const Records& before, const BoundLog& after) {
  const auto old = termijn::bind(program, before, log_forms());
  if (!old) return {};
  const SecretDossiers then(program, old->dossiers, today()), now(program, after.dossiers, today());
  Diagnostics told;
  for (const Dossier& dossier : after.dossiers) {
    const bool was_secret = then.contains(dossier.council, dossier.dossier);
    if (!was_secret || now.contains(dossier.council, dossier.dossier)) continue;
    told.push_back({Code::cli_secret_no_more, {}, {dossier.dossier}, {}});
  }
  return told;
}

}  // namespace termijn::cli
