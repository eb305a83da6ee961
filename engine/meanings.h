// SPDX-License-Identifier: Apache-2.0
// Words that several events or roles have as a name: which of them a log means.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"

namespace termijn {

/// Of the events with the name `word`, the one that belongs to `procedure`; without one the event
/// that has it as its own name; nothing when neither tells.
Index event_meant(const Program& program, std::span<const Index> meanings, std::string_view word,
                  Index procedure);

/// The same for roles. Who can do `event` goes before the procedure; both may be nothing.
Index role_meant(const Program& program, std::span<const Index> meanings, std::string_view word,
                 Index event, Index procedure);

/// The arguments of a message that lists the meanings: the word, "`a` (`procedure`), ..." and the
/// procedure of the first that has one.
std::vector<std::string> event_choices(const Program& program, std::span<const Index> meanings,
                                       const std::string& word);
std::vector<std::string> role_choices(const Program& program, std::span<const Index> meanings,
                                      const std::string& word);

}  // namespace termijn
