// SPDX-License-Identifier: Apache-2.0
// Which last day goes into the diary: the day by the rules beside days by usual mistakes. Part of
// game.h.
#pragma once

#include <optional>

#include "learn/game.h"
#include "learn/game_weigh.h"

namespace termijn {

/// A term that began to run between the two for `role`, with a day that it can count on; nothing
/// when there is none or when no other day can be thought of.
std::optional<DayToNote> day_to_note(const Referee& referee, const Standing& before,
                                     const Standing& after, Index role);

/// The answers: the day by the rules is required, the others are wrong.
std::vector<GameOption> note_options(const DayToNote& note, Date today);

}  // namespace termijn
