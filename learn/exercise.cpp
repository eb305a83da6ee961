// SPDX-License-Identifier: Apache-2.0
#include "learn/exercise.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/whole_number.h"
#include "calendar/date.h"
#include "engine/evaluate.h"
#include "engine/names.h"

namespace termijn {
namespace {

constexpr std::string_view dossier_name = "oefening";

std::optional<std::int32_t> days_after(std::string_view value) {
  if (!value.starts_with('+')) return std::nullopt;
  return whole_number<std::int32_t>(value.substr(1));
}

/// Saturday and Sunday become Monday: nobody meets then. No rule of law; exercises read naturally.
Date working_day(Date day) {
  const int weekday = static_cast<int>(day.weekday());
  return weekday > 5 ? day + (8 - weekday) : day;
}

std::optional<Date> last_day_of(const Program& program, const DossierVerdict& verdict,
                                std::string_view norm) {
  std::optional<Date> last;
  for (const auto& one : verdict.norms) {
    if (program.norms[one.norm].id != norm) continue;
    const auto day = safe_day(program.norms[one.norm], one, program.norms[one.norm].holder);
    if (day) last = day;
  }
  return last;
}

}  // namespace

Result<JudgedRecords> judge_records(const Program& program, std::string_view procedure,
                                    std::span<const EventRecord> records, Date as_of) {
  Result<JudgedRecords> result;
  auto bound = bind(program, records);
  result.diagnostics = std::move(bound.diagnostics);
  if (!bound) return result;
  JudgedRecords judged{std::move(*bound), {}};
  if (judged.log.dossiers.empty()) judged.log.dossiers.emplace_back();
  Dossier& dossier = judged.log.dossiers.front();
  dossier.procedure = NameIndex(program.procedures).find(procedure);
  judged.verdict = evaluate(program, judged.log, dossier, as_of);
  result.value = std::move(judged);
  return result;
}

std::optional<Date> day_of(const Program& program, const Exercise& exercise, const When& when,
                           std::span<const EventRecord> before, Date previous) {
  if (when.kind == When::Kind::after_days) return previous + when.days;
  if (when.kind == When::Kind::on_working_day) return working_day(previous + when.days);
  const auto judged = judge_records(program, exercise.procedure, before, previous);
  if (!judged) return std::nullopt;
  const auto last = last_day_of(program, judged->verdict, when.norm);
  if (!last) return std::nullopt;
  return *last + when.days;
}

EventRecord record_of(const Exercise& exercise, const Step& step, Date day, std::int64_t number) {
  EventRecord record;
  record.number = number;
  record.dossier = dossier_name;
  record.event = step.event;
  record.actor = step.actor;
  record.day = day;
  if (number == 1) record.fields.push_back({"procedure", exercise.procedure, {}});
  for (const auto& [name, value] : step.fields) {
    const auto days = days_after(value);
    record.fields.push_back({name, days ? iso(day + *days) : value, {}});
  }
  return record;
}

std::vector<PlacedStep> place(const Program& program, const Exercise& exercise, Date first_day) {
  std::vector<PlacedStep> placed;
  std::vector<EventRecord> records;
  Date previous = first_day;
  for (std::size_t i = 0; i < exercise.moments.size(); ++i) {
    const Moment& moment = exercise.moments[i];
    const auto day = day_of(program, exercise, moment.when, records, previous);
    if (!day) break;
    PlacedStep step{i, *day, {}};
    if (!moment.step.is_waiting()) {
      const auto number = static_cast<std::int64_t>(records.size()) + 1;
      step.record = record_of(exercise, moment.step, *day, number);
      records.push_back(step.record);
    }
    placed.push_back(std::move(step));
    previous = *day;
  }
  return placed;
}

bool makes_sense(const Moment& moment, std::span<const EventRecord> records) {
  const auto fits = [](const EventRecord& record, const Need& need) {
    return record.event == need.event && std::ranges::all_of(need.fields, [&](const auto& wanted) {
             return std::ranges::any_of(record.fields, [&](const FieldText& field) {
               return field.name == wanted.first && field.value == wanted.second;
             });
           });
  };
  return std::ranges::all_of(moment.needs, [&](const Need& need) {
    const bool is_there =
        std::ranges::any_of(records, [&](const EventRecord& record) { return fits(record, need); });
    return is_there != need.is_absent;
  });
}

std::vector<EventRecord> records_of(std::span<const PlacedStep> steps) {
  std::vector<EventRecord> records;
  for (const auto& step : steps) {
    if (!step.record.event.empty()) records.push_back(step.record);
  }
  return records;
}

std::vector<std::string> faults_of(const Program& program, const Exercise& exercise) {
  std::vector<std::string> faults;
  if (NameIndex(program.procedures).find(exercise.procedure) == nothing)
    faults.push_back("no procedure `" + exercise.procedure + "`");
  const NameIndex roles(program.roles);
  if (!exercise.misstep.empty() && roles.find(exercise.misstep) == nothing)
    faults.push_back("no role `" + exercise.misstep + "`");
  for (const auto& part : exercise.parts) {
    if (roles.find(part.role) == nothing) faults.push_back("no role `" + part.role + "`");
    const bool acts = std::ranges::any_of(
        exercise.moments, [&](const Moment& moment) { return moment.step.actor == part.role; });
    if (!acts) faults.push_back("`" + part.id + "` has no step");
  }
  const NameIndex events(program.events);
  for (const auto& moment : exercise.moments) {
    for (const auto& need : moment.needs) {
      if (events.find(need.event) == nothing) faults.push_back("no event `" + need.event + "`");
    }
  }
  const auto placed = place(program, exercise, exercise.first_day);
  if (placed.size() < exercise.moments.size())
    faults.push_back("moment " + std::to_string(placed.size() + 1) + " has no day");
  const auto bind_one = [&](const EventRecord& record, const std::string& place) {
    const auto bound = bind(program, std::span(&record, 1));
    for (const auto& fault : bound.diagnostics)
      faults.push_back(place + ": " + message_of(fault, Language::english));
  };
  for (const auto& step : placed) {
    const std::string at = "moment " + std::to_string(step.moment + 1);
    if (!step.record.event.empty()) bind_one(step.record, at);
    for (const auto& choice : exercise.moments[step.moment].choices) {
      if (!choice.is_waiting()) bind_one(record_of(exercise, choice, step.day, 1), at);
    }
  }
  return faults;
}

}  // namespace termijn
