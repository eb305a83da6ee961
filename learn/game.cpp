// SPDX-License-Identifier: Apache-2.0
#include "learn/game.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "engine/names.h"
#include "learn/game_notes.h"
#include "learn/game_options.h"
#include "learn/game_text.h"
#include "learn/game_words.h"

namespace termijn {
namespace {

/// After the exercise there is at most so often something to do.
constexpr std::uint8_t most_aftermaths = 2;
/// How long after the last step people look at what is left.
constexpr std::int32_t days_to_look_back = 7;
/// One in so many steps of the others is a mistake, when they make any.
constexpr std::uint64_t one_in = 2;

std::uint64_t mixed(std::uint64_t value) {  // splitmix64
  value += 0x9e3779b97f4a7c15U;
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

std::string key_of(const EventRecord& record) {
  std::string key = iso(record.day) + '|' + record.event + '|' + record.actor;
  for (const auto& field : record.fields) key += '|' + field.name + '=' + field.value;
  return key;
}

}  // namespace

std::string_view from_id(GameOption::From from) {
  constexpr std::array ids = {"written", "choice", "put_off", "cure", "forbidden",
                              "flawed",  "late",   "waiting", "rest", "note"};
  return ids[static_cast<std::size_t>(from)];
}

std::string_view node_id(GameNode::Kind kind) {
  constexpr std::array ids = {"step", "note", "aftermath", "end"};
  return ids[static_cast<std::size_t>(kind)];
}

std::string state_key(const GameState& state) {
  std::string key = iso(state.day) + node_id(state.node.kind).data();
  for (const auto& record : state.records) key += '\n' + key_of(record);
  for (const auto moment : state.pending) key += " p" + std::to_string(moment);
  for (const auto moment : state.skipped) key += " s" + std::to_string(moment);
  key += state.off_script ? '-' : '+';
  key += std::to_string(state.aftermaths) + (state.other_answered ? "a" : "n");
  if (state.node.note) key += iso(state.node.note->key);
  return key;
}

Game::Game(const Program& program, GameSetup setup)
    : program_(program),
      setup_(std::move(setup)),
      role_(NameIndex(program.roles).find(setup_.exercise.parts[setup_.part].role)) {}

GameState Game::begin() const {
  GameState state;
  state.day = setup_.first_day;
  state.pending.resize(setup_.exercise.moments.size());
  std::iota(state.pending.begin(), state.pending.end(), std::size_t{0});
  run_on(state);
  return state;
}

GameState Game::choose(const GameState& state, std::size_t option) const {
  GameState next = state;
  GameNode node = std::move(next.node);
  next.node = {};
  GameOption taken = node.options[option];
  const bool as_written = taken.from == GameOption::From::written;
  if (node.kind == GameNode::Kind::step && taken.moment != node.moment) {
    // A step that was put off; the moment itself is still to come.
    std::erase(next.skipped, taken.moment);
  } else if (node.kind == GameNode::Kind::step) {
    std::erase(next.pending, node.moment);
    if (taken.records.empty() && !as_written) next.skipped.push_back(node.moment);
    next.off_script |= !as_written;
  } else if (node.kind == GameNode::Kind::note) {
    next.to_note.reset();
  } else if (!taken.records.empty()) {
    // What made no sense before may make sense now.
    if (taken.from == GameOption::From::put_off) std::erase(next.skipped, taken.moment);
    next.pending = std::exchange(next.skipped, {});
  } else {
    next.aftermaths = most_aftermaths;
  }
  take(next, {Turn::Who::player, role_, node.day, std::move(taken), option, 0});
  run_on(next);
  return next;
}

/// Until the player can choose, or nothing is left.
void Game::run_on(GameState& state) const {
  while (true) {
    if (state.to_note) {
      state.node = {GameNode::Kind::note, 0, state.day, state.to_note,
                    note_options(*state.to_note, state.day)};
      return shuffle(state);
    }
    if (state.pending.empty()) {
      if (look_back(state)) return;
      if (state.pending.empty()) return;
      continue;
    }
    const std::size_t moment = state.pending.front();
    if (visit(state, moment)) return;
  }
}

/// True when the player has the choice. Else the moment is over.
bool Game::visit(GameState& state, std::size_t moment) const {
  const Exercise& exercise = setup_.exercise;
  const Moment& at = exercise.moments[moment];
  const auto skip = [&] {
    std::erase(state.pending, moment);
    state.skipped.push_back(moment);
    return false;
  };
  if (!makes_sense_now(state, moment)) return skip();
  const auto planned = day_of(program_, exercise, at.when, state.records, state.day);
  if (!planned) return skip();
  const Date day = std::max(*planned, state.day);
  const Referee referee(program_, exercise);
  const auto now = referee.stand(state.records, day);
  if (!now) return skip();
  if (at.step.actor != part().role) {
    play_other(state, *now, moment);
    return false;
  }
  auto options = options_at({referee, *now, role_, state.off_script}, moment, state.skipped);
  if (options.empty()) return skip();
  pass_time(state, day);
  state.node = {GameNode::Kind::step, moment, day, std::nullopt, std::move(options)};
  shuffle(state);
  return true;
}

/// As written, unless that makes no sense or breaks a rule; or, now and then, with a mistake.
void Game::play_other(GameState& state, const Standing& now, std::size_t moment) const {
  const Referee referee(program_, setup_.exercise);
  const Step& step = setup_.exercise.moments[moment].step;
  const Index role = NameIndex(program_.roles).find(step.actor);
  const OptionTask task{referee, now, role, state.off_script};
  std::erase(state.pending, moment);
  auto chosen = written_option(task, moment);
  auto mistake = setup_.others_err ? mistake_of(state, task, moment) : std::nullopt;
  const bool is_unlawful = chosen && state.off_script && chosen->kind == ChoiceClass::wrong &&
                           step.actor != setup_.exercise.misstep;
  if (mistake) {
    chosen = std::move(mistake);
    state.off_script = true;
  } else if (is_unlawful) {
    chosen.reset();
  }
  if (!chosen) {
    state.skipped.push_back(moment);
    return;
  }
  pass_time(state, now.day);
  take(state, {Turn::Who::other, role, now.day, std::move(*chosen), 0, 0});
}

/// By the seed; none that would end the game before the player had a word in it.
std::optional<GameOption> Game::mistake_of(const GameState& state, const OptionTask& task,
                                           std::size_t moment) const {
  if (dice(state, moment) % one_in != 0) return std::nullopt;
  auto choices = written_choices(task, moment);
  std::erase_if(choices, [&](const GameOption& option) {
    if (option.kind != ChoiceClass::wrong) return true;
    GameState tried = state;
    tried.off_script = true;
    take(tried, {Turn::Who::other, task.role, task.now.day, option, 0, 0});
    run_on(tried);
    return tried.is_over();
  });
  if (choices.empty()) return std::nullopt;
  return choices[dice(state, moment + 1) % choices.size()];
}

/// On the written way each moment makes sense.
bool Game::makes_sense_now(const GameState& state, std::size_t moment) const {
  return !state.off_script || makes_sense(setup_.exercise.moments[moment], state.records);
}

/// When all moments are over. True when the player has a choice.
bool Game::look_back(GameState& state) const {
  const Referee referee(program_, setup_.exercise);
  if (!state.off_script) return false;
  if (state.aftermaths < most_aftermaths) {
    auto now = referee.stand(state.records, state.day);
    if (!now) return false;
    const auto last = last_day_before({referee, *now, role_, true});
    Date day = state.day + days_to_look_back;
    if (last && *last < day) day = std::max(*last, state.day);
    now = referee.stand(state.records, day);
    auto options = options_after({referee, *now, role_, true}, state.skipped);
    if (!options.empty()) {
      ++state.aftermaths;
      pass_time(state, day);
      state.node = {GameNode::Kind::aftermath, 0, day, std::nullopt, std::move(options)};
      shuffle(state);
      return true;
    }
  }
  return answer_of_other(state);
}

/// The other party uses a right that a mistake of the player gave it; never a choice.
bool Game::answer_of_other(GameState& state) const {
  const bool has_erred = std::ranges::any_of(state.turns, [](const Turn& turn) {
    return turn.who == Turn::Who::player && turn.taken.kind == ChoiceClass::wrong &&
           turn.taken.from != GameOption::From::note;
  });
  if (state.other_answered || !has_erred) return false;
  state.other_answered = true;
  const Referee referee(program_, setup_.exercise);
  const auto now = referee.stand(state.records, state.day);
  if (!now) return false;
  const Procedure* procedure = nullptr;
  for (const auto& one : program_.procedures)
    if (one.id == setup_.exercise.procedure) procedure = &one;
  if (procedure == nullptr) return false;
  for (const Index role : procedure->roles) {
    if (role == role_) continue;
    auto option = right_to_use({referee, *now, role, true});
    if (!option) continue;
    take(state, {Turn::Who::other, role, state.day, std::move(*option), 0, 0});
    return false;
  }
  return false;
}

/// What happens to the dossier while nobody does anything.
void Game::pass_time(GameState& state, Date day) const {
  if (day == state.day || state.records.empty()) {
    state.day = day;
    return;
  }
  const Referee referee(program_, setup_.exercise);
  const auto before = referee.stand(state.records, state.day);
  auto weighed = before ? referee.weigh(*before, {{}, day, role_}) : std::nullopt;
  state.day = day;
  if (!weighed) return;
  std::erase_if(weighed->effects, [&](const Effect& effect) {
    const bool is_told = std::ranges::any_of(state.turns, [&](const Turn& turn) {
      return std::ranges::any_of(
          turn.taken.effects, [&](const Effect& told) { return is_same(program_, effect, told); });
    });
    return !effect.is_bad() || is_told;
  });
  if (weighed->effects.empty()) return;
  Turn turn;
  turn.from = before->day;
  turn.taken.from = GameOption::From::waiting;
  turn.taken.day = day;
  turn.taken.kind = weighed->kind;
  turn.taken.effects = std::move(weighed->effects);
  turn.before = state.records.size();
  state.turns.push_back(std::move(turn));
}

void Game::take(GameState& state, Turn turn) const {
  turn.before = state.records.size();
  const auto old = state.records;
  state.records.insert(state.records.end(), turn.taken.records.begin(), turn.taken.records.end());
  state.day = std::max(state.day, turn.taken.day);
  const bool has_events = !turn.taken.records.empty();
  state.turns.push_back(std::move(turn));
  if (!part().keeps_dates || !has_events) return;
  const Referee referee(program_, setup_.exercise);
  const auto before = referee.stand(old, state.day),
             after = referee.stand(state.records, state.day);
  if (before && after) state.to_note = day_to_note(referee, *before, *after, role_);
}

std::uint64_t Game::dice(const GameState& state, std::uint64_t salt) const {
  return mixed(mixed(setup_.seed) ^ mixed(state.turns.size() * 64U + salt));
}

void Game::shuffle(GameState& state) const {
  auto& options = state.node.options;
  for (std::size_t i = options.size(); i > 1; --i)
    std::swap(options[i - 1], options[dice(state, i) % i]);
}

GameState play(const Game& game, std::span<const std::size_t> choices) {
  GameState state = game.begin();
  for (const auto choice : choices) {
    if (choice >= state.node.options.size()) break;
    state = game.choose(state, choice);
  }
  return state;
}

}  // namespace termijn
