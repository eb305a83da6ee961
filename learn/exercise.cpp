// SPDX-License-Identifier: Apache-2.0
#include "learn/exercise.h"

#include <algorithm>
#include <map>

#include "base/diagnostic.h"
#include "base/whole_number.h"
#include "calendar/date.h"
#include "engine/evaluate.h"
#include "engine/names.h"
#include "learn/free_days.h"

namespace termijn {
namespace {

constexpr std::string_view dossier_name = "oefening";

std::optional<std::int32_t> days_after(std::string_view value) {
  if (!value.starts_with('+')) return std::nullopt;
  return whole_number<std::int32_t>(value.substr(1));
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
  return judge_records(program, LogNames(program), procedure, records, as_of);
}

Result<JudgedRecords> judge_records(const Program& program, const LogNames& names,
                                    std::string_view procedure,
                                    std::span<const EventRecord> records, Date as_of) {
  Result<JudgedRecords> result;
  auto bound = bind(names, records);
  result.diagnostics = std::move(bound.diagnostics);
  if (!bound) return result;
  JudgedRecords judged{std::move(*bound), {}};
  if (judged.log.dossiers.empty()) judged.log.dossiers.emplace_back();
  Dossier& dossier = judged.log.dossiers.front();
  const auto follows = std::ranges::find(program.procedures, procedure, &Procedure::id);
  dossier.procedure = follows == program.procedures.end()
                          ? nothing
                          : static_cast<Index>(follows - program.procedures.begin());
  judged.verdict = evaluate(program, judged.log, dossier, as_of);
  result.value = std::move(judged);
  return result;
}

std::optional<Date> day_of(const Program& program, const Exercise& exercise, const When& when,
                           std::span<const EventRecord> before, Date previous) {
  return day_of(program, LogNames(program), exercise, when, before, previous);
}

std::optional<Date> day_of(const Program& program, const LogNames& names, const Exercise& exercise,
                           const When& when, std::span<const EventRecord> before, Date previous) {
  if (when.kind == When::Kind::after_days) return previous + when.days;
  if (when.kind == When::Kind::on_working_day)
    return first_working_day(program, previous + when.days);
  const auto judged = judge_records(program, names, exercise.procedure, before, previous);
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

namespace {

/// Of a step: which moment, and which of its fields.
struct FieldPlace {
  std::size_t moment = 0, field = 0;
};
/// A field that says once more which day an earlier one named.
struct Repeat {
  FieldPlace earlier, later;
};

void repeat_days(const Exercise& exercise, std::span<const Repeat> repeats,
                 std::span<const PlacedStep> placed, PlacedStep& step) {
  for (const auto& [earlier, later] : repeats) {
    if (later.moment != step.moment) continue;
    const std::string& name = exercise.moments[later.moment].step.fields[later.field].first;
    const auto& from = placed[earlier.moment].record.fields;
    std::ranges::find(step.record.fields, name, &FieldText::name)->value =
        std::ranges::find(from, name, &FieldText::name)->value;
  }
}

std::vector<PlacedStep> placed_with(const Program& program, const LogNames& names,
                                    const Exercise& exercise, Date first_day,
                                    std::span<const Repeat> repeats) {
  std::vector<PlacedStep> placed;
  std::vector<EventRecord> records;
  Date previous = first_day;
  for (std::size_t i = 0; i < exercise.moments.size(); ++i) {
    const Moment& moment = exercise.moments[i];
    const auto day = day_of(program, names, exercise, moment.when, records, previous);
    if (!day) break;
    PlacedStep step{i, *day, {}};
    if (!moment.step.is_waiting()) {
      const auto number = static_cast<std::int64_t>(records.size()) + 1;
      step.record = record_of(exercise, moment.step, *day, number);
      repeat_days(exercise, repeats, placed, step);
      records.push_back(step.record);
    }
    placed.push_back(std::move(step));
    previous = *day;
  }
  return placed;
}

/// The days that the exercise, as it was written, names more than once in fields of one name.
std::vector<Repeat> repeats_in(const Program& program, const LogNames& names,
                               const Exercise& exercise) {
  std::map<std::string, std::vector<FieldPlace>> named;
  for (std::size_t i = 0; i < exercise.moments.size(); ++i) {
    const auto& fields = exercise.moments[i].step.fields;
    for (std::size_t k = 0; k < fields.size(); ++k) {
      if (days_after(fields[k].second)) named[fields[k].first].push_back({i, k});
    }
  }
  std::erase_if(named, [](const auto& one) { return one.second.size() < 2; });
  std::vector<Repeat> out;
  if (named.empty()) return out;
  const auto written = placed_with(program, names, exercise, exercise.first_day, {});
  const auto day_in = [&](const FieldPlace& at) {
    const auto& value = exercise.moments[at.moment].step.fields[at.field].second;
    return written[at.moment].day + *days_after(value);
  };
  for (auto& [name, places] : named) {
    std::erase_if(places, [&](const FieldPlace& at) { return at.moment >= written.size(); });
    for (std::size_t i = 1; i < places.size(); ++i) {
      const auto earlier = std::ranges::find(places, day_in(places[i]), day_in);
      if (earlier - places.begin() < static_cast<std::ptrdiff_t>(i))
        out.push_back({*earlier, places[i]});
    }
  }
  return out;
}

}  // namespace

std::vector<PlacedStep> place(const Program& program, const Exercise& exercise, Date first_day) {
  return place(program, LogNames(program), exercise, first_day);
}

std::vector<PlacedStep> place(const Program& program, const LogNames& names,
                              const Exercise& exercise, Date first_day) {
  return placed_with(program, names, exercise, first_day, repeats_in(program, names, exercise));
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
