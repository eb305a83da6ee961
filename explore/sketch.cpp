// SPDX-License-Identifier: Apache-2.0
#include "explore/sketch.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace termijn {
namespace {

/// The events by day; those of one day as they were thought of.
std::vector<const SketchEvent*> in_order(const Sketch& sketch) {
  std::vector<const SketchEvent*> events;
  for (const auto& event : sketch.events) events.push_back(&event);
  std::ranges::stable_sort(events, {}, [](const auto* event) { return event->day; });
  return events;
}

std::string length_text(Period length) {
  constexpr std::array<std::string_view, 7> units = {"uur",   "dagen",     "weken",    "maanden",
                                                     "jaren", "werkdagen", "kwartalen"};
  return std::to_string(length.amount) + ' ' +
         std::string(units[static_cast<std::size_t>(length.unit)]);
}

void add_known(const std::vector<SketchValue>& from, std::vector<FieldValue>& to) {
  for (const auto& one : from) {
    if (one.value) to.push_back({one.field, *one.value});
  }
}

}  // namespace

std::string value_text(const Field& field, std::int32_t value, std::span<const Period> lengths) {
  switch (field.type) {
    case ValueType::yes_no:
      return value != 0 ? "ja" : "nee";
    case ValueType::choice:
      return field.choices[static_cast<std::size_t>(value)].id;
    case ValueType::date:
      return iso(Date::from_days(value));
    case ValueType::number:
      return std::to_string(value);
    case ValueType::length:
      return length_text(lengths[static_cast<std::size_t>(value)]);
    case ValueType::words:
      break;
  }
  return "tekst";
}

bool set_value(std::vector<SketchValue>& values, Index field, std::optional<std::int32_t> value) {
  const auto found = std::ranges::find(values, field, &SketchValue::field);
  if (found != values.end()) return found->value == value;
  values.push_back({field, value});
  return true;
}

BoundLog log_of(const Program& program, const Sketch& sketch, Index procedure) {
  BoundLog log;
  log.lengths = sketch.lengths;
  Dossier dossier;
  dossier.dossier = "D";
  dossier.procedure = procedure;
  for (const auto* event : in_order(sketch)) {
    const auto& actors = program.events[event->type].actors;
    Event bound;
    bound.number = static_cast<std::int64_t>(dossier.events.size()) + 1;
    bound.type = event->type;
    bound.actor = actors.empty() ? nothing : actors.front();
    bound.day = event->day;
    bound.earliest = event->earliest;
    add_known(event->values, bound.values);
    if (dossier.events.empty()) add_known(sketch.facts, bound.values);
    dossier.events.push_back(std::move(bound));
  }
  log.dossiers.push_back(std::move(dossier));
  return log;
}

std::vector<EventRecord> records_of(const Program& program, const Sketch& sketch, Index procedure,
                                    const std::string& dossier) {
  std::vector<EventRecord> records;
  const auto log = log_of(program, sketch, procedure);
  for (const auto& event : log.dossiers.front().events) {
    EventRecord record;
    record.number = event.number;
    record.dossier = dossier;
    record.event = program.events[event.type].id;
    record.day = event.day;
    record.earliest = event.earliest;
    if (event.actor != nothing) record.actor = program.roles[event.actor].id;
    if (records.empty())
      record.fields.push_back({"procedure", program.procedures[procedure].id, {}});
    for (const auto& one : event.values) {
      const auto& field = program.fields[one.field];
      record.fields.push_back({field.id, value_text(field, one.value, sketch.lengths), {}});
    }
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace termijn
