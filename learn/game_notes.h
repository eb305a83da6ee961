// SPDX-License-Identifier: Apache-2.0
// What is written down: last days, by the rules or by usual mistakes, and steps of others. Part of
// game.h.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "learn/game.h"
#include "learn/game_weigh.h"

namespace termijn {

/// Terms that began to run between the two: of `role`, then those that others have towards it;
/// with a day that it can count on, and not twice the same. Two at most.
std::vector<DayToNote> days_to_note(const Referee& referee, const Standing& before,
                                    const Standing& after, Index role);

/// Nothing when it has no form, or too few values that could be otherwise.
std::optional<LineToNote> line_to_note(const Program& program, const EventRecord& record);
/// The line as it was is required, the others are wrong.
std::vector<GameOption> line_options(const Program& program, const LineToNote& line, Date today);

/// The answers: the day by the rules is required, the others are wrong.
std::vector<GameOption> note_options(const DayToNote& note, Date today);

}  // namespace termijn
