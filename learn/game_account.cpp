// SPDX-License-Identifier: Apache-2.0
// The account at the end of a game.
#include <algorithm>
#include <array>
#include <vector>

#include "engine/names.h"
#include "learn/game_options.h"
#include "learn/game_text.h"
#include "learn/game_words.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/next_text.h"
#include "report/words.h"

namespace termijn {
namespace {

namespace words = game_words;
using Kind = Effect::Kind;

constexpr std::string_view indent = "  ";

class Account {
 public:
  Account(const Game& game, const GameState& state, Language language)
      : game_(game), state_(state), language_(language) {}

  std::string text() {
    std::string out = rule_line("=") + paragraph("", std::string(words::the_end.in(language_)) +
                                                         ". " + counted_choices());
    out += lost_days();
    if (!state_.skipped.empty()) out += paragraph("", words::rest_is_gone.in(language_));
    out += section(words::went_well, done());
    out += section(words::went_wrong, bad(ChoiceClass::wrong));
    out += section(words::went_risky, bad(ChoiceClass::risky));
    out += section(words::others_wrong, of_others());
    out += section(words::still_open, open());
    return out + section(words::the_log, dossier_text(game_, state_, language_));
  }

 private:
  std::string section(const Phrase& title, const std::string& body) const {
    return body.empty() ? body : '\n' + std::string(title.in(language_)) + '\n' + body;
  }

  std::string counted_choices() const {
    std::array<std::size_t, 4> counts{};
    std::size_t all = 0;
    for (const Turn& turn : state_.turns) {
      if (turn.who != Turn::Who::player) continue;
      ++all;
      ++counts[static_cast<std::size_t>(turn.taken.kind)];
    }
    return fill(all == 1 ? words::choices_one : words::choices_many, language_,
                {std::to_string(all), std::to_string(counts[0] + counts[1]),
                 std::to_string(counts[2]), std::to_string(counts[3])});
  }

  std::string lost_days() const {
    const auto placed = place(game_.program(), game_.setup().exercise, game_.setup().first_day);
    if (placed.empty() || state_.day <= placed.back().day || !state_.off_script) return {};
    const auto lost = std::to_string(state_.day - placed.back().day);
    return paragraph("", fill(words::days_lost, language_, {lost}));
  }

  std::string done() const {
    std::string out;
    std::vector<Index> told;
    for (const Turn& turn : state_.turns) {
      for (const Effect& effect : turn.taken.effects) {
        const bool is_own = turn.who == Turn::Who::player && effect.holder == game_.role();
        const bool is_done = effect.kind == Kind::done || effect.kind == Kind::done_late;
        if (!is_own || !is_done || std::ranges::count(told, effect.norm) != 0) continue;
        told.push_back(effect.norm);
        const Phrase& phrase = effect.kind == Kind::done_late ? words::done_late
                               : effect.is_right              ? words::used
                                                              : words::done;
        std::string rule = effect.rule.in(language_);
        if (rule.ends_with('.')) rule.pop_back();
        out += paragraph(std::string(indent) + "● ",
                         fill(phrase, language_, {rule, effect.article.in(language_)}));
      }
    }
    return out;
  }

  std::string bad(ChoiceClass kind) const {
    std::string out;
    for (const Turn& turn : state_.turns) {
      const bool is_other = turn.who == Turn::Who::other;
      if (is_other || turn.taken.kind != kind) continue;
      const std::string day = short_date(turn.taken.day, language_);
      if (turn.taken.from == GameOption::From::note) {
        out += paragraph(std::string(indent) + "■ ", note(turn.taken));
        continue;
      }
      if (turn.who == Turn::Who::player)
        out += paragraph(std::string(indent), day + ": " + turn.taken.text.in(language_));
      for (const Effect& effect : turn.taken.effects) {
        if (effect.is_bad() || effect.kind == Kind::without_mark) out += cost(effect);
      }
    }
    return out;
  }

  std::string note(const GameOption& taken) const {
    const std::string said = long_date(*taken.noted, language_);
    const std::string key = taken.key ? long_date(*taken.key, language_) : std::string();
    return fill(words::wrote_wrong_day, language_, {said, key}) + " (" +
           taken.authority.in(language_) + ')';
  }

  /// The rule, its article and what it would have cost; the rest was said at the time.
  std::string cost(const Effect& effect) const {
    const std::string sign = effect.kind == Kind::wrong ? "■ " : "▲ ";
    const std::string& harm = effect.harm.in(language_);
    return paragraph(std::string(indent) + "  " + sign,
                     sentence(effect.rule.in(language_)) + " (" + effect.authority.in(language_) +
                         ')' + (harm.empty() ? "" : ' ' + fill(words::harm, language_, {harm})));
  }

  std::string of_others() const {
    std::string out;
    for (const Turn& turn : state_.turns) {
      if (turn.who != Turn::Who::other || turn.taken.kind != ChoiceClass::wrong) continue;
      out += paragraph(std::string(indent), short_date(turn.taken.day, language_) + ": " +
                                                turn.taken.text.in(language_));
      for (const Effect& effect : turn.taken.effects) {
        if (effect.is_bad()) out += cost(effect);
      }
    }
    return out;
  }

  std::string open() const {
    const Program& program = game_.program();
    const auto judged =
        judge_records(program, game_.setup().exercise.procedure, state_.records, state_.day);
    if (!judged) return {};
    const Scene scene{program, judged->verdict, state_.day, language_, true};
    std::string out;
    for (const auto at : judged->verdict.next) {
      const NormVerdict& verdict = judged->verdict.norms[at];
      const Norm& norm = program.norms[verdict.norm];
      const bool concerns = norm.holder == game_.role() || norm.claimant == game_.role();
      if (!concerns || !asks_for_act(norm) || verdict.state == State::undetermined) continue;
      out += paragraph(std::string(indent) + "● ",
                       sentence(norm_text(program, verdict.norm, language_)) + ' ' +
                           holder_text(scene, verdict) + " (" + norm.id + ')');
    }
    return out;
  }

  const Game& game_;
  const GameState& state_;
  Language language_;
};

}  // namespace

std::string account_text(const Game& game, const GameState& state, Language language) {
  return Account(game, state, language).text();
}

}  // namespace termijn
