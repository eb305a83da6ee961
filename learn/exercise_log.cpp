// SPDX-License-Identifier: Apache-2.0
#include "learn/exercise_log.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "calendar/date.h"
#include "engine/cases.h"
#include "engine/evaluate.h"
#include "engine/names.h"
#include "explore/sketch.h"
#include "learn/capital.h"
#include "office/phrase.h"
#include "office/record_words.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr Phrase from_log = {"Dit is een dossier uit een logboek.",
                             "This is a dossier from a log."};
constexpr Phrase from_rules = {
    "Dit is een voorbeeld uit de regels. Er is geen verhaal bij; u ziet wat er in het dossier "
    "komt.",
    "This is an example from the rules. It has no story; you see what comes into the dossier."};
constexpr Phrase days_later = {"{0} dagen later", "{0} days later"};
constexpr Phrase one_day_later = {"een dag later", "a day later"};
constexpr Phrase same_day = {"dezelfde dag", "the same day"};

/// A day in a field as so many days after the event, so that it moves along.
std::string moving_value(const std::string& value, Date day) {
  const auto date = parse_iso(value);
  if (!date || *date < day) return value;
  return '+' + std::to_string(*date - day);
}

/// The value of a field; `+14` in words, since the days of an exercise move along.
std::string moving_words(const std::string& value, Language language) {
  if (!value.starts_with('+')) return value;
  if (value == "+0") return same_day.text(language);
  if (value == "+1") return one_day_later.text(language);
  return fill(days_later, language, {value.substr(1)});
}

/// `Ondernemingsraad: advies uitgebracht (vorm: mondeling).`
std::string act_text(const Program& program, const Step& step, Language language) {
  EventRecord record;
  for (const auto& [name, value] : step.fields)
    record.fields.push_back({name, moving_words(value, language), {}});
  const Index event = NameIndex(program.events).find(step.event);
  std::string text = event == nothing ? step.event : program.events[event].name.in(language);
  const std::string fields = fields_text(program, record, language);
  if (!fields.empty()) text += " (" + fields + ')';
  const Index role = NameIndex(program.roles).find(step.actor);
  if (role != nothing) text = role_text(program, role, language) + ": " + text;
  return sentence(capital(std::move(text)));
}

/// What people see happen: what somebody wrote beside it, and what it is.
Label told(const Program& program, const Step& step, const std::string& remark) {
  const std::string begin = remark.empty() ? remark : sentence(remark) + ' ';
  return {begin + act_text(program, step, Language::dutch),
          begin + act_text(program, step, Language::english)};
}

Label label_of(const Phrase& phrase) {
  return {std::string(phrase.dutch), std::string(phrase.english)};
}

Exercise frame_of(const Program& program, Index procedure) {
  Exercise exercise;
  const Procedure& found = program.procedures[procedure];
  exercise.id = exercise.english_id = exercise.procedure = found.id;
  exercise.name = exercise.title = found.name;
  return exercise;
}

void add_moment(Exercise& exercise, Date day, Date previous, Step step) {
  exercise.moments.push_back({{When::Kind::after_days, day - previous, {}}, std::move(step), {}});
}

/// A part for each role that acts.
void add_parts(const Program& program, Exercise& exercise) {
  for (const Moment& moment : exercise.moments) {
    const std::string& role = moment.step.actor;
    const bool known = role.empty() || std::ranges::count(exercise.parts, role, &Part::role) != 0;
    const Index index = known ? nothing : NameIndex(program.roles).find(role);
    if (index == nothing) continue;
    const Role& found = program.roles[index];
    exercise.parts.push_back({found.id, found.id, found.name, found.id, false});
  }
}

/// How good an example is to learn from: nothing wrong in it, a rule that asks something, most
/// phases, most rules, most events.
using Worth = std::tuple<bool, bool, std::size_t, std::size_t, std::size_t>;

Worth worth(const Program& program, const Case& example) {
  const auto log = log_of(program, example);
  if (!log || log->dossiers.size() != 1) return {};
  std::set<Index> phases, norms;
  bool goes_well = true;
  for (const auto& event : example.events) {
    const Verdict verdict = evaluate(program, *log, event.day);
    goes_well = goes_well && !anything_wrong(verdict);
    phases.insert(verdict.dossiers.front().phase);
    for (const auto& norm : verdict.dossiers.front().norms) {
      if (norm.state != State::dormant && norm.state != State::not_covered) norms.insert(norm.norm);
    }
  }
  return {goes_well, !norms.empty(), phases.size(), norms.size(), example.events.size()};
}

}  // namespace

Exercise exercise_of(const Program& program, Index procedure,
                     std::span<const EventRecord> records) {
  Exercise exercise = frame_of(program, procedure);
  exercise.intro = label_of(from_log);
  if (records.empty()) return exercise;
  exercise.first_day = records.front().day;
  Date previous = exercise.first_day;
  for (const auto& record : records) {
    Step step;
    step.event = record.event;
    step.actor = record.actor;
    for (const auto& field : record.fields) {
      if (field.name == "titel")
        exercise.title = {field.value, field.value};
      else if (field.name != "procedure")
        step.fields.emplace_back(field.name, moving_value(field.value, record.day));
    }
    step.text = told(program, step, record.remark);
    add_moment(exercise, record.day, previous, std::move(step));
    previous = record.day;
  }
  add_parts(program, exercise);
  return exercise;
}

std::optional<Exercise> exercise_of(const Program& program, const BoundLog& log,
                                    const Dossier& dossier, std::span<const EventRecord> records) {
  if (dossier.events.empty()) return std::nullopt;
  const Index procedure = evaluate(program, log, dossier, dossier.events.back().day).procedure;
  if (procedure == nothing) return std::nullopt;
  std::vector<EventRecord> plain;
  for (const Event& event : dossier.events) {
    EventRecord record;
    record.number = event.number;
    record.day = event.day;
    record.event = program.events[event.type].id;
    if (event.actor != nothing) record.actor = program.roles[event.actor].id;
    for (const auto& [field, value] : event.values) {
      const Field& found = program.fields[field];
      record.fields.push_back({found.id, value_text(found, value, log.lengths), {}});
    }
    const auto written = std::ranges::find(records, event.number, &EventRecord::number);
    if (written != records.end()) record.remark = written->remark;
    plain.push_back(std::move(record));
  }
  Exercise exercise = exercise_of(program, procedure, plain);
  if (!dossier.title.empty()) exercise.title = {dossier.title, dossier.title};
  return exercise;
}

std::optional<Exercise> exercise_of(const Program& program, const Case& example) {
  if (example.events.empty() || example.procedure == nothing) return std::nullopt;
  Exercise exercise = frame_of(program, example.procedure);
  exercise.title = example.name;
  exercise.intro = label_of(from_rules);
  const NameIndex events(program.events);
  auto sorted = example.events;
  std::ranges::stable_sort(sorted, {}, &CaseEvent::day);
  exercise.first_day = sorted.front().day;
  Date previous = exercise.first_day;
  for (const auto& event : sorted) {
    if (event.earliest || event.time) return std::nullopt;
    Step step;
    step.event = event.event;
    for (const auto& [name, value] : event.fields)
      step.fields.emplace_back(name, moving_value(value, event.day));
    const Index type = events.find(event.event);
    if (type != nothing && !program.events[type].actors.empty())
      step.actor = program.roles[program.events[type].actors.front()].id;
    step.text = told(program, step, {});
    add_moment(exercise, event.day, previous, std::move(step));
    previous = event.day;
  }
  add_parts(program, exercise);
  return exercise;
}

std::optional<Exercise> best_example(const Program& program, Index procedure) {
  const Case* best = nullptr;
  Worth best_worth;
  for (const Case& example : program.cases) {
    if (example.procedure != procedure || example.decided || !exercise_of(program, example))
      continue;
    const auto found = worth(program, example);
    if (best != nullptr && found <= best_worth) continue;
    best = &example;
    best_worth = found;
  }
  return best != nullptr ? exercise_of(program, *best) : std::nullopt;
}

}  // namespace termijn
