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
/// So often somebody can do something else before a moment goes on.
constexpr std::uint8_t most_asides = 2;
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
  constexpr std::array ids = {"written", "choice",  "put_off", "cure", "forbidden", "flawed",
                              "late",    "waiting", "rest",    "note", "line"};
  return ids[static_cast<std::size_t>(from)];
}

bool is_bookkeeping(const GameNode& node) {
  return node.kind == GameNode::Kind::note || node.kind == GameNode::Kind::line;
}

bool is_bookkeeping(const GameOption& option) {
  return option.from == GameOption::From::note || option.from == GameOption::From::line;
}

bool gives_up(const GameOption& option, Index role) {
  return option.kind == ChoiceClass::allowed &&
         std::ranges::any_of(option.effects, [&](const Effect& effect) {
           return effect.kind == Effect::Kind::given_up && effect.holder == role;
         });
}

std::string_view node_id(GameNode::Kind kind) {
  constexpr std::array ids = {"step", "note", "line", "aftermath", "end"};
  return ids[static_cast<std::size_t>(kind)];
}

std::string state_key(const GameState& state) {
  std::string key = iso(state.day) + node_id(state.node.kind).data();
  for (const auto& record : state.records) key += '\n' + key_of(record);
  for (const auto moment : state.pending) key += " p" + std::to_string(moment);
  for (const auto moment : state.skipped) key += " s" + std::to_string(moment);
  key += state.off_script ? '-' : '+';
  key += std::to_string(state.aftermaths) + (state.other_answered ? "a" : "n");
  key += std::to_string(state.asides);
  if (state.to_log) key += 'l';
  for (const auto& note : state.to_note) key += iso(note.key);
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
  using From = GameOption::From;
  if (node.kind == GameNode::Kind::note) {
    next.to_note.erase(next.to_note.begin());
  } else if (node.kind == GameNode::Kind::line) {
    next.to_log.reset();
  } else if (node.kind == GameNode::Kind::step) {
    leave_moment(next, taken, node.moment);
  } else if (!taken.records.empty()) {
    // What made no sense before may make sense now.
    if (taken.from == From::put_off) std::erase(next.skipped, taken.moment);
    next.pending = std::exchange(next.skipped, {});
  } else {
    next.aftermaths = most_aftermaths;
  }
  take(next, {Turn::Who::player, role_, node.day, std::move(taken), option, 0});
  run_on(next);
  return next;
}

/// After a choice at it: a moment is over, unless something else was done that it can wait for.
void Game::leave_moment(GameState& state, const GameOption& taken, std::size_t moment) const {
  using From = GameOption::From;
  if (taken.from == From::put_off) {
    std::erase(state.skipped, taken.moment);
    return;
  }
  const bool is_aside = taken.from == From::cure || taken.from == From::forbidden;
  const bool as_written = taken.from == From::written;
  state.off_script |= !as_written;
  if (is_aside) {
    ++state.asides;
    return;
  }
  state.asides = 0;
  std::erase(state.pending, moment);
  if (taken.records.empty() && !as_written) state.skipped.push_back(moment);
}

/// Whether something of what happened is to be written down.
bool Game::asks_books(GameState& state) const {
  if (state.to_log) {
    state.node.kind = GameNode::Kind::line;
    state.node.options = line_options(program_, *state.to_log, state.day);
  } else if (!state.to_note.empty()) {
    state.node.kind = GameNode::Kind::note;
    state.node.note = state.to_note.front();
    state.node.options = note_options(*state.node.note, state.day);
  } else {
    return false;
  }
  state.node.day = state.day;
  return true;
}

/// Until the player can choose, or nothing is left.
void Game::run_on(GameState& state) const {
  while (true) {
    if (asks_books(state)) return shuffle(state);
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
    state.asides = 0;
    return false;
  };
  if (!makes_sense_now(state, moment)) return skip();
  const auto planned = state.asides > 0
                           ? std::optional(state.day)
                           : day_of(program_, exercise, at.when, state.records, state.day);
  if (!planned) return skip();
  const Date day = std::max(*planned, state.day);
  const Referee referee(program_, exercise);
  const auto now = referee.stand(state.records, day);
  if (!now) return skip();
  if (at.step.actor != part().role) {
    play_other(state, *now, moment);
    return false;
  }
  const OptionTask task = task_of(state, referee, *now, role_);
  auto options = options_at(task, moment, state.skipped);
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
  const OptionTask task = task_of(state, referee, now, role);
  std::erase(state.pending, moment);
  auto chosen = written_option(task, moment);
  auto mistake = setup_.others_err ? mistake_of(state, task, moment) : std::nullopt;
  const bool is_unlawful = chosen && state.off_script && chosen->kind == ChoiceClass::wrong &&
                           step.actor != setup_.exercise.misstep;
  if (mistake) {
    chosen = std::move(mistake);
    state.off_script = true;
    if (chosen->records.empty()) state.skipped.push_back(moment);
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
    while (is_bookkeeping(tried.node)) tried = choose(tried, 0);
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
    const auto last = last_day_before(task_of(state, referee, *now, role_));
    Date day = state.day + days_to_look_back;
    if (last && *last < day) day = std::max(*last, state.day);
    now = referee.stand(state.records, day);
    auto options = options_after(task_of(state, referee, *now, role_), state.skipped);
    if (!options.empty()) {
      ++state.aftermaths;
      pass_time(state, day);
      state.node = {GameNode::Kind::aftermath, 0, day, std::nullopt, std::move(options)};
      shuffle(state);
      return true;
    }
  }
  answer_of_other(state);
  return false;
}

/// Once the other party uses a right that the player gave it: by a mistake, else by an act that
/// cut the story short. Then what made no sense is looked at again.
void Game::answer_of_other(GameState& state) const {
  if (state.other_answered) return;
  state.other_answered = true;
  const auto is_own = [](const Turn& turn) { return turn.who == Turn::Who::player; };
  const bool has_erred = std::ranges::any_of(state.turns, [&](const Turn& turn) {
    return is_own(turn) && turn.taken.kind == ChoiceClass::wrong && !is_bookkeeping(turn.taken);
  });
  const auto is_given = [&](const NormVerdict& verdict) {
    return std::ranges::any_of(state.turns, [&](const Turn& turn) {
      return is_own(turn) && std::ranges::any_of(turn.taken.effects, [&](const Effect& effect) {
               return effect.kind == Effect::Kind::came_up && effect.norm == verdict.norm;
             });
    });
  };
  const auto wants = [&](const NormVerdict& verdict) {
    return has_erred ? asks_for_act(program_.norms[verdict.norm]) : is_given(verdict);
  };
  if (!has_erred && state.skipped.empty()) return;
  const Referee referee(program_, setup_.exercise);
  const auto now = referee.stand(state.records, state.day);
  const Index procedure = NameIndex(program_.procedures).find(setup_.exercise.procedure);
  if (!now || procedure == nothing) return;
  for (const Index role : program_.procedures[procedure].roles) {
    if (role == role_) continue;
    auto options = rights_to_use(task_of(state, referee, *now, role), wants);
    if (options.empty()) continue;
    const std::size_t chosen = has_erred ? 0 : dice(state, role) % options.size();
    take(state, {Turn::Who::other, role, state.day, std::move(options[chosen]), 0, 0});
    state.pending = std::exchange(state.skipped, {});
    return;
  }
}

OptionTask Game::task_of(const GameState& state, const Referee& referee, const Standing& now,
                         Index role) const {
  return {
      referee, now, role, state.off_script, state.turns, role != role_, state.asides < most_asides};
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
  const auto last = std::find_if(state.turns.rbegin(), state.turns.rend(), [](const Turn& turn) {
    return turn.who == Turn::Who::player && !is_bookkeeping(turn.taken);
  });
  // Who does as written takes no risk that people should judge.
  const bool as_written =
      last == state.turns.rend() || last->taken.from == GameOption::From::written;
  std::erase_if(weighed->effects, [&](const Effect& effect) {
    const bool is_doubt = as_written && effect.finding == FindingKind::attention;
    return !effect.is_bad() || is_doubt || was_told(program_, state.turns, effect);
  });
  if (weighed->effects.empty()) return;
  Turn turn;
  turn.from = before->day;
  turn.taken.from = GameOption::From::waiting;
  turn.taken.day = day;
  turn.taken.kind = class_of(weighed->effects, program_, role_);
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
  if (!before || !after) return;
  const Turn& taken = state.turns.back();
  if (taken.who == Turn::Who::other)
    state.to_log = line_to_note(program_, taken.taken.records.front());
  state.to_note = days_to_note(referee, *before, *after, role_);
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
