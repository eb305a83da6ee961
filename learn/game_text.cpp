// SPDX-License-Identifier: Apache-2.0
#include "learn/game_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/names.h"
#include "learn/game_words.h"
#include "office/record_words.h"
#include "report/describe.h"
#include "report/finding_text.h"
#include "report/layout.h"
#include "report/why_text.h"
#include "report/words.h"

namespace termijn {
namespace {

namespace words = game_words;
using Kind = Effect::Kind;

constexpr std::string_view indent = "    ";
/// More of what began to ask for something is no news any more.
constexpr std::size_t most_news = 3;

/// Without what is about the dossier as such and not about this event.
EventRecord without_facts(const Program& program, const EventRecord& record) {
  EventRecord out = record;
  const NameIndex fields(program.fields);
  std::erase_if(out.fields, [&](const FieldText& text) {
    const Index at = fields.find(text.name);
    return at != nothing && program.fields[at].kind != Field::Kind::field;
  });
  return out;
}

std::string line(const std::string& text) {
  return paragraph(indent, text);
}

std::string with_harm(const Effect& effect, Language language) {
  std::string out;
  const auto add = [&](const Phrase& phrase, const std::string& text) {
    if (!text.empty()) out += line(fill(phrase, language, {text}));
  };
  add(effect.kind == Kind::without_mark ? words::harm_if_left : words::harm,
      effect.harm.in(language));
  for (const Label& shown : effect.shown) add(words::mistake, shown.in(language));
  add(words::remedy, effect.remedy.in(language));
  return out;
}

std::string bad_text(const Effect& effect, Language language) {
  const std::string rule = sentence(effect.rule.in(language));
  const bool is_known_mistake = !effect.shown.empty();
  const Phrase& mind = is_known_mistake || !effect.is_opinion ? words::mind : words::for_people;
  std::string sign = "▲", head = fill(mind, language, {rule});
  if (effect.finding && *effect.finding != FindingKind::attention) {
    const std::string label(finding_label(*effect.finding, language));
    const std::size_t blank = label.find(' ');
    sign = label.substr(0, blank);
    head = label.substr(blank + 1) + ": " + rule;
  }
  std::string out = paragraph("  " + sign + ' ', head);
  const std::string& happened = effect.happened.in(language);
  if (!happened.empty()) out += line(happened);
  return out + line(effect.authority.in(language)) + with_harm(effect, language);
}

/// What was done of the right sort, why it does not count, and what that costs.
std::string uncounted_text(const Effect& effect, Language language) {
  const std::string rule = sentence(effect.rule.in(language));
  const Phrase& head = effect.is_absent  ? words::not_there
                       : effect.is_claim ? words::binds_nobody
                       : !effect.is_sure ? words::may_not_count
                       : effect.is_right ? words::not_used
                                         : words::not_counted;
  std::string out = paragraph("  ▲ ", fill(head, language, {rule}));
  const std::string& form = effect.happened.in(language);
  if (!form.empty()) out += line(fill(words::because_of, language, {form}));
  if (effect.last_day)
    out += line(fill(words::its_last_day, language, {long_date(*effect.last_day, language)}));
  return out + line(effect.authority.in(language)) + with_harm(effect, language);
}

std::string given_up_text(const Effect& effect, Language language) {
  const Phrase& phrase = effect.is_left    ? words::left_unused
                         : effect.is_right ? words::given_up
                                           : words::waived;
  std::string head =
      fill(phrase, language, {stripped(effect.rule.in(language)), effect.article.in(language)});
  if (effect.last_day && !effect.is_left)
    head += ". " + fill(words::could_until, language, {long_date(*effect.last_day, language)});
  return line(head) + with_harm(effect, language);
}

std::string came_up_text(const Effect& effect, Language language) {
  std::string text = sentence(effect.rule.in(language));
  const std::string& who = effect.who.in(language);
  if (!who.empty()) text += ' ' + who;
  std::string out = line(fill(words::came_up, language, {text, effect.article.in(language)}));
  const std::string& starts = effect.starts.in(language);
  return starts.empty() ? out : out + line(fill(words::counts_from, language, {starts}));
}

/// Empty when its consequences say it.
std::string verdict_of(const GameOption& option, Index role, Language language) {
  if (option.kind >= ChoiceClass::risky) return {};
  const bool is_idle = option.records.empty() && option.effects.empty();
  const Phrase& phrase = option.kind == ChoiceClass::required ? words::is_required
                         : gives_up(option, role)             ? words::gives_up
                         : is_idle                            ? words::is_idle
                                                              : words::is_allowed;
  return paragraph("  ", phrase.in(language));
}

std::string note_text(const GameOption& taken, Language language) {
  std::string out;
  if (taken.kind == ChoiceClass::wrong) {
    const std::string key = taken.key ? long_date(*taken.key, language) : std::string();
    out += paragraph("  ", fill(words::note_wrong, language, {key}));
    out += line(taken.why.in(language));
  } else {
    out += paragraph("  ", words::note_right.in(language));
  }
  out += line(taken.authority.in(language));
  return out + taken.counting.in(language);
}

std::string line_text(const GameOption& taken, Language language) {
  if (taken.kind != ChoiceClass::wrong) return paragraph("  ", words::line_right.in(language));
  return paragraph("  ", fill(words::line_wrong, language, {taken.why.in(language)})) +
         line(words::line_why.text(language));
}

/// Whether news is worth telling: what the player may or must do, else what others wait for.
bool is_news(const Program& program, const Effect& effect, Index role) {
  const Norm& norm = program.norms[effect.norm];
  if (effect.holder == role) return true;
  return norm.claimant == role && norm.kind != NormKind::open_norm;
}

std::string news_text(const Game& game, const GameState& state, const Turn& turn,
                      Language language) {
  const Program& program = game.program();
  // What is still to be written down is not told before.
  const auto is_asked = [&](const Effect& effect) {
    return &turn == &state.turns.back() &&
           std::ranges::any_of(state.to_note, [&](const DayToNote& note) {
             return note.norm == effect.norm || note.key == effect.last_day;
           });
  };
  std::vector<const Effect*> news;
  for (const Effect& effect : turn.taken.effects) {
    // Of what went wrong or was done at once it is no news that the rule asks it.
    const bool is_settled = std::ranges::any_of(turn.taken.effects, [&](const Effect& other) {
      return other.norm == effect.norm && other.kind != Kind::came_up;
    });
    const bool is_told = effect.kind == Kind::came_up && !is_settled &&
                         is_news(program, effect, game.role()) && !is_asked(effect);
    if (is_told) news.push_back(&effect);
  }
  std::ranges::stable_sort(news, {}, [&](const Effect* effect) {
    return std::pair(effect->holder != game.role(), !effect->last_day);
  });
  std::string out;
  for (std::size_t i = 0; i < std::min(news.size(), most_news); ++i)
    out += effect_text(*news[i], language);
  return out;
}

/// Of doing nothing: what protects the player meanwhile, else what the player may still do.
std::string meanwhile_text(const Game& game, const GameState& state, const Turn& turn,
                           Language language) {
  const Program& program = game.program();
  const auto judged = judge_records(program, game.setup().exercise.procedure,
                                    std::span(state.records).first(turn.before), turn.taken.day);
  if (!judged) return {};
  for (const bool own : {false, true}) {
    for (const auto& verdict : judged->verdict.norms) {
      const Norm& norm = program.norms[verdict.norm];
      const bool is_shield = norm.kind == NormKind::prohibition && norm.claimant == game.role() &&
                             verdict.state == State::in_force;
      const bool is_own = norm.holder == game.role() && asks_for_act(norm) &&
                          (verdict.state == State::open || verdict.state == State::running);
      if (own ? !is_own : !is_shield) continue;
      return line(fill(
          words::goes_on, language,
          {stripped(norm_text(program, verdict.norm, language)), article_text(norm, language)}));
    }
  }
  return {};
}

/// What came of a choice, without news.
bool is_told_of(const GameOption& taken, const Effect& effect, Index role) {
  if (effect.is_bad() || effect.kind == Kind::without_mark) return true;
  if (effect.holder != role || effect.kind == Kind::came_up) return false;
  if (effect.kind == Kind::given_up) return true;
  const bool is_told_as_done =
      effect.kind == Kind::done_late && std::ranges::any_of(taken.effects, [&](const auto& other) {
        return other.kind == Kind::done && other.norm == effect.norm;
      });
  return is_done_well(taken, effect) && !is_told_as_done;
}

std::string player_text(const Game& game, const GameState& state, const Turn& turn,
                        Language language) {
  const GameOption& taken = turn.taken;
  std::string out = paragraph(
      "> ",
      fill(words::you_chose, language, {std::to_string(turn.option + 1), taken.text.in(language)}));
  if (taken.from == GameOption::From::note) return out + note_text(taken, language) + '\n';
  if (taken.from == GameOption::From::line) return out + line_text(taken, language) + '\n';
  out += verdict_of(taken, game.role(), language);
  if (taken.records.empty() && taken.effects.empty())
    out += meanwhile_text(game, state, turn, language);
  for (const Effect& effect : taken.effects) {
    if (is_told_of(taken, effect, game.role())) out += effect_text(effect, language);
  }
  return out + news_text(game, state, turn, language) + '\n';
}

std::string other_text(const Game& game, const GameState& state, const Turn& turn,
                       Language language) {
  return paragraph("", short_date(turn.taken.day, language) + ". " + turn.taken.text.in(language)) +
         news_text(game, state, turn, language) + '\n';
}

std::string time_text(const Turn& turn, Language language) {
  std::string out = paragraph("", words::meanwhile.in(language));
  for (const Effect& effect : turn.taken.effects) out += effect_text(effect, language);
  return out + '\n';
}

}  // namespace

std::string event_name(const Program& program, std::string_view event, Language language) {
  const Index at = NameIndex(program.events).find(event);
  if (at == nothing) return std::string(event);
  const std::string& name = program.events[at].name.in(language);
  return name.empty() ? std::string(event) : name;
}

std::string stripped(std::string text) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

std::string plain_fields(const Program& program, const EventRecord& record, Language language) {
  std::string out;
  const EventRecord shown = without_facts(program, record);
  for (const FieldText& text : shown.fields) {
    const Index at = NameIndex(program.fields).find(text.name);
    EventRecord one = record;
    one.fields = {text};
    if (text.name == "vorm" && at != nothing) {
      out += (out.empty() ? "" : "; ") + field_text(program, one, text.name, language);
      continue;
    }
    const bool is_yes =
        at != nothing && program.fields[at].type == ValueType::yes_no && text.value == "ja";
    std::string words = is_yes ? program.fields[at].name.in(language) : std::string();
    if (words.empty()) words = fields_text(program, one, language);
    if (!words.empty()) out += (out.empty() ? "" : "; ") + words;
  }
  return out;
}

std::string events_words(const Program& program, std::span<const EventRecord> records,
                         Language language) {
  std::string out;
  for (const auto& record : records) {
    out += (out.empty() ? "" : "; ") + event_name(program, record.event, language);
    const std::string fields = plain_fields(program, record, language);
    if (!fields.empty()) out += " (" + fields + ')';
  }
  return out;
}

bool is_done_well(const GameOption& taken, const Effect& effect) {
  if (effect.kind != Kind::done && effect.kind != Kind::done_late) return false;
  return effect.is_right || std::ranges::none_of(taken.effects, [](const Effect& other) {
           return other.kind == Kind::wrong && other.act != 0;
         });
}

std::string effect_text(const Effect& effect, Language language) {
  const std::string rule = stripped(effect.rule.in(language));
  const std::string& article = effect.article.in(language);
  const auto told = [&](const Phrase& phrase) {
    return line(fill(phrase, language, {rule, article}));
  };
  switch (effect.kind) {
    case Kind::wrong:
    case Kind::risky:
      return bad_text(effect, language);
    case Kind::done:
      return told(effect.is_right ? words::used : words::done);
    case Kind::done_late:
      return told(words::done_late);
    case Kind::without_mark:
      return uncounted_text(effect, language);
    case Kind::given_up:
      return given_up_text(effect, language);
    case Kind::came_up:
      return came_up_text(effect, language);
  }
  return {};
}

std::string opening_text(const Game& game, Language language) {
  const Exercise& exercise = game.setup().exercise;
  std::string out = paragraph("", exercise.title.in(language)) + rule_line("=");
  out += paragraph("", exercise.intro.in(language));
  const std::string& name = game.part().name.in(language);
  out += '\n' + paragraph("", fill(words::you_are, language, {name}));
  if (game.part().keeps_dates) out += paragraph("", words::keeps_diary.in(language));
  return out + paragraph("", words::how_to.in(language)) + '\n';
}

std::string turns_text(const Game& game, const GameState& state, std::size_t first,
                       Language language) {
  std::string out;
  for (std::size_t i = first; i < state.turns.size(); ++i) {
    const Turn& turn = state.turns[i];
    if (turn.who == Turn::Who::player) out += player_text(game, state, turn, language);
    if (turn.who == Turn::Who::other) out += other_text(game, state, turn, language);
    if (turn.who == Turn::Who::time) out += time_text(turn, language);
  }
  return out;
}

std::string node_text(const Game& game, const GameState& state, Language language) {
  const GameNode& node = state.node;
  if (state.is_over()) return account_text(game, state, language);
  std::string out;
  if (node.kind == GameNode::Kind::note) {
    const Phrase& question = node.note->is_own ? words::note_question : words::note_other_question;
    out +=
        paragraph("", std::string(words::note_head.in(language)) + ". " + question.text(language));
    out += paragraph("  ", sentence(node.note->rule.in(language)));
  } else if (node.kind == GameNode::Kind::line) {
    out +=
        paragraph("", words::line_head.text(language) + ". " + words::line_question.text(language));
  } else {
    if (node.kind == GameNode::Kind::aftermath)
      out += paragraph("", std::string(words::after_head.in(language)) + '.');
    out += paragraph("", fill(words::today, language, {long_date(node.day, language)}) + ' ' +
                             std::string(words::what_do_you_do.in(language)));
  }
  for (std::size_t i = 0; i < node.options.size(); ++i)
    out += paragraph("  " + std::to_string(i + 1) + "  ", node.options[i].text.in(language));
  return out;
}

std::string dossier_text(const Game& game, const GameState& state, Language language) {
  if (state.records.empty()) return paragraph("", words::empty_log.in(language));
  const Program& program = game.program();
  const NameIndex roles(program.roles);
  std::string out;
  auto sorted = state.records;
  std::ranges::stable_sort(sorted, {}, &EventRecord::day);
  for (const auto& record : sorted) {
    const std::string who = role_text(program, roles.find(record.actor), language);
    out += paragraph(
        "  " + short_date(record.day, language) + "  ",
        who + (who.empty() ? "" : ": ") + events_words(program, std::span(&record, 1), language));
  }
  return out;
}

std::string reasons_text(const Game& game, const GameState& state, Language language) {
  const auto last = std::find_if(state.turns.rbegin(), state.turns.rend(),
                                 [](const Turn& turn) { return turn.who == Turn::Who::player; });
  if (last == state.turns.rend()) return paragraph("", words::no_reasons.in(language));
  if (last->taken.from == GameOption::From::line) return line_text(last->taken, language);
  if (last->taken.from == GameOption::From::note)
    return last->taken.counting.in(language) + line(last->taken.authority.in(language));
  constexpr std::size_t most_rules = 2;
  std::vector<Index> told;
  const Program& program = game.program();
  const auto records = std::span(state.records).first(last->before + last->taken.records.size());
  std::string out;
  for (const Effect& effect : last->taken.effects) {
    const Index name = program.norms[effect.norm].name;
    if (told.size() == most_rules || std::ranges::count(told, name) != 0) continue;
    const auto judged =
        judge_records(program, game.setup().exercise.procedure, records, effect.seen);
    if (!judged) continue;
    told.push_back(name);
    out += why_text(program, judged->verdict, program.norms[effect.norm].id, effect.seen, language);
  }
  return out.empty() ? paragraph("", words::no_rule_touched.in(language)) : out;
}

}  // namespace termijn
