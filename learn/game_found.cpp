// SPDX-License-Identifier: Apache-2.0
// Options that the rules give: cures, what is forbidden, the step in another form, rights.
#include "engine/names.h"
#include "explore/repair_parts.h"
#include "explore/satisfy.h"
#include "learn/capital.h"
#include "learn/game_choices.h"
#include "learn/game_text.h"
#include "learn/game_words.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

/// Evaluations for what cures one norm.
constexpr std::size_t cure_evaluations = 24;

}  // namespace

Trial Choices::trial_now() const {
  const JudgedRecords& judged = task_.now.judged;
  return {program_, judged.log, judged.log.dossiers.front(), judged.verdict.procedure,
          task_.now.day};
}

/// Not beside a step that does the same sort of thing without harm.
void Choices::add_unless_there(Found option) {
  if (!option) return;
  const bool is_there = has([&](const GameOption& other) {
    return !other.records.empty() && other.kind <= ChoiceClass::allowed &&
           other.records.back().event == option->records.back().event;
  });
  if (!is_there) add(std::move(option));
}

/// What the rules leave open, as the exercise has it where the same party takes the same step; else
/// as in a choice that it has.
Step Choices::completed(const Step& step) const {
  std::vector<const Step*> models;
  const auto& moments = referee_.exercise().moments;
  for (const auto& moment : moments) models.push_back(&moment.step);
  for (const auto& moment : moments) {
    for (const auto& choice : moment.choices) models.push_back(&choice);
  }
  const auto model = std::ranges::find_if(models, [&](const Step* one) {
    return one->event == step.event && one->actor == step.actor;
  });
  Step out = step;
  if (model == models.end()) return out;
  for (const auto& field : (*model)->fields) {
    const bool is_there =
        std::ranges::any_of(out.fields, [&](const auto& own) { return own.first == field.first; });
    if (!is_there) out.fields.push_back(field);
  }
  return out;
}

Choices::Found Choices::proposal(const Trial& trial, std::span<const Proposed> events,
                                 From from) const {
  std::vector<EventRecord> records;
  std::int64_t number = referee_.next_number(task_.now);
  for (const auto& event : events) {
    if (event.actor != task_.role || event.day != task_.now.day) return std::nullopt;
    Step step{program_.events[event.type].id, program_.roles[event.actor].id, {}, {}};
    for (const auto& one : event.values) {
      const Field& field = program_.fields[one.field];
      step.fields.emplace_back(field.id, value_text(field, one.value, trial.lengths()));
    }
    if (from == From::cure) step = completed(step);
    records.push_back(termijn::record_of(referee_.exercise(), step, event.day, number++));
  }
  if (records.empty()) return std::nullopt;
  const bool is_forbidden = from == From::forbidden;
  const Label text = act_text(records, is_forbidden ? game_words::already : game_words::act);
  return judged(from, {records, task_.now.day}, text, [&](const Weighed& weighed) {
    if (is_forbidden) return weighed.kind == ChoiceClass::wrong;
    return weighed.changes && weighed.kind <= ChoiceClass::allowed;
  });
}

/// A step of the exercise that gets the rule done.
Choices::Found Choices::cure_of_exercise(const Norm& norm) const {
  for (const auto& moment : referee_.exercise().moments) {
    const Step& step = moment.step;
    const bool is_act = std::ranges::any_of(
        norm.acts, [&](const Pattern& act) { return program_.events[act.event].id == step.event; });
    if (!is_act || NameIndex(program_.roles).find(step.actor) != task_.role) continue;
    const auto record = record_of(step);
    auto option = judged(From::cure, {{record}, task_.now.day},
                         act_text(std::span(&record, 1), game_words::act),
                         [](const Weighed& weighed) { return weighed.changes; });
    const bool gets_done =
        option && option->kind <= ChoiceClass::allowed &&
        std::ranges::any_of(option->effects, [&](const Effect& effect) {
          return program_.norms[effect.norm].name == norm.name &&
                 (effect.kind == Effect::Kind::done || effect.kind == Effect::Kind::done_late);
        });
    if (gets_done) return option;
  }
  return std::nullopt;
}

Choices::Found Choices::cure(Trial& trial, std::uint32_t at, bool is_wrong) const {
  const Norm& norm = program_.norms[task_.now.judged.verdict.norms[at].norm];
  if (!is_wrong) {
    if (auto option = cure_of_exercise(norm)) return option;
  }
  const RepairLimits limits{cure_evaluations, 0};
  repair_parts::Patient patient{program_, task_.now.judged.verdict, trial, limits};
  bool is_cut_off = false;
  const auto found = repair_parts::find_cure(patient, at, is_wrong, is_cut_off);
  return found ? proposal(trial, found->events, From::cure) : std::nullopt;
}

void Choices::add_cures(bool also_running, std::size_t most) {
  const DossierVerdict& verdict = task_.now.judged.verdict;
  if (verdict.events.empty()) return;
  std::vector<std::pair<std::uint32_t, bool>> norms;
  for (const auto& finding : verdict.findings) {
    const Norm& norm = program_.norms[verdict.norms[finding.verdict].norm];
    if (finding.kind <= FindingKind::possible_breach && norm.holder == task_.role)
      norms.emplace_back(finding.verdict, true);
  }
  for (const auto at : verdict.next) {
    const Norm& norm = program_.norms[verdict.norms[at].norm];
    if (also_running && norm.holder == task_.role && asks_for_act(norm))
      norms.emplace_back(at, false);
  }
  Trial trial = trial_now();
  for (std::size_t i = 0; i < norms.size() && most > 0; ++i) {
    const std::size_t count = size();
    add_unless_there(cure(trial, norms[i].first, norms[i].second));
    if (size() > count) --most;
  }
}

void Choices::add_forbidden() {
  if (task_.now.judged.verdict.events.empty()) return;
  Trial trial = trial_now();
  for (const auto& verdict : task_.now.judged.verdict.norms) {
    const Norm& norm = program_.norms[verdict.norm];
    if (norm.kind != NormKind::prohibition || norm.holder != task_.role ||
        verdict.state != State::in_force)
      continue;
    for (const auto& act : norm.acts) {
      const auto sketches = with_event(program_, trial.sketch(), act, task_.now.day, Truth::yes);
      if (auto option = forbidden(trial, sketches)) return add(std::move(option));
    }
  }
}

Choices::Found Choices::forbidden(Trial& trial, const std::vector<Sketch>& sketches) const {
  for (const auto& sketch : sketches) {
    const auto events = trial.proposed(sketch, task_.role);
    if (!events || events->size() != 1) continue;
    const std::string& id = program_.events[events->front().type].id;
    const bool is_told = has([&](const GameOption& option) {
      return !option.records.empty() && option.records.front().event == id;
    });
    if (is_told) continue;
    if (auto option = proposal(trial, *events, From::forbidden)) return option;
  }
  return std::nullopt;
}

std::vector<std::string> other_values(const Program& program, const FieldText& text) {
  const Index at = NameIndex(program.fields).find(text.name);
  if (at == nothing || program.fields[at].kind != Field::Kind::field) return {};
  const Field& field = program.fields[at];
  if (field.type == ValueType::yes_no && (text.value == "ja" || text.value == "nee"))
    return {text.value == "ja" ? "nee" : "ja"};
  std::vector<std::string> values;
  if (field.type != ValueType::choice) return values;
  constexpr std::size_t most_values = 2;
  for (const auto& choice : field.choices) {
    if (choice.id != text.value && values.size() < most_values) values.push_back(choice.id);
  }
  return values;
}

Choices::Found Choices::flawed(const Weighed& model, const GameOption& written, std::size_t field,
                               const std::string& value) const {
  auto records = written.records;
  records.front().fields[field].value = value;
  EventRecord changed = records.front();
  changed.fields = {records.front().fields[field]};
  const Label text = in_both([&](Language language) {
    return fill(game_words::otherwise, language,
                {capital(event_name(program_, changed.event, language)),
                 plain_fields(program_, changed, language)});
  });
  auto option =
      judged(From::flawed, {records, written.day}, text, [](const Weighed&) { return true; });
  if (!option) return option;
  add_lacking(*option, model, changed.fields);
  return option->kind >= ChoiceClass::risky ? option : std::nullopt;
}

void Choices::add_flawed(const GameOption& written, std::size_t most) {
  if (written.records.empty() || written.kind >= ChoiceClass::risky) return;
  const auto model = referee_.weigh(task_.now, {written.records, written.day, task_.role, false});
  if (!model) return;
  const auto& fields = written.records.front().fields;
  for (std::size_t i = 0; i < fields.size() && most > 0; ++i) {
    for (const auto& value : other_values(program_, fields[i])) {
      auto option = flawed(*model, written, i, value);
      if (!option) continue;
      add(std::move(option));
      --most;
      break;
    }
  }
}

void Choices::add_uses(const Norm& norm) {
  Trial trial = trial_now();
  for (const auto& act : norm.acts) {
    for (const auto& sketch : with_acts(program_, trial.sketch(), act, task_.now.day, Truth::yes)) {
      const auto events = trial.proposed(sketch, task_.role);
      auto option = events ? proposal(trial, *events, From::cure) : std::nullopt;
      if (!option) continue;
      return add(std::move(option));
    }
  }
}

}  // namespace termijn
