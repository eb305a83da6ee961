// SPDX-License-Identifier: Apache-2.0
// What can be chosen at a moment: the written step, what the lesson has beside it, and what the
// rules make of both. Part of game.h.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "learn/game.h"
#include "learn/game_weigh.h"

namespace termijn {

/// Of one role, in a dossier as it stands.
struct OptionTask {
  const Referee& referee;
  const Standing& now;
  Index role = nothing;
  bool off_script = false;
};

/// More than this is no choice any more.
inline constexpr std::size_t most_options = 6;

/// At a moment of the exercise; `put_off`: earlier ones that may still be done. No two of them mean
/// the same, and at least one is not wrong; empty when nothing of it makes sense any more.
std::vector<GameOption> options_at(const OptionTask& task, std::size_t moment,
                                   std::span<const std::size_t> put_off);

/// After the exercise: what still asks for an act of the role, what it put off, and leaving it at
/// that. Empty when there is nothing.
std::vector<GameOption> options_after(const OptionTask& task, std::span<const std::size_t> put_off);

/// The written step of a moment; nothing when it does not bind.
std::optional<GameOption> written_option(const OptionTask& task, std::size_t moment);

/// An act with which the role uses a right that it has; nothing when it has none. For the party
/// that was harmed.
std::optional<GameOption> right_to_use(const OptionTask& task);

/// The steps that the lesson wrote, judged.
std::vector<GameOption> written_choices(const OptionTask& task, std::size_t moment);

/// The last day that the role can count on among what asks it for an act.
std::optional<Date> last_day_before(const OptionTask& task);

}  // namespace termijn
