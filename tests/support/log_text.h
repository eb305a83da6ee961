// SPDX-License-Identifier: Apache-2.0
// Logs as tests write them: an event a line, or between `|`.
#pragma once

#include <string>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/record.h"

namespace termijn::testing {

/// What read_given() takes; throws std::invalid_argument for anything else.
std::vector<EventRecord> records_of(const Source& source, std::uint32_t file = 0);

/// Rule texts that must be sound, compiled; throws std::runtime_error with the messages otherwise.
Program program_of(Sources sources);

/// The rule files of the repository.
Sources repository_sources();
Program repository_program();

/// The log bound to the program; throws std::runtime_error with the codes of what does not bind.
BoundLog bound(const Program& program, const std::string& log);

}  // namespace termijn::testing
