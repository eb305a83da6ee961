// SPDX-License-Identifier: Apache-2.0
// An exercise that is played. Pure: a state and a choice give the next state. Who plays takes one
// part; the rules play the others, within the law or with a mistake. docs/learning.md is the
// design.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "learn/consequence.h"
#include "learn/exercise.h"
#include "learn/game_weigh.h"

namespace termijn {

struct GameSetup {
  Exercise exercise;
  Date first_day;
  std::size_t part = 0;  ///< in Exercise::parts
  std::uint64_t seed = 0;
  bool others_err = false;  ///< the other parties make mistakes now and then, by the seed
};

/// Something that can be chosen.
struct GameOption {
  enum class From : std::uint8_t {
    written,    ///< the step of the exercise
    choice,     ///< what the exercise says could be done instead
    put_off,    ///< the step of an earlier moment that was not taken
    cure,       ///< found for what is wrong, or for what still asks for an act
    forbidden,  ///< what a prohibition forbids now
    flawed,     ///< the step in another form
    late,       ///< the step on the day after its last day
    waiting,    ///< time passes
    rest,       ///< nothing today
    note,       ///< a last day for the diary
    line,       ///< a line for the dossier
  };
  From from = From::written;
  std::size_t moment = 0;  ///< of the exercise; of a step that was put off the earlier one
  Label text;
  Date day;                          ///< after it
  std::vector<EventRecord> records;  ///< what happens; empty when time passes
  ChoiceClass kind = ChoiceClass::allowed;
  std::vector<Effect> effects;  ///< what it changes
  std::optional<Date> noted;    ///< of a note: the day that is written down
  std::optional<Date> key;      ///< and the day by the rules
  Label why;  ///< of a note that is wrong: how somebody comes to that day; of a line: what was so
  Label authority, counting;  ///< of a note: article and name of the rule, how it is counted
};
std::string_view from_id(GameOption::From from);  ///< `written` ...

/// A question of who keeps the diary and the dossier: no step of the procedure.
bool is_bookkeeping(const GameOption& option);

/// Lawful, but it puts an end to a right of the role.
bool gives_up(const GameOption& option, Index role);

/// A last day to write down: which rule, and what the rules say.
struct DayToNote {
  Index norm = nothing;  ///< in Program::norms
  bool is_own = false;   ///< of the player, and not of another party
  Label rule, authority;
  Label counting;  ///< how it is counted
  Date key;
  std::vector<std::pair<Date, Label>> others;  ///< days by usual mistakes
};

/// A step of another party to write down, and how it could be written down wrongly.
struct LineToNote {
  EventRecord record;
  std::vector<EventRecord> others;  ///< each with one value otherwise
  std::vector<FieldText> was;       ///< of each of them the value as it was
};

/// Where the player stands.
struct GameNode {
  enum class Kind : std::uint8_t {
    step,       ///< a moment of the exercise
    note,       ///< which last day goes into the diary?
    line,       ///< what is written down in the dossier?
    aftermath,  ///< the exercise is over, something is still open for the player
    end,
  };
  Kind kind = Kind::end;
  std::size_t moment = 0;  ///< of a step
  Date day;
  std::optional<DayToNote> note;
  std::vector<GameOption> options;
};
std::string_view node_id(GameNode::Kind kind);  ///< `step` ...
bool is_bookkeeping(const GameNode& node);

/// Something that happened.
struct Turn {
  enum class Who : std::uint8_t { player, other, time };
  Who who = Who::time;
  Index role = nothing;
  Date from;  ///< the day on which it was chosen
  GameOption taken;
  std::size_t option = 0;  ///< of the player: which one was chosen
  std::size_t before = 0;  ///< events in the dossier before it
};

struct GameState {
  std::vector<EventRecord> records;
  Date day;
  std::vector<std::size_t> pending, skipped;  ///< moments to come, and that made no sense
  bool off_script = false;                    ///< something went otherwise than written
  std::uint8_t asides = 0;  ///< acts at the moment that comes first, which stays where it is
  std::uint8_t aftermaths = 0;
  bool other_answered = false;  ///< the other party used a right that the player gave it
  std::optional<LineToNote> to_log;
  std::vector<DayToNote> to_note;
  std::vector<Turn> turns;
  GameNode node;

  bool is_over() const { return node.kind == GameNode::Kind::end; }
};

/// Equal for states from which the same can happen.
std::string state_key(const GameState& state);

struct OptionTask;
class Referee;

class Game {
 public:
  /// `program` is borrowed.
  Game(const Program& program, GameSetup setup);

  const Program& program() const { return program_; }
  const GameSetup& setup() const { return setup_; }
  const Part& part() const { return setup_.exercise.parts[setup_.part]; }
  Index role() const { return role_; }

  GameState begin() const;
  /// `option` is one of state.node.options.
  GameState choose(const GameState& state, std::size_t option) const;

 private:
  void leave_moment(GameState& state, const GameOption& taken, std::size_t moment) const;
  void run_on(GameState& state) const;
  bool visit(GameState& state, std::size_t moment) const;
  void play_other(GameState& state, const Standing& now, std::size_t moment) const;
  std::optional<GameOption> mistake_of(const GameState& state, const OptionTask& task,
                                       std::size_t moment) const;
  bool makes_sense_now(const GameState& state, std::size_t moment) const;
  bool look_back(GameState& state) const;
  void answer_of_other(GameState& state) const;
  void pass_time(GameState& state, Date day) const;
  void take(GameState& state, Turn turn) const;
  bool asks_books(GameState& state) const;
  OptionTask task_of(const GameState& state, const Referee& referee, const Standing& now,
                     Index role) const;
  std::uint64_t dice(const GameState& state, std::uint64_t salt) const;
  void shuffle(GameState& state) const;

  const Program& program_;
  GameSetup setup_;
  Index role_;
};

/// Plays the choices one after the other, counted from 0; stops at the first that is not there.
GameState play(const Game& game, std::span<const std::size_t> choices);

}  // namespace termijn
