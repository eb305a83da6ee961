// SPDX-License-Identifier: Apache-2.0
// A game that somebody stopped with, as text: what was chosen, so that it can be played again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "learn/game.h"

namespace termijn {

struct SavedGame {
  std::string lesson;        ///< id of a lesson or procedure; empty: a dossier of `log`
  std::string log, dossier;  ///< as they were given
  std::string part;          ///< id
  Date first_day;
  std::uint64_t seed = 0;
  bool others_err = false;
  struct Choice {
    std::size_t option = 0;  ///< counted from 0
    std::string what;        ///< the option in Dutch; to see that it still is the same
  };
  std::vector<Choice> choices;
};

/// `termijn.saved-play/1`
std::string saved_text(const SavedGame& saved);
/// Nothing when it is no saved game.
std::optional<SavedGame> read_saved(std::string_view text);

/// The choices that the player made.
std::vector<SavedGame::Choice> choices_of(const GameState& state);
std::vector<std::size_t> options_of(std::span<const SavedGame::Choice> choices);

/// The first choice that is another one now, or is not there; nothing when all still are.
std::optional<std::size_t> changed_choice(const Game& game,
                                          std::span<const SavedGame::Choice> choices);

/// `termijn.play/1`: where somebody stands; the shape is docs/json.md.
std::string game_json(const Game& game, const GameState& state);

}  // namespace termijn
