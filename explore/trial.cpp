// SPDX-License-Identifier: Apache-2.0
#include "explore/trial.h"

#include <algorithm>

#include "engine/evaluate.h"

namespace termijn {
namespace {

/// Days in fields of what is made up lie so long after the event.
constexpr std::int32_t days_ahead = 14;

std::int64_t number_of(const DossierVerdict& verdict, EventIndex event) {
  return event < verdict.events.size() ? verdict.events[event].number : 0;
}

void move_days(const Program& program, Proposed& event) {
  for (auto& one : event.values) {
    if (program.fields[one.field].type == ValueType::date)
      one.value = (event.day + days_ahead).days();
  }
}

std::size_t known_count(const std::vector<SketchValue>& values) {
  return static_cast<std::size_t>(
      std::ranges::count_if(values, [](const SketchValue& one) { return one.value.has_value(); }));
}

}  // namespace

Trial::Trial(const Program& program, const BoundLog& log, const Dossier& dossier, Index procedure,
             Date as_of)
    : program_(program),
      log_{{}, log.lengths},
      dossier_(dossier),
      procedure_(procedure),
      as_of_(as_of) {
  sketch_.lengths = log.lengths;
  for (const auto& event : dossier.events) {
    if (event.earliest.value_or(event.day) > as_of) continue;
    SketchEvent made{event.type, event.day, {}, event.earliest};
    for (const auto& one : event.values) {
      if (program.fields[one.field].kind == Field::Kind::field) {
        made.values.push_back({one.field, one.value});
        continue;
      }
      std::erase_if(sketch_.facts, [&](const auto& fact) { return fact.field == one.field; });
      sketch_.facts.push_back({one.field, one.value});
    }
    sketch_.events.push_back(std::move(made));
    numbers_.push_back(event.number);
  }
}

std::size_t Trial::position_of(const DossierVerdict& verdict, EventIndex event) const {
  if (event >= verdict.events.size()) return SketchSubject::none;
  const auto found = std::ranges::find(numbers_, verdict.events[event].number);
  return found == numbers_.end() ? SketchSubject::none
                                 : static_cast<std::size_t>(found - numbers_.begin());
}

std::vector<Date> Trial::later_days() const {
  std::vector<Date> days;
  for (const auto& event : dossier_.events) {
    for (const auto day : {event.earliest.value_or(event.day), event.day}) {
      if (day > as_of_) days.push_back(day);
    }
  }
  return days;
}

bool Trial::says_more(const Sketch& more) const {
  if (known_count(more.facts) != known_count(sketch_.facts)) return true;
  for (std::size_t i = 0; i < sketch_.events.size(); ++i) {
    if (known_count(more.events[i].values) != known_count(sketch_.events[i].values)) return true;
  }
  return false;
}

Index Trial::actor_of(const EventType& type, Index holder) const {
  const auto& roles = program_.procedures[procedure_].roles;
  if (std::ranges::find(type.actors, holder) != type.actors.end()) return holder;
  for (const auto actor : type.actors) {
    if (std::ranges::binary_search(roles, actor)) return actor;
  }
  return type.actors.empty() ? nothing : type.actors.front();
}

std::optional<std::vector<Proposed>> Trial::proposed(const Sketch& more, Index holder) {
  if (more.events.size() <= sketch_.events.size() || says_more(more)) return std::nullopt;
  const auto& events = program_.procedures[procedure_].events;
  std::vector<Proposed> found;
  for (std::size_t i = sketch_.events.size(); i < more.events.size(); ++i) {
    const auto& event = more.events[i];
    if (event.day < as_of_ || !std::ranges::binary_search(events, event.type)) return std::nullopt;
    Proposed made{event.type, actor_of(program_.events[event.type], holder), event.day, {}};
    for (const auto& one : event.values) {
      if (!one.value) continue;
      auto value = *one.value;
      if (program_.fields[one.field].type == ValueType::length) {
        log_.lengths.push_back(more.lengths[static_cast<std::size_t>(value)]);
        value = static_cast<std::int32_t>(log_.lengths.size()) - 1;
      }
      made.values.push_back({one.field, value});
    }
    move_days(program_, made);
    found.push_back(std::move(made));
  }
  return found;
}

DossierVerdict Trial::judge(std::span<const Proposed> events, Date day, Index only) {
  Dossier dossier = dossier_;
  dossier.procedure = procedure_;
  std::int64_t number = 0;
  for (const auto& event : dossier_.events) number = std::max(number, event.number);
  for (const auto& one : events) {
    Event event;
    event.number = ++number;
    event.type = one.type;
    event.actor = one.actor;
    event.day = one.day;
    event.values = one.values;
    dossier.events.push_back(std::move(event));
  }
  sort_by_day(dossier.events);
  ++evaluations_;
  return evaluate(program_, log_, dossier, day, only);
}

DossierVerdict Trial::judge(const RecordedFact& fact) {
  Dossier dossier = dossier_;
  const auto event = std::ranges::find(dossier.events, fact.number, &Event::number);
  if (event != dossier.events.end()) event->values.push_back(fact.value);
  ++evaluations_;
  return evaluate(program_, log_, dossier, as_of_);
}

std::vector<Proposed> moved_to(const Program& program, std::span<const Proposed> events, Date day) {
  std::vector<Proposed> moved(events.begin(), events.end());
  for (auto& event : moved) {
    event.day = day;
    move_days(program, event);
  }
  return moved;
}

const NormVerdict* same_instance(const DossierVerdict& before, const NormVerdict& norm,
                                 const DossierVerdict& after, const Program& program) {
  const auto number = number_of(before, norm.trigger);
  for (const auto& other : after.norms) {
    const bool same_name = program.norms[other.norm].name == program.norms[norm.norm].name;
    const bool same_period = norm.period.has_value() == other.period.has_value() &&
                             (!norm.period || norm.period->from == other.period->from);
    if (same_name && same_period && number_of(after, other.trigger) == number) return &other;
  }
  return nullptr;
}

}  // namespace termijn
