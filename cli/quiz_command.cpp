// SPDX-License-Identifier: Apache-2.0
// `termijn quiz`: questions from the rules, asked at a terminal or written down.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/ask_line.h"
#include "cli/command.h"
#include "cli/load_exercise.h"
#include "cli/load_log.h"
#include "cli/quiz_council.h"
#include "cli/quiz_session.h"
#include "cli/today.h"
#include "cli/write_file.h"
#include "learn/exercise_file.h"
#include "learn/quiz_store.h"
#include "log/names.h"

namespace termijn::cli {
namespace {

constexpr std::uint32_t usual_count = 5, most_questions = 500;
/// Questions about what was missed have numbers of their own.
constexpr std::uint32_t first_repeated = 1000000;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream words(text);
  for (std::string word; std::getline(words, word, ',');) out.push_back(word);
  return out;
}

/// The kinds that were named, also several with commas between.
std::vector<QuizKind> kinds_of(const Options& options, Diagnostics& faults) {
  std::vector<QuizKind> out;
  for (const std::string& named : options.kinds) {
    for (const std::string& word : split(named)) {
      const auto kind = quiz_kind_of(word);
      if (kind && std::ranges::count(out, *kind) == 0) out.push_back(*kind);
      if (kind) continue;
      std::vector<std::string> ids;
      for (const QuizKind each : all_quiz_kinds) ids.emplace_back(quiz_kind_id(each));
      faults.push_back({Code::quiz_unknown_kind, {}, {word, quoted_list(ids)}, {}});
    }
  }
  return out;
}

Diagnostics faults_of(const Options& options) {
  Diagnostics faults;
  const auto add = [&](Code code, std::vector<std::string> arguments) {
    faults.push_back({code, {}, std::move(arguments), {}});
  };
  const auto not_both = [&](Option one, Option other) {
    if (options.has(one) && options.has(other))
      add(Code::cli_not_together, {option_text(one), option_text(other)});
  };
  if (options.level && *options.level > highest_quiz_level)
    add(Code::cli_bad_amount, {"--level", std::to_string(*options.level), "1, 2, 3"});
  if (options.count && *options.count > most_questions) {
    add(Code::cli_bad_amount,
        {"--count", std::to_string(*options.count), "1 - " + std::to_string(most_questions)});
  }
  if (!options.words.empty() && options.has(Option::log))
    add(Code::cli_not_together, {options.words[0], "--log"});
  if (options.has(Option::dossier) && !options.has(Option::log))
    add(Code::cli_needs_option, {"--dossier", "--log"});
  not_both(Option::json, Option::html);
  not_both(Option::json, Option::key);
  for (const Option kept : {Option::store, Option::results}) {
    for (const Option written : {Option::json, Option::html, Option::key, Option::print})
      not_both(kept, written);
  }
  not_both(Option::print, Option::json);
  not_both(Option::print, Option::html);
  if (options.has(Option::store) && options.store == options.results)
    add(Code::cli_not_together, {"--store " + options.store, "--results " + options.results});
  kinds_of(options, faults);
  return faults;
}

/// A file that may not be there yet: then empty. Nothing, and a fault, when it cannot be read.
std::optional<std::string> read_kept(const std::string& path, Console& console, ExitCode& code) {
  std::error_code error;
  if (path.empty() || !std::filesystem::exists(path, error)) return std::string();
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (in && !std::filesystem::is_directory(path, error) && text << in.rdbuf()) return text.str();
  if (in && !std::filesystem::is_directory(path, error)) return std::string();  // an empty file
  code = console.fail({Code::quiz_file_unreadable, {}, {path}, {}}, exit_environment);
  return std::nullopt;
}

/// What was kept before.
struct Kept {
  QuizStore store;
  std::string results;
};

std::optional<Kept> load_kept(const Options& options, Date today, Console& console,
                              ExitCode& code) {
  Kept kept;
  const auto text = read_kept(options.store, console, code);
  const auto results = text ? read_kept(options.results, console, code) : std::nullopt;
  if (!results) return std::nullopt;
  if (!text->empty()) {
    auto store = read_quiz_store(*text);
    if (!store) {
      code = console.fail({Code::quiz_store_damaged, {}, {options.store}, {}}, exit_input);
      return std::nullopt;
    }
    kept.store = std::move(*store);
  }
  kept.results = *results;
  if (!with_results(kept.results, {}, today, options.language)) {
    code = console.fail({Code::quiz_results_other, {}, {options.results}, {}}, exit_input);
    return std::nullopt;
  }
  return kept;
}

/// Rules, and what to learn from.
struct Material {
  RuleSet rules;
  std::vector<Exercise> exercises;
};

bool add_lessons(const Program& program, const std::vector<std::string>& words,
                 std::vector<Exercise>& into, Console& console, ExitCode& code) {
  if (words.empty()) {
    for (const Exercise& lesson : builtin_exercises()) {
      if (faults_of(program, lesson).empty()) into.push_back(lesson);
    }
    return true;
  }
  Diagnostics faults;
  for (const std::string& word : words) {
    const auto of_council = lessons_for(program, word);
    into.insert(into.end(), of_council.begin(), of_council.end());
    if (!of_council.empty()) continue;
    auto found = find_exercise(program, word);
    if (found)
      into.push_back(std::move(*found));
    else
      faults.insert(faults.end(), found.diagnostics.begin(), found.diagnostics.end());
  }
  if (!faults.empty()) code = console.fail(faults, {}, exit_input);
  return faults.empty();
}

std::optional<Material> load_material(const Options& options, const std::vector<std::string>& words,
                                      Console& console, ExitCode& code) {
  Material material;
  if (options.has(Option::log)) {
    LoadedExercise loaded = load_logged_exercise(options, console);
    code = loaded.code;
    if (!loaded.exercise) return std::nullopt;
    material.rules = std::move(loaded.rules);
    material.exercises = {std::move(*loaded.exercise)};
    return material;
  }
  const bool all_lessons = std::ranges::all_of(
      words, [](const std::string& word) { return exercise_named(normal_name(word)) != nullptr; });
  auto rules =
      load_rules_or_fail(options, console, code, all_lessons ? Cases::left_out : Cases::included);
  if (!rules) return std::nullopt;
  material.rules = std::move(*rules);
  if (!add_lessons(*material.rules.program, words, material.exercises, console, code))
    return std::nullopt;
  return material;
}

/// The day in digits: without a seed there is a new quiz every day.
std::uint64_t seed_of_day(Date day) {
  const Civil civil = day.civil();
  return static_cast<std::uint64_t>(civil.year * 10000 + civil.month * 100 + civil.day);
}

QuizRun new_run(const Options& options, Date today) {
  QuizRun run;
  Diagnostics none;
  run.lessons = options.words;
  run.wish.seed = options.seed ? static_cast<std::uint64_t>(*options.seed) : seed_of_day(today);
  run.wish.level = static_cast<int>(options.level.value_or(0));
  run.wish.kinds = kinds_of(options, none);
  run.wish.start = options.start;
  run.count = static_cast<std::uint32_t>(options.count.value_or(usual_count));
  return run;
}

/// Somebody says which quiz to begin.
bool names_a_quiz(const Options& options) {
  const bool has_any =
      std::ranges::any_of(std::initializer_list{Option::seed, Option::level, Option::kind,
                                                Option::start, Option::count, Option::log},
                          [&](Option option) { return options.has(option); });
  return has_any || !options.words.empty();
}

std::string quoted(const std::string& word) {
  const bool is_plain = word.find_first_of(" '\"$`\\*?&;|<>()") == std::string::npos;
  return is_plain ? word : '\'' + word + '\'';
}

/// With which the same questions are made again.
std::string command_of(const Options& options, const QuizRun& run) {
  std::string out = "termijn quiz";
  for (const std::string& word : run.lessons) out += ' ' + quoted(word);
  if (options.has(Option::log)) out += " --log " + quoted(options.log);
  if (options.has(Option::dossier)) out += " --dossier " + quoted(options.dossier);
  out += " --seed " + std::to_string(run.wish.seed) + " --count " + std::to_string(run.count);
  if (run.wish.level != 0) out += " --level " + std::to_string(run.wish.level);
  for (const QuizKind kind : run.wish.kinds) out += " --kind " + std::string(quiz_kind_id(kind));
  if (run.wish.start) out += " --start " + iso(*run.wish.start);
  if (options.has(Option::rules)) out += " --rules " + quoted(options.rules);
  for (const std::string& paper : options.papers) out += " --paper " + quoted(paper);
  if (options.language == Language::english) out += " --lang en";
  return out;
}

/// Other questions about what was missed and is due; of the lesson when it is at hand.
std::vector<QuizQuestion> repeated(const Program& program, std::span<const Exercise> exercises,
                                   const QuizStore& store, const QuizRun& run, Date today) {
  std::vector<QuizQuestion> out;
  for (const QuizCard& card : due_cards(store, today)) {
    if (out.size() + run.asked >= run.count) break;
    QuizWish wish = run.wish;
    wish.level = 0;
    wish.kinds = {card.kind};
    wish.topic = card.topic;
    const auto lesson = std::ranges::find(exercises, card.lesson, &Exercise::id);
    if (lesson == exercises.end()) continue;
    // Another one on another day: who is asked the same again remembers the answer, not the rule.
    const auto number = first_repeated + static_cast<std::uint32_t>(out.size()) * 1000 +
                        static_cast<std::uint32_t>(today.days()) % 1000;
    if (auto question = quiz_question(program, std::span(&*lesson, 1), wish, number))
      out.push_back(std::move(*question));
  }
  return out;
}

ExitCode write_page(const Quiz& quiz, const Options& options, Console& console) {
  if (const auto fault = write_file(options.html, quiz_page(quiz, options.key, options.language)))
    return console.fail(*fault, exit_environment);
  console.say(options.html + '\n');
  return exit_fine;
}

/// Asks, and keeps what was asked to be kept after each answer.
ExitCode ask(const Quiz& quiz, std::size_t of_before, QuizRun run, Kept kept, std::string note,
             const Options& options, Date today, Console& console) {
  const bool has_store = options.has(Option::store);
  const auto keep = [&](const QuizAnswer& answer) -> std::optional<Diagnostic> {
    const bool is_right = answer.chosen == answer.question->right;
    ++run.asked;
    if (is_right) ++run.right;
    if (answer.question->number < first_repeated) run.next = answer.question->number + 1;
    take_answer(kept.store, *answer.question, is_right, today);
    // A dossier of a log is no lesson that can be named again.
    const bool is_over = answer.question == &quiz.questions.back() || options.has(Option::log);
    kept.store.run = is_over ? std::nullopt : std::optional(run);
    if (options.has(Option::results)) {
      kept.results = *with_results(kept.results, std::span(&answer, 1), today, options.language);
      if (auto fault = write_file(options.results, kept.results)) return fault;
    }
    if (has_store) return write_file(options.store, quiz_store_text(kept.store));
    return std::nullopt;
  };
  const bool is_kept = has_store || options.has(Option::results);
  const std::size_t before = run.asked, right_before = run.right;
  const std::string store = options.has(Option::log) ? std::string() : options.store;
  return ask_quiz({quiz, of_before, before, right_before, store, std::move(note), console,
                   is_kept ? keep : decltype(QuizSession::keep)()});
}

/// Written down instead of asked.
ExitCode write_down(const Program& program, const Quiz& quiz, const Options& options,
                    Console& console) {
  if (options.has(Option::html)) return write_page(quiz, options, console);
  if (options.json)
    console.say(quiz_json(program, quiz));
  else
    console.say(quiz_sheet_text(quiz, options.key, options.language));
  return exit_fine;
}

/// Of a quiz about all councils somebody at a terminal first chooses one. False when they stop.
bool choose_council(Material& material, QuizRun& run, Console& console) {
  if (!is_at_terminal()) return true;
  const auto council = ask_council(*material.rules.program, console);
  if (!council) return false;
  if (council->empty()) return true;
  run.lessons = {*council};
  material.exercises = lessons_for(*material.rules.program, *council);
  return true;
}

/// What was missed and is due first, then new ones. The second is how many of them came back.
std::pair<Quiz, std::size_t> make_quiz(const Material& material, const QuizRun& run,
                                       const QuizStore& store, const Options& options, Date today) {
  const Program& program = *material.rules.program;
  Quiz quiz{run.wish, command_of(options, run), {}};
  if (options.has(Option::store))
    quiz.questions = repeated(program, material.exercises, store, run, today);
  const std::size_t of_before = quiz.questions.size();
  for (auto& question : quiz_questions(program, material.exercises, run.wish, run.next,
                                       run.count - run.asked - of_before))
    quiz.questions.push_back(std::move(question));
  return {std::move(quiz), of_before};
}

}  // namespace

ExitCode run_quiz(const Options& options, Console& console) {
  const Diagnostics faults = faults_of(options);
  if (!faults.empty()) return console.fail(faults, {}, exit_usage);
  const Date day = options.as_of ? *options.as_of : today();
  ExitCode code = exit_fine;
  auto kept = load_kept(options, day, console, code);
  if (!kept) return code;
  const bool goes_on = kept->store.run && !names_a_quiz(options);
  QuizRun run = goes_on ? *kept->store.run : new_run(options, day);
  auto material = load_material(options, run.lessons, console, code);
  if (!material) return code;
  const bool is_asked =
      !options.json && !options.has(Option::html) && !options.key && !options.print;
  const bool is_for_all = run.lessons.empty() && !options.has(Option::log);
  if (is_asked && is_for_all && !goes_on && !choose_council(*material, run, console))
    return exit_fine;

  const auto [quiz, of_before] = make_quiz(*material, run, kept->store, options, day);
  if (quiz.questions.empty()) {
    std::vector<std::string> names;
    for (const Exercise& exercise : material->exercises) names.push_back(exercise.id);
    return console.fail({Code::quiz_no_question, {}, {quoted_list(names)}, {}}, exit_input);
  }
  if (!options.json && !options.has(Option::html)) say_rules(*material->rules.program, console);
  if (!is_asked) return write_down(*material->rules.program, quiz, options, console);
  std::string note;
  if (is_for_all && run.lessons.empty())
    note = councils_note(*material->rules.program, options.language);
  return ask(quiz, of_before, run, std::move(*kept), std::move(note), options, day, console);
}

}  // namespace termijn::cli
