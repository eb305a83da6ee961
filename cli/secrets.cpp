// SPDX-License-Identifier: Apache-2.0
// What an export of a log must keep to itself.
#include "cli/secrets.h"

#include <algorithm>
#include <utility>

#include "cli/today.h"
#include "office/told_records.h"

namespace termijn::cli {

std::optional<SecretDossiers> secrets_of(const LoadedLog& loaded, Date as_of, Console& console,
                                         ExitCode& code) {
  const Program& program = *loaded.rules.program;
  const Date day = std::min(as_of, today());
  if (!loaded.knowledge.day) {
    SecretDossiers secrets(program, loaded.log->dossiers, day);
    secrets.add(SecretDossiers(program, loaded.others, day));
    return secrets;
  }
  std::vector<Dossier> then = loaded.log->dossiers;
  then.insert(then.end(), loaded.others.begin(), loaded.others.end());
  const auto now = termijn::bind(program, loaded.all_records, log_forms());
  if (!now) {
    code = console.fail(now.diagnostics, loaded.rules.sources, exit_code_for(now.diagnostics));
    return std::nullopt;
  }
  return secrets_looking_back(program, {now->dossiers, then, loaded.all_records, loaded.records},
                              day);
}

std::vector<EventRecord> records_about(const LoadedLog& loaded, const Dossier& dossier,
                                       SecretDossiers secrets, Language language) {
  secrets.remove(dossier.council, dossier.dossier);
  return told_records(*loaded.rules.program, loaded.records, secrets, language);
}

}  // namespace termijn::cli
