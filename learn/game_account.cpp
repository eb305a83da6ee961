// SPDX-License-Identifier: Apache-2.0
// The account at the end of a game.
#include <algorithm>
#include <array>
#include <vector>

#include "engine/names.h"
#include "learn/capital.h"
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
    out += section(words::let_go, let_go());
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
    std::size_t all = 0, gave_up = 0;
    for (const Turn& turn : state_.turns) {
      if (turn.who != Turn::Who::player) continue;
      ++all;
      ++counts[static_cast<std::size_t>(turn.taken.kind)];
      if (gives_up(turn.taken, game_.role())) ++gave_up;
    }
    const std::pair<const Phrase*, std::size_t> kinds[] = {
        {&words::count_good, counts[0] + counts[1] - gave_up},
        {&words::count_gave_up, gave_up},
        {&words::count_risky, counts[2]},
        {&words::count_wrong, counts[3]}};
    std::vector<std::string> told;
    for (const auto& [phrase, count] : kinds) {
      if (count > 0) told.push_back(fill(*phrase, language_, {std::to_string(count)}));
    }
    return counted(all, words::one_choice, words::more_choices, language_) +
           listed(told, Word::and_word, language_) + '.';
  }

  /// Of a story that came to its end; otherwise the days compare nothing.
  std::string lost_days() const {
    const auto placed = place(game_.program(), game_.setup().exercise, game_.setup().first_day);
    if (placed.empty() || !state_.off_script || !state_.skipped.empty()) return {};
    const std::int32_t lost = state_.day - placed.back().day;
    if (lost <= 0) return {};
    return paragraph("", lost == 1 ? words::day_lost.text(language_)
                                   : fill(words::days_lost, language_, {std::to_string(lost)}));
  }

  /// Told under what went wrong, or where a risk was taken.
  bool went_bad(const Effect& effect) const {
    return std::ranges::any_of(state_.turns, [&](const Turn& turn) {
      return turn.who != Turn::Who::other &&
             std::ranges::any_of(turn.taken.effects, [&](const Effect& other) {
               return other.is_bad() && other.norm == effect.norm;
             });
    });
  }

  std::string done() const {
    std::string out;
    std::vector<Index> told;
    for (const Turn& turn : state_.turns) {
      for (const Effect& effect : turn.taken.effects) {
        const bool is_own = turn.who == Turn::Who::player && effect.holder == game_.role();
        const bool is_done = is_done_well(turn.taken, effect);
        if (!is_own || !is_done || went_bad(effect) || std::ranges::count(told, effect.norm) != 0)
          continue;
        told.push_back(effect.norm);
        const Phrase& phrase = effect.kind == Kind::done_late ? words::done_late
                               : effect.is_right              ? words::used
                                                              : words::done;
        out += paragraph(std::string(indent) + "● ",
                         fill(phrase, language_,
                              {stripped(effect.rule.in(language_)), effect.article.in(language_)}));
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
      if (is_bookkeeping(turn.taken)) {
        out += paragraph(std::string(indent) + "■ ", note(turn.taken));
        continue;
      }
      out += paragraph(std::string(indent), turn.who == Turn::Who::player
                                                ? day + ": " + turn.taken.text.in(language_)
                                                : fill(words::while_waiting, language_, {day}));
      for (const Effect& effect : turn.taken.effects) {
        if (effect.is_bad() || effect.kind == Kind::without_mark) out += cost(effect);
      }
    }
    return out;
  }

  std::string note(const GameOption& taken) const {
    const std::string day = short_date(taken.day, language_);
    if (taken.from == GameOption::From::line)
      return fill(words::wrote_wrong_line, language_,
                  {day, stripped(taken.text.in(language_)), taken.why.in(language_)});
    const std::string said = long_date(*taken.noted, language_);
    const std::string key = taken.key ? long_date(*taken.key, language_) : std::string();
    return fill(words::wrote_wrong_day, language_, {said, key, day}) + " (" +
           taken.authority.in(language_) + ')';
  }

  /// The rule, its article and what it would have cost; the rest was said at the time.
  std::string cost(const Effect& effect) const {
    const std::string sign = effect.kind == Kind::wrong ? "■ " : "▲ ";
    const std::string& harm = effect.harm.in(language_);
    const Phrase& phrase = effect.kind == Kind::without_mark ? words::harm_if_left : words::harm;
    return paragraph(std::string(indent) + "  " + sign,
                     sentence(effect.rule.in(language_)) +
                         (effect.is_absent ? ' ' + words::no_right.text(language_) : "") + " (" +
                         effect.authority.in(language_) + ')' +
                         (harm.empty() ? "" : ' ' + fill(phrase, language_, {harm})));
  }

  /// Rights of the player that it gave up, that are over, or that it still has: with what that
  /// costs.
  std::string let_go() const {
    std::string out;
    std::vector<Index> told;
    for (const Turn& turn : state_.turns) {
      for (const Effect& effect : turn.taken.effects) {
        const bool is_own = turn.who == Turn::Who::player && effect.holder == game_.role();
        if (!is_own || effect.kind != Kind::given_up || effect.is_left) continue;
        told.push_back(effect.norm);
        out +=
            right(effect.norm,
                  fill(words::let_go_given_up, language_, {short_date(turn.taken.day, language_)}),
                  effect.last_day);
      }
    }
    const auto judged = judge_records(game_.program(), game_.setup().exercise.procedure,
                                      state_.records, state_.day);
    if (!judged) return out;
    for (const NormVerdict& verdict : judged->verdict.norms) {
      const Norm& norm = game_.program().norms[verdict.norm];
      const bool is_own = norm.kind == NormKind::power && norm.holder == game_.role();
      if (!is_own || !asks_for_act(norm) || std::ranges::count(told, verdict.norm) != 0) continue;
      const auto days = holder_days(norm, verdict);
      if (verdict.state == State::open)
        out += right(verdict.norm, words::let_go_open.text(language_), days.safe);
      if (verdict.state == State::lapsed && !is_told_as_lapsed(verdict.norm))
        out += right(verdict.norm, words::let_go_lapsed.text(language_), days.safe);
    }
    return out;
  }

  bool is_told_as_lapsed(Index norm) const {
    return std::ranges::any_of(state_.turns, [&](const Turn& turn) {
      return turn.who != Turn::Who::other &&
             std::ranges::any_of(turn.taken.effects, [&](const Effect& effect) {
               return effect.norm == norm && effect.finding == FindingKind::right_lost;
             });
    });
  }

  std::string right(Index at, const std::string& what, const std::optional<Date>& last) const {
    const Norm& norm = game_.program().norms[at];
    std::string text = sentence(norm_text(game_.program(), at, language_)) + " (" +
                       article_text(norm, language_) + " · " + norm.id + ") " + what;
    if (last) text += ' ' + fill(words::could_until, language_, {long_date(*last, language_)});
    const std::string& harm = norm.consequence.in(language_);
    if (!harm.empty()) text += ' ' + capital(fill(words::harm, language_, {harm}));
    return paragraph(std::string(indent) + "▲ ", text);
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
      const bool is_own_right = norm.holder == game_.role() && norm.kind == NormKind::power;
      if (!concerns || is_own_right || !asks_for_act(norm) || verdict.state == State::undetermined)
        continue;
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
