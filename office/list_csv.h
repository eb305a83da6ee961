// SPDX-License-Identifier: Apache-2.0
// The lists that `termijn csv` makes: the log itself, its dossiers, its last days.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.h"
#include "engine/record.h"
#include "engine/verdict.h"
#include "office/secrecy.h"
#include "office/sheet.h"

namespace termijn {

/// Every record, corrections and withdrawals too; read_log() takes it back with the same answers.
/// The records have been through told_records().
Sheet events_sheet(std::span<const EventRecord> records, Language language);

/// A dossier a row: where it stands, its last event, its first last day, what was found.
Sheet dossiers_sheet(const Program& program, const Verdict& verdict, const SecretDossiers& secret,
                     Language language);

/// A last day a row, the most urgent first.
Sheet deadlines_sheet(const Program& program, const Verdict& verdict, const SecretDossiers& secret,
                      Language language);

}  // namespace termijn
