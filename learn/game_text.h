// SPDX-License-Identifier: Apache-2.0
// A game as people read it in a terminal of 80 columns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "learn/game.h"

namespace termijn {

/// `mededeling van het besluit`
std::string event_name(const Program& program, std::string_view event, Language language);
/// `mededeling van het besluit (vorm: schriftelijk; met redenen: ja)`, without facts.
std::string events_words(const Program& program, std::span<const EventRecord> records,
                         Language language);

/// `schriftelijk; met redenen; gericht aan de raad: nee`, without facts.
std::string plain_fields(const Program& program, const EventRecord& record, Language language);
/// Without the full stop at its end.
std::string stripped(std::string text);

/// What it is about, and whose place the player takes.
std::string opening_text(const Game& game, Language language);
/// What happened in the turns from `first` on.
std::string turns_text(const Game& game, const GameState& state, std::size_t first,
                       Language language);
/// The day, the question and the numbered options; at the end the account.
std::string node_text(const Game& game, const GameState& state, Language language);
/// What went well and wrong, what it would have cost, what is open, and the dossier.
std::string account_text(const Game& game, const GameState& state, Language language);
/// The dossier so far.
std::string dossier_text(const Game& game, const GameState& state, Language language);
/// Why the last choice had the consequence that it had.
std::string reasons_text(const Game& game, const GameState& state, Language language);

/// A duty that was fulfilled by a forbidden act is nothing that went well.
bool is_done_well(const GameOption& taken, const Effect& effect);

/// The lines of one consequence.
std::string effect_text(const Effect& effect, Language language);

}  // namespace termijn
