// SPDX-License-Identifier: Apache-2.0
// Words that several events or roles have as a name: which of them a log means.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"

namespace termijn {

/// Which procedures a dossier can be: one for each in Program::procedures.
using ProcedureSet = std::vector<bool>;
ProcedureSet every_procedure(const Program& program);
ProcedureSet only_procedure(const Program& program, Index procedure);

/// Leaves the procedures in which some of `meanings` occur; that may be none.
void narrow_by_event(const Program& program, std::span<const Index> meanings, ProcedureSet& among);
void narrow_by_role(const Program& program, std::span<const Index> meanings, ProcedureSet& among);

/// Of the events with the name `word`, the only one that belongs to a procedure of `among`; else
/// the event that has it as its own name; nothing when neither tells.
Index event_meant(const Program& program, std::span<const Index> meanings, std::string_view word,
                  const ProcedureSet& among);

/// The same for roles. Who can do `event` goes before the procedures; it may be nothing.
Index role_meant(const Program& program, std::span<const Index> meanings, std::string_view word,
                 Index event, const ProcedureSet& among);

/// The arguments of a message that lists the meanings: the word, "`a` (`procedure`), ..." and of
/// their procedures the one with the most rules, as an example.
std::vector<std::string> event_choices(const Program& program, std::span<const Index> meanings,
                                       const std::string& word);
std::vector<std::string> role_choices(const Program& program, std::span<const Index> meanings,
                                      const std::string& word);

}  // namespace termijn
