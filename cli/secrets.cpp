// SPDX-License-Identifier: Apache-2.0
// What an export of a log must keep to itself.
#include "cli/secrets.h"

#include <algorithm>
#include <utility>

#include "cli/today.h"
#include "office/told_records.h"

namespace termijn::cli {
namespace {

/// Whether a dossier was secret is gone with its content, so what is added behind that is secret
/// until an event says otherwise.
void add_erased(SecretDossiers& secrets, const LoadedLog& loaded, std::span<const Dossier> dossiers,
                Date day) {
  const SecrecyRules rules(*loaded.rules.program);
  for (const Tombstone& tombstone : loaded.tombstones) {
    if (!tombstone.is_carried_out()) continue;
    for (const Dossier& dossier : dossiers) {
      const bool is_it =
          dossier.council == tombstone.council && dossier.dossier == tombstone.dossier;
      if (!is_it) continue;
      const Secrecy before{tombstone.day, std::nullopt, tombstone.number};
      if (const auto secrecy = rules.of(dossier.events, day, before))
        secrets.add(dossier.council, dossier.dossier, *secrecy);
    }
  }
}

}  // namespace

std::optional<SecretDossiers> secrets_of(const LoadedLog& loaded, Date as_of, Console& console,
                                         ExitCode& code) {
  const Program& program = *loaded.rules.program;
  const Date day = std::min(as_of, today());
  if (!loaded.knowledge.day) {
    SecretDossiers secrets(program, loaded.log->dossiers, day);
    secrets.add(SecretDossiers(program, loaded.others, day));
    add_erased(secrets, loaded, loaded.log->dossiers, day);
    add_erased(secrets, loaded, loaded.others, day);
    return secrets;
  }
  std::vector<Dossier> then = loaded.log->dossiers;
  then.insert(then.end(), loaded.others.begin(), loaded.others.end());
  const auto now = termijn::bind(program, loaded.all_records, log_forms());
  if (!now) {
    code = console.fail(now.diagnostics, loaded.rules.sources, exit_code_for(now.diagnostics));
    return std::nullopt;
  }
  SecretDossiers secrets =
      secrets_looking_back(program, {now->dossiers, then, loaded.all_records, loaded.records}, day);
  add_erased(secrets, loaded, now->dossiers, day);
  return secrets;
}

std::vector<EventRecord> records_about(const LoadedLog& loaded, const Dossier& dossier,
                                       SecretDossiers secrets, Language language) {
  secrets.remove(dossier.council, dossier.dossier);
  return told_records(*loaded.rules.program, loaded.records, secrets, language);
}

}  // namespace termijn::cli
