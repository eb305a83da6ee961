// SPDX-License-Identifier: Apache-2.0
// What can be chosen at a moment: the written step, what the lesson has beside it, and what the
// rules make of both. Part of game.h.
#pragma once

#include <cstddef>
#include <functional>
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
  std::span<const Turn> turns = {};  ///< what was told before is no news
  bool is_other = false;             ///< the role is not the player's
  bool may_do_more = true;           ///< an act that leaves the moment where it is
  bool is_late = false;              ///< the last day on which the moment was to be is over
};

/// Whether the turns told this of the same rule already, or worse.
bool was_told(const Program& program, std::span<const Turn> turns, const Effect& effect);

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

/// Acts with which the role uses rights that it has and that `wants` allows, in the order of what
/// comes next. None of them does harm.
std::vector<GameOption> rights_to_use(const OptionTask& task,
                                      const std::function<bool(const NormVerdict&)>& wants);

/// The steps that the lesson wrote, judged.
std::vector<GameOption> written_choices(const OptionTask& task, std::size_t moment);

/// The last day that the role can count on among what asks it for an act.
std::optional<Date> last_day_before(const OptionTask& task);

}  // namespace termijn
