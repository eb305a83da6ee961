// SPDX-License-Identifier: Apache-2.0
// Options that the exercise wrote, and waiting.
#include "learn/game_choices.h"

#include "calendar/date.h"
#include "engine/names.h"
#include "learn/capital.h"
#include "learn/free_days.h"
#include "learn/game_text.h"
#include "learn/game_words.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/next_text.h"
#include "report/words.h"

namespace termijn {
namespace {

/// How long somebody waits when no last day is near.
constexpr std::int32_t usual_wait = 14;
constexpr std::int32_t most_wait = 62;
/// The field that says in which form something was done.
constexpr std::string_view form_field = "vorm";

/// What happens, without what is said about the dossier; equal for options that mean the same.
std::string meaning_of(const GameOption& option) {
  if (option.records.empty()) return "wait";
  std::string out = iso(option.day);
  for (const auto& record : option.records) {
    out += '|' + record.event + '|' + record.actor;
    std::vector<std::string> fields;
    for (const auto& field : record.fields) fields.push_back(field.name + '=' + field.value);
    std::ranges::sort(fields);
    for (const auto& field : fields) out += '|' + field;
  }
  return out;
}

const NormVerdict* instance(const Referee& referee, const Standing& standing,
                            const Effect& effect) {
  const Program& program = referee.program();
  const DossierVerdict& verdict = standing.judged.verdict;
  for (const auto& one : verdict.norms) {
    const std::int64_t number =
        one.trigger < verdict.events.size() ? verdict.events[one.trigger].number : 0;
    if (program.norms[one.norm].name == program.norms[effect.norm].name && number == effect.trigger)
      return &one;
  }
  return nullptr;
}

FieldText* field_of(EventRecord& record, std::string_view name) {
  const auto found = std::ranges::find(record.fields, name, &FieldText::name);
  return found == record.fields.end() ? nullptr : &*found;
}

/// How something was done, and not what it says: its form, and what is answered by yes or no.
bool is_about_form(const Program& program, std::string_view name) {
  const Index at = NameIndex(program.fields).find(name);
  return name == form_field || (at != nothing && program.fields[at].type == ValueType::yes_no);
}

}  // namespace

void Choices::add(Found option) {
  if (!option) return;
  forget_doubts(*option);
  const std::string meaning = meaning_of(*option);
  const bool is_there = has([&](const GameOption& other) {
    return meaning_of(other) == meaning || other.text.dutch == option->text.dutch ||
           other.text.english == option->text.english;
  });
  if (!is_there) options_.push_back(std::move(*option));
}

/// Nothing when it does not bind, or `wanted` refuses it. What was told before is no news.
Choices::Found Choices::judged(From from, Attempt attempt, Label text, const Wanted& wanted) const {
  attempt.role = task_.role;
  auto weighed = referee_.weigh(task_.now, attempt);
  if (!weighed) return std::nullopt;
  const auto is_told = [&](const Effect& effect) {
    return was_told(program_, task_.turns, effect);
  };
  if (std::erase_if(weighed->effects, is_told) > 0)
    weighed->kind = class_of(weighed->effects, program_, task_.role);
  if (!wanted(*weighed)) return std::nullopt;
  GameOption option;
  option.from = from;
  option.moment = moment_;
  option.text = std::move(text);
  option.day = attempt.day;
  option.records = std::move(attempt.records);
  option.kind = weighed->kind;
  option.effects = std::move(weighed->effects);
  return option;
}

Choices::Found Choices::step(From from, const Step& step) const {
  if (step.is_waiting()) return wait(step.text, from);
  const auto record = record_of(step);
  const Label text =
      step.text.dutch.empty() ? act_text(std::span(&record, 1), game_words::act) : step.text;
  const Attempt attempt{{record}, task_.now.day, task_.role, day_goes_on()};
  return judged(from, attempt, text,
                [&](const Weighed& weighed) { return weighed.changes || !task_.off_script; });
}

Choices::Found Choices::written() {
  Step written = referee_.exercise().moments[moment_].step;
  // What is told of a last day is not so on another one.
  if (task_.is_late) written.text = {};
  auto option = step(From::written, written);
  const bool is_misstep = written.actor == referee_.exercise().misstep;
  if (!option || task_.off_script || is_misstep) return option;
  for (const auto& effect : option->effects) {
    if (effect.finding == FindingKind::attention) doubts_.push_back(effect.norm);
  }
  forget_doubts(*option);
  return option;
}

void Choices::forget_doubts(GameOption& option) const {
  const auto is_doubt = [&](const Effect& effect) {
    return effect.finding == FindingKind::attention &&
           std::ranges::count(doubts_, effect.norm) != 0;
  };
  if (std::erase_if(option.effects, is_doubt) > 0)
    option.kind = class_of(option.effects, program_, task_.role);
}

/// The exercise has its next moment on the same day.
bool Choices::day_goes_on() const {
  const auto& moments = referee_.exercise().moments;
  if (moment_ + 1 >= moments.size()) return false;
  const When& next = moments[moment_ + 1].when;
  return next.kind == When::Kind::after_days && next.days == 0;
}

EventRecord Choices::record_of(const Step& step) const {
  return termijn::record_of(referee_.exercise(), step, task_.now.day,
                            referee_.next_number(task_.now));
}

/// What the player does now; of others, who does it.
Label Choices::act_text(std::span<const EventRecord> records, const Phrase& words) const {
  return in_both([&](Language language) {
    const std::string what = events_words(program_, records, language);
    if (!task_.is_other) return fill(words, language, {what});
    return fill(game_words::by_role, language,
                {capital(role_text(program_, task_.role, language)), what});
  });
}

/// A written wait lasts until the next moment comes; another until something is over.
Choices::Found Choices::wait(const Label& text, From from) const {
  const Date until = from == From::written ? task_.now.day : wait_until();
  return judged(from, {{}, until}, text, [](const Weighed&) { return true; });
}

Date Choices::wait_until() const {
  const auto last = awaited_ ? awaited_ : last_day_before(task_);
  if (last && *last - task_.now.day <= most_wait) return first_working_day(program_, *last + 1);
  return first_working_day(program_, task_.now.day + usual_wait);
}

void Choices::await(const GameOption& option) {
  for (const auto& effect : option.effects) {
    if (effect.kind != Effect::Kind::done || !effect.was_live || effect.holder != task_.role)
      continue;
    const auto* verdict = instance(referee_, task_.now, effect);
    if (verdict == nullptr) continue;
    const auto days = holder_days(program_.norms[verdict->norm], *verdict);
    if (days.safe && *days.safe >= task_.now.day && (!awaited_ || *days.safe < *awaited_))
      awaited_ = days.safe;
  }
}

void Choices::add_written_choices(const Found& written) {
  for (const auto& choice : referee_.exercise().moments[moment_].choices) {
    auto option = step(From::choice, choice);
    if (option && written && !written->records.empty() && !option->records.empty())
      add_lacking_form(*option, written->records.front());
    add(std::move(option));
  }
}

void Choices::add_put_off(std::size_t moment) {
  const Moment& at = referee_.exercise().moments[moment];
  if (at.step.is_waiting() || !makes_sense(at, task_.now.records)) return;
  Step again = at.step;
  // What is told of a last day is not so on another one.
  const bool has_own_day = at.when.kind == When::Kind::on_last_day;
  if (has_own_day) again.text = {};
  auto option = step(From::put_off, again);
  if (!option || option->kind == ChoiceClass::wrong) return;
  const bool is_use = std::ranges::any_of(option->effects, [&](const Effect& effect) {
    const bool may_count = effect.kind == Effect::Kind::without_mark && !effect.is_sure;
    return effect.holder == task_.role && (may_count || effect.kind == Effect::Kind::done);
  });
  if ((has_own_day && !is_use) || std::ranges::any_of(option->effects, &Effect::is_absent)) return;
  option->moment = moment;
  add(std::move(option));
}

void Choices::add_late(const Step& step) {
  if (!awaited_ || step.is_waiting()) return;
  auto record = record_of(step);
  record.day = first_working_day(program_, *awaited_ + 1);
  const Label text = in_both([&](Language language) {
    return fill(game_words::later, language,
                {event_name(program_, record.event, language), long_date(record.day, language)});
  });
  add(judged(From::late, {{record}, record.day}, text,
             [](const Weighed& weighed) { return weighed.kind >= ChoiceClass::risky; }));
}

void Choices::add_waiting(const Phrase& words) {
  const auto is_waiting = [](const GameOption& option) { return option.records.empty(); };
  const auto text = [](const Phrase& phrase) {
    return in_both([&](Language language) { return phrase.text(language); });
  };
  if (!has(is_waiting)) add(wait(text(words), From::waiting));
  if (has([](const GameOption& option) { return option.kind != ChoiceClass::wrong; })) return;
  std::erase_if(options_, is_waiting);
  add(judged(From::rest, {{}, task_.now.day}, text(game_words::rest),
             [](const Weighed&) { return true; }));
}

void Choices::add_rights_left() {
  for (auto& option : options_) {
    if (!option.records.empty() || option.kind != ChoiceClass::allowed) continue;
    const auto then = referee_.stand(task_.now.records, option.day);
    if (!then) continue;
    for (auto& effect : rights_left(referee_.dossier(*then), task_.role, option.day))
      option.effects.push_back(std::move(effect));
  }
}

/// Rules that `model` gets done, or makes others bound by, and the option does not. `form`: what is
/// otherwise.
void Choices::add_lacking(GameOption& option, const Weighed& model,
                          std::span<const FieldText> form) const {
  auto records = task_.now.records;
  records.insert(records.end(), option.records.begin(), option.records.end());
  const auto tried = referee_.stand(std::move(records), option.day);
  if (!tried) return;
  const StepVerdicts verdicts{referee_.dossier(task_.now), referee_.dossier(model.after),
                              referee_.dossier(*tried)};
  auto missing = lacking(verdicts, option.day);
  if (missing.empty() && option.kind <= ChoiceClass::allowed)
    missing = without_claim(verdicts, task_.role, option.day);
  // One article is held against a choice once.
  std::erase_if(missing, [&](const Effect& effect) {
    return std::ranges::any_of(option.effects, [&](const Effect& other) {
      return other.is_bad() && other.article.dutch == effect.article.dutch;
    });
  });
  if (missing.empty()) return;
  EventRecord otherwise = option.records.front();
  otherwise.fields.assign(form.begin(), form.end());
  for (auto& effect : missing) {
    effect.happened =
        in_both([&](Language language) { return plain_fields(program_, otherwise, language); });
  }
  option.effects.insert(option.effects.end(), missing.begin(), missing.end());
  std::ranges::stable_sort(option.effects, {}, &Effect::kind);
  option.kind = class_of(option.effects, program_, task_.role);
}

/// Against the same act in the form of the written step: what it says is the player's business.
void Choices::add_lacking_form(GameOption& option, const EventRecord& written) const {
  EventRecord good = option.records.front();
  if (good.event != written.event || good.actor != written.actor) return;
  std::vector<FieldText> form;
  for (const auto& field : written.fields) {
    FieldText* own = field_of(good, field.name);
    if (own == nullptr || own->value == field.value || !is_about_form(program_, field.name))
      continue;
    form.push_back(*own);
    own->value = field.value;
  }
  if (form.empty()) return;
  const auto model = referee_.weigh(task_.now, {{good}, option.day, task_.role, day_goes_on()});
  if (model) add_lacking(option, *model, form);
}

}  // namespace termijn
