// SPDX-License-Identifier: Apache-2.0
// What an export of a log must keep to itself.
#pragma once

#include <optional>

#include "cli/load_log.h"
#include "office/secrecy.h"

namespace termijn::cli {

/// The secret dossiers of the whole log, for a paper that is made today and looks at `as_of`: who
/// looks ahead is not past the end of a secret yet, who looks back keeps what has become secret
/// since, also with `--known-on`. Nothing when the rest of the log cannot be understood; that is
/// reported, because a secret may be in it.
std::optional<SecretDossiers> secrets_of(const LoadedLog& loaded, Date as_of, Console& console,
                                         ExitCode& code);

/// The records that a paper about one dossier may tell of: without the words of other dossiers that
/// are secret. The dossier's own secrecy is for the paper to honour.
std::vector<EventRecord> records_about(const LoadedLog& loaded, const Dossier& dossier,
                                       SecretDossiers secrets, Language language);

}  // namespace termijn::cli
