// SPDX-License-Identifier: Apache-2.0
#include "cli/play_table.h"

#include <algorithm>

#include "base/whole_number.h"
#include "cli/exit_code.h"
#include "learn/game_text.h"
#include "office/phrase.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

namespace words {
constexpr Phrase pick = {"Uw keuze", "Your choice"};
constexpr Phrase pick_one = {"Kies een nummer van 1 t/m {0}. Met ? ziet u wat er nog meer kan.",
                             "Choose a number from 1 to {0}. With ? you see what else you can do."};
constexpr Phrase pick_name = {"Kies een nummer van 1 t/m {0}; q stopt.",
                              "Choose a number from 1 to {0}; q quits."};
constexpr Phrase help = {
    "  1, 2, ...  kiezen\n"
    "  t          terug: de laatste keuze over doen\n"
    "  w          waarom: de uitleg bij de laatste keuze\n"
    "  d          dossier: wat er tot nu toe in staat\n"
    "  o          opnieuw laten zien waar u staat\n"
    "  q          stoppen\n",
    "  1, 2, ...  choose\n"
    "  b          back: make the last choice again\n"
    "  w          why: the reasons behind the last choice\n"
    "  d          dossier: what is in it so far\n"
    "  o          show once more where you are\n"
    "  q          quit\n"};
constexpr Phrase at_the_end = {"t: de laatste keuze over doen; w: waarom; d: dossier; q: stoppen",
                               "b: make the last choice again; w: why; d: dossier; q: quit"};
constexpr Phrase is_over = {"Het verhaal is uit; er valt niets meer te kiezen.",
                            "The story is over; there is nothing left to choose."};
constexpr Phrase nothing_before = {"Dit is het begin; verder terug kan niet.",
                                   "This is the beginning; there is nothing to go back to."};
constexpr Phrase went_back = {"Terug. U kunt opnieuw kiezen.", "Back. You can choose again."};
constexpr Phrase stopped = {"U bent gestopt na {0}.", "You stopped after {0}."};
constexpr Phrase one_choice = {"1 keuze", "1 choice"};
constexpr Phrase more_choices = {"{0} keuzes", "{0} choices"};
constexpr Phrase resumed = {"U gaat verder waar u was.", "You go on where you were."};
}  // namespace words

/// Counted from 0; nothing when it is no number up to `count`.
std::optional<std::size_t> number_of(std::string_view word, std::size_t count) {
  const auto number = whole_number<std::size_t>(word);
  if (!number || *number == 0 || *number > count) return std::nullopt;
  return *number - 1;
}

enum class Wish : std::uint8_t { help, back, why, dossier, again, quit, other };

Wish wish_of(const std::string& word) {
  struct Named {
    std::string_view name;
    Wish wish;
  };
  static constexpr Named all[] = {
      {"?", Wish::help},     {"h", Wish::help},        {"help", Wish::help},
      {"t", Wish::back},     {"b", Wish::back},        {"terug", Wish::back},
      {"back", Wish::back},  {"w", Wish::why},         {"why", Wish::why},
      {"waarom", Wish::why}, {"d", Wish::dossier},     {"dossier", Wish::dossier},
      {"o", Wish::again},    {"opnieuw", Wish::again}, {"q", Wish::quit},
      {"quit", Wish::quit},  {"stop", Wish::quit},     {"stoppen", Wish::quit},
  };
  const auto found = std::ranges::find(all, std::string_view(word), &Named::name);
  return found == std::end(all) ? Wish::other : found->wish;
}

class Session {
 public:
  Session(const PlayTable& table, std::vector<std::size_t> choices)
      : table_(table),
        console_(table.console),
        language_(table.console.language()),
        choices_(std::move(choices)) {}

  ExitCode run() {
    console_.say(opening_text(table_.game, language_));
    state_ = play(table_.game, choices_);
    if (!choices_.empty()) console_.say(paragraph("", words::resumed.in(language_)) + '\n');
    show_turns(choices_.empty() ? 0 : start_of_last());
    show_node();
    if (const auto fault = keep()) return fail(*fault);
    while (true) {
      const auto line = ask_line(console_, words::pick.in(language_));
      if (!line) break;
      const Wish wish = wish_of(*line);
      if (wish == Wish::quit) break;
      if (const auto fault = answer(wish, *line)) return fail(*fault);
    }
    if (!state_.is_over()) say_stopped();
    return exit_fine;
  }

 private:
  ExitCode fail(const Diagnostic& fault) { return console_.fail(fault, exit_environment); }

  std::optional<Diagnostic> answer(Wish wish, const std::string& line) {
    switch (wish) {
      case Wish::help:
        console_.say(words::help.in(language_));
        return std::nullopt;
      case Wish::why:
        console_.say(reasons_text(table_.game, state_, language_));
        return std::nullopt;
      case Wish::dossier:
        console_.say(dossier_text(table_.game, state_, language_));
        return std::nullopt;
      case Wish::again:
        show_node();
        return std::nullopt;
      case Wish::back:
        return go_back();
      default:
        return choose(line);
    }
  }

  std::optional<Diagnostic> go_back() {
    if (choices_.empty()) {
      console_.say(paragraph("", words::nothing_before.in(language_)));
      return std::nullopt;
    }
    choices_.pop_back();
    state_ = play(table_.game, choices_);
    console_.say(paragraph("", words::went_back.in(language_)) + '\n');
    show_node();
    return keep();
  }

  std::optional<Diagnostic> choose(const std::string& line) {
    const auto& options = state_.node.options;
    const auto number = number_of(line, options.size());
    if (!number) {
      if (state_.is_over()) {
        console_.say(paragraph("", words::is_over.in(language_)) +
                     paragraph("", words::at_the_end.in(language_)));
      } else {
        const std::string count = std::to_string(options.size());
        console_.say(paragraph("", fill(words::pick_one, language_, {count})));
      }
      return std::nullopt;
    }
    const std::size_t told = state_.turns.size();
    state_ = table_.game.choose(state_, *number);
    choices_.push_back(*number);
    console_.say("\n");
    show_turns(told);
    show_node();
    return keep();
  }

  /// The last choice and what came of it.
  std::size_t start_of_last() const {
    for (std::size_t i = state_.turns.size(); i > 0; --i) {
      if (state_.turns[i - 1].who == Turn::Who::player) return i - 1;
    }
    return 0;
  }

  void show_turns(std::size_t first) {
    console_.say(turns_text(table_.game, state_, first, language_));
  }

  void show_node() {
    console_.say(node_text(table_.game, state_, language_));
    if (state_.is_over()) console_.say('\n' + paragraph("", words::at_the_end.in(language_)));
  }

  void say_stopped() {
    const auto& phrase = choices_.size() == 1 ? words::one_choice : words::more_choices;
    const std::string count = fill(phrase, language_, {std::to_string(choices_.size())});
    console_.say(paragraph("", fill(words::stopped, language_, {count})));
    if (!state_.records.empty()) console_.say(dossier_text(table_.game, state_, language_));
  }

  std::optional<Diagnostic> keep() const {
    return table_.keep ? table_.keep(state_) : std::nullopt;
  }

  const PlayTable& table_;
  Console& console_;
  Language language_;
  std::vector<std::size_t> choices_;
  GameState state_;
};

}  // namespace

std::optional<std::size_t> ask_choice(Console& console, const std::vector<std::string>& names) {
  while (const auto line = ask_line(console, words::pick.in(console.language()))) {
    if (wish_of(*line) == Wish::quit) return std::nullopt;
    if (const auto number = number_of(*line, names.size())) return number;
    const auto named = std::ranges::find(names, *line);
    if (named != names.end()) return static_cast<std::size_t>(named - names.begin());
    console.say(
        paragraph("", fill(words::pick_name, console.language(), {std::to_string(names.size())})));
  }
  return std::nullopt;
}

ExitCode play_on(const PlayTable& table, const std::vector<std::size_t>& choices) {
  return Session(table, choices).run();
}

}  // namespace termijn::cli
