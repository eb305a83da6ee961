// SPDX-License-Identifier: Apache-2.0
// Logs as tests write them: an event a line (or between `|`), without the readers of log/.
#pragma once

#include <string>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/record.h"

namespace termijn::testing {

/// `3 2024-01-02 aanvraag vorm=schriftelijk rust="14 dagen" door=tuinder dossier=D1 raad=R
/// vervangt=2`. The number may be left out: then it counts up. `-` for the event withdraws. An
/// event without `dossier=` belongs to the dossier `D`; `dossier=` with nothing behind it to the
/// whole council. Throws std::invalid_argument for a line that is none of this.
std::vector<EventRecord> records_of(const Source& source, std::uint32_t file = 0);

/// Rule texts that must be sound, compiled; throws std::runtime_error with the messages otherwise.
Program program_of(Sources sources);

/// The rule files of the repository.
Sources repository_sources();
Program repository_program();

/// The log bound to the program; throws std::runtime_error with the codes of what does not bind.
BoundLog bound(const Program& program, const std::string& log);

}  // namespace termijn::testing
