// SPDX-License-Identifier: Apache-2.0
// The place where somebody plays: asks, shows, goes back, keeps. Part of play_command.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/ask_line.h"
#include "cli/console.h"
#include "learn/game.h"
#include "learn/game_save.h"

namespace termijn::cli {

/// A number from a list of names, or one of the names. Nothing when somebody stops.
std::optional<std::size_t> ask_choice(Console& console, const std::vector<std::string>& names);

struct PlayTable {
  const Game& game;
  Console& console;
  /// Keeps the choices; a fault when that fails. May be empty.
  std::function<std::optional<Diagnostic>(const GameState&)> keep;
};

/// From the choices that were made on. The end of the input is an end like any other.
ExitCode play_on(const PlayTable& table, const std::vector<std::size_t>& choices);

}  // namespace termijn::cli
