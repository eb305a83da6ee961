// SPDX-License-Identifier: Apache-2.0
// Made-up dossiers of any procedure of some rules: the events that it knows, with any values.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/record.h"

namespace termijn::testing {

class RandomDossier {
 public:
  RandomDossier(const Program& program, std::uint32_t seed) : program_(program), random_(seed) {}

  std::vector<EventRecord> records() { return records(0); }
  /// Of so many events; of a few, when that is none.
  std::vector<EventRecord> records(int count) {
    const auto first = Date::from_civil(2015, 1, 1).value() + pick(4000);
    if (count == 0) count = 1 + pick(12);
    const auto& procedure = program_.procedures[index(program_.procedures)];
    std::vector<EventRecord> records;
    for (int i = 0; i < count; ++i)
      records.push_back(record(i + 1, first + pick(pick(3) == 0 ? 200 : 40), procedure));
    records.front().fields.push_back({"procedure", procedure.id, {}});
    return records;
  }

  /// Many events on few days, around a day on which some rule begins to hold: what happens on the
  /// same day as something else, and under two versions of a rule.
  std::vector<EventRecord> dense_records() {
    const auto& norm = program_.norms[index(program_.norms)];
    const bool is_old = norm.valid_from < Date::from_civil(2000, 1, 1).value();
    const auto around = is_old ? Date::from_civil(2015 + pick(10), 1, 1).value() : norm.valid_from;
    const auto& procedure =
        program_.procedures[norm.procedures.empty() ? 0 : norm.procedures.front()];
    const int count = 4 + pick(24), days = 2 + pick(6);
    std::vector<EventRecord> records;
    for (int i = 0; i < count; ++i)
      records.push_back(record(i + 1, around + (pick(days) * (1 + pick(9)) - days), procedure));
    records.front().fields.push_back({"procedure", procedure.id, {}});
    return records;
  }

  Date as_of(const std::vector<EventRecord>& records) {
    Date latest = records.front().day;
    for (const auto& record : records) latest = std::max(latest, record.day);
    return latest + (pick(120) - 20);
  }

  int pick(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }

 private:
  template <class Items>
  std::size_t index(const Items& items) {
    return static_cast<std::size_t>(pick(static_cast<int>(items.size())));
  }

  /// Of an event that the procedure knows: any other may be a word for one of its own.
  EventRecord record(int number, Date day, const Procedure& procedure) {
    const auto& type = program_.events[procedure.events[index(procedure.events)]];
    EventRecord record;
    record.number = number;
    record.dossier = "D";
    record.day = day;
    record.event = type.id;
    for (const auto field : type.fields) {
      if (pick(3) != 0)
        record.fields.push_back(
            {program_.fields[field].id, value(program_.fields[field], day), {}});
    }
    const auto& any = program_.fields[index(program_.fields)];
    const bool is_there =
        std::ranges::find(record.fields, any.id, &FieldText::name) != record.fields.end();
    if (any.kind != Field::Kind::field && !is_there)
      record.fields.push_back({any.id, value(any, day), {}});
    return record;
  }

  std::string value(const Field& field, Date day) {
    switch (field.type) {
      case ValueType::yes_no:
        return pick(2) == 0 ? "ja" : "nee";
      case ValueType::choice:
        return field.choices[index(field.choices)].id;
      case ValueType::date:
        return iso(day + (pick(60) - 10));
      case ValueType::number:
        return std::to_string(pick(20));
      case ValueType::length:
        // An act may leave a choice of some lengths; all of them are in years.
        if (!field.bounds.empty() && field.bounds[0].kind == BoundKind::allowed)
          return std::to_string(field.bounds[0].lengths[index(field.bounds[0].lengths)].amount) +
                 " jaar";
        return std::to_string(1 + pick(9)) + " weken";
      case ValueType::words:
        return "tekst";
    }
    return "";
  }

  const Program& program_;
  std::mt19937 random_;
};

inline std::string told(const std::vector<EventRecord>& records, Date as_of) {
  std::string text = "as of " + iso(as_of) + "\n";
  for (const auto& record : records) {
    text += iso(record.day) + " " + record.event;
    for (const auto& field : record.fields) text += " " + field.name + "=\"" + field.value + "\"";
    text += "\n";
  }
  return text;
}

}  // namespace termijn::testing
