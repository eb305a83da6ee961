// SPDX-License-Identifier: Apache-2.0
// The place where somebody plays: asks, shows, goes back, keeps. Part of play_command.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "learn/game.h"
#include "learn/game_save.h"

namespace termijn::cli {

/// One line of standard input after a prompt. Of input that is no terminal the line is shown too,
/// so that what is written reads as a conversation. Nothing at the end of the input.
std::optional<std::string> ask_line(Console& console, std::string_view prompt);

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
