// SPDX-License-Identifier: Apache-2.0
// `termijn play`: an exercise to play, at a terminal, from a script or for a program.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/code.h"
#include "base/nearest.h"
#include "base/whole_number.h"
#include "cli/command.h"
#include "cli/load_exercise.h"
#include "cli/load_log.h"
#include "cli/play_table.h"
#include "cli/write_file.h"
#include "learn/exercise_file.h"
#include "learn/game_save.h"
#include "office/phrase.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

constexpr Phrase which_lesson = {"Welke zaak wilt u spelen?", "Which case do you want to play?"};
constexpr Phrase which_part = {"Wie wilt u zijn?", "Who do you want to be?"};
constexpr Phrase nothing_chosen = {"Er is niets gekozen.", "Nothing was chosen."};

/// `2,1,3`, counted from 1; nothing when it is something else.
std::optional<std::vector<std::size_t>> numbers_in(std::string_view text) {
  std::vector<std::size_t> numbers;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const auto number = whole_number<std::size_t>(text.substr(0, comma));
    if (!number || *number == 0) return std::nullopt;
    numbers.push_back(*number - 1);
    if (comma + 1 == text.size()) return std::nullopt;
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return numbers;
}

Diagnostics faults_in(const Options& options) {
  Diagnostics faults;
  const auto add = [&](Code code, std::vector<std::string> arguments) {
    faults.push_back({code, {}, std::move(arguments), {}});
  };
  const bool is_resumed = !options.resume.empty();
  if (!options.mistakes.empty() && options.mistakes != "none" && options.mistakes != "some")
    add(Code::play_bad_mistakes, {options.mistakes});
  if (options.has(Option::choose) && !options.json)
    add(Code::cli_needs_option, {"--choose", "--json"});
  if (!numbers_in(options.choose)) add(Code::play_bad_choices, {options.choose});
  if (!options.words.empty() && options.has(Option::log))
    add(Code::cli_not_together, {options.words[0], "--log"});
  if (options.has(Option::dossier) && !options.has(Option::log))
    add(Code::cli_needs_option, {"--dossier", "--log"});
  if (is_resumed) {
    for (const Option other : {Option::part, Option::seed, Option::start, Option::mistakes,
                               Option::store, Option::log, Option::choose}) {
      if (options.has(other)) add(Code::cli_not_together, {"--resume", option_text(other)});
    }
    if (!options.words.empty()) add(Code::cli_not_together, {"--resume", options.words[0]});
  }
  if (options.json && !is_resumed && options.words.empty() && !options.has(Option::log)) {
    const bool dutch = options.language == Language::dutch;
    add(Code::cli_missing_word,
        {"play", dutch ? "de les of de procedure" : "the lesson or the procedure",
         dutch ? "play LES --json" : "play LESSON --json"});
  }
  std::error_code error;
  if (options.has(Option::store) && std::filesystem::exists(options.store, error))
    add(Code::play_file_exists, {options.store});
  return faults;
}

/// What is played, and by whom.
struct Plan {
  LoadedExercise loaded;
  SavedGame saved;
  std::size_t part = 0;
  std::string file;  ///< where it is kept; empty: nowhere
};

std::optional<SavedGame> read_game(const std::string& path, Console& console, ExitCode& code) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (in) text << in.rdbuf();
  if (!in || std::filesystem::is_directory(path)) {
    code = console.fail({Code::play_file_unreadable, {}, {path}, {}}, exit_environment);
    return std::nullopt;
  }
  auto saved = read_saved(text.str());
  if (!saved) code = console.fail({Code::play_not_a_game, {}, {path}, {}}, exit_input);
  return saved;
}

std::string ask_lesson(Console& console) {
  console.say(paragraph("", which_lesson.in(console.language())));
  std::vector<std::string> names;
  for (const Exercise& exercise : builtin_exercises()) {
    names.push_back(console.language() == Language::dutch ? exercise.id : exercise.english_id);
    console.say(paragraph("  " + padded(std::to_string(names.size()), 3),
                          exercise.name.in(console.language()) + " (" + names.back() + ')'));
  }
  const auto chosen = ask_choice(console, names);
  return chosen ? names[*chosen] : std::string();
}

std::string part_name(const Part& part, Language language) {
  return language == Language::dutch ? part.id : part.english_id;
}

std::optional<std::size_t> ask_part(const Exercise& exercise, Console& console) {
  if (exercise.parts.size() == 1) return 0;
  console.say(paragraph("", which_part.in(console.language())));
  std::vector<std::string> names;
  for (const Part& part : exercise.parts) {
    names.push_back(part_name(part, console.language()));
    console.say(paragraph("  " + padded(std::to_string(names.size()), 3),
                          part.name.in(console.language()) + " (" + names.back() + ')'));
  }
  return ask_choice(console, names);
}

std::optional<std::size_t> find_part(const Exercise& exercise, const std::string& word) {
  for (std::size_t i = 0; i < exercise.parts.size(); ++i) {
    if (exercise.parts[i].id == word || exercise.parts[i].english_id == word) return i;
  }
  return std::nullopt;
}

Diagnostic no_such_part(const Exercise& exercise, const std::string& word, Language language) {
  std::vector<std::string> names;
  for (const Part& part : exercise.parts) names.push_back(part_name(part, language));
  return {Code::play_unknown_part, {}, {exercise.id, word, quoted_list(names)}, {}};
}

/// Nothing is set when somebody stopped, or `code` says that something is wrong.
std::optional<Plan> plan_of(const Options& options, Console& console, ExitCode& code) {
  Plan plan;
  const bool is_resumed = !options.resume.empty();
  Options reading = options;
  std::string lesson = options.words.empty() ? std::string() : options.words[0];
  std::string part = options.part;
  if (is_resumed) {
    auto saved = read_game(options.resume, console, code);
    if (!saved) return std::nullopt;
    plan.saved = std::move(*saved);
    lesson = plan.saved.lesson;
    part = plan.saved.part;
    reading.log = plan.saved.log;
    reading.dossier = plan.saved.dossier;
  } else if (lesson.empty() && options.log.empty()) {
    lesson = ask_lesson(console);
    if (lesson.empty()) return std::nullopt;
  }
  plan.loaded = reading.log.empty() ? load_exercise(reading, lesson, console)
                                    : load_logged_exercise(reading, console);
  code = plan.loaded.code;
  if (!plan.loaded.exercise) return std::nullopt;
  const Exercise& exercise = *plan.loaded.exercise;
  const bool asks = part.empty() && !options.json;
  const auto found = asks           ? ask_part(exercise, console)
                     : part.empty() ? std::optional<std::size_t>(0)
                                    : find_part(exercise, part);
  if (!found) {
    if (!asks) {
      code = console.fail(no_such_part(exercise, part, console.language()),
                          is_resumed ? exit_input : exit_usage);
    }
    return std::nullopt;
  }
  plan.part = *found;
  plan.file = is_resumed ? options.resume : options.store;
  if (!is_resumed) {
    plan.saved = {reading.log.empty() ? exercise.id : std::string(),
                  reading.log,
                  reading.dossier,
                  exercise.parts[*found].id,
                  start_of(exercise, options),
                  static_cast<std::uint64_t>(options.seed.value_or(1)),
                  options.mistakes == "some",
                  {}};
  }
  return plan;
}

ExitCode answer_json(const PlayTable& table, const std::vector<std::size_t>& choices) {
  const Game& game = table.game;
  GameState state = game.begin();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::size_t count = state.node.options.size();
    if (choices[i] >= count) {
      return table.console.fail(
          {Code::play_no_such_choice, {}, {std::to_string(i + 1), std::to_string(count)}, {}},
          exit_input);
    }
    state = game.choose(state, choices[i]);
  }
  if (table.keep) {
    if (const auto fault = table.keep(state)) return table.console.fail(*fault, exit_environment);
  }
  table.console.say(game_json(game, state));
  return exit_fine;
}

}  // namespace

ExitCode run_play(const Options& options, Console& console) {
  if (const Diagnostics faults = faults_in(options); !faults.empty())
    return console.fail(faults, {}, exit_usage);
  ExitCode code = exit_fine;
  const auto plan = plan_of(options, console, code);
  if (!plan) {
    if (code == exit_fine) console.say(paragraph("", nothing_chosen.in(console.language())));
    return code;
  }
  const SavedGame& saved = plan->saved;
  const Game game(*plan->loaded.rules.program, {*plan->loaded.exercise, saved.first_day, plan->part,
                                                saved.seed, saved.others_err});
  if (const auto changed = changed_choice(game, saved.choices)) {
    return console.fail(
        {Code::play_other_choices, {}, {plan->file, std::to_string(*changed + 1)}, {}}, exit_input);
  }
  auto choices = options_of(saved.choices);
  if (options.has(Option::choose)) choices = *numbers_in(options.choose);
  PlayTable table{game, console, {}};
  if (!plan->file.empty()) {
    table.keep = [&](const GameState& state) {
      SavedGame now = saved;
      now.choices = choices_of(state);
      return write_file(plan->file, saved_text(now));
    };
  }
  if (options.json) return answer_json(table, choices);
  say_rules(game.program(), console);
  return play_on(table, choices);
}

}  // namespace termijn::cli
