// SPDX-License-Identifier: Apache-2.0
// One long dossier for measurements: the events of a procedure spread over some years, as many as
// are asked, with a value for each field. The same for the same numbers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/program.h"
#include "fast/rows.h"

namespace termijn::bench {

/// How often an event happens in a hundred.
using Mix = std::vector<std::pair<Index, int>>;

inline Index event_named(const Program& program, std::string_view id) {
  const auto found = std::ranges::find(program.events, id, &EventType::id);
  return static_cast<Index>(found - program.events.begin());
}

/// The mix of the yardstick (bench/yardstick) where it has many events a dossier.
inline Mix yardstick_mix(const Program& program) {
  return {{event_named(program, "consultation_meeting"), 70},
          {event_named(program, "request_received"), 8},
          {event_named(program, "advice_given"), 6},
          {event_named(program, "decision_notified"), 6},
          {event_named(program, "implementation_started"), 5},
          {event_named(program, "appeal_filed"), 3},
          {event_named(program, "suspension_waived"), 2}};
}

/// Every event of a procedure as often as every other.
inline Mix even_mix(const Procedure& procedure) {
  Mix mix;
  for (const Index event : procedure.events) mix.emplace_back(event, 1);
  return mix;
}

class MadeUpRows {
 public:
  MadeUpRows(const Program& program, Mix mix, std::uint32_t seed)
      : program_(program), mix_(std::move(mix)), random_(seed) {
    for (const auto& [event, often] : mix_) total_ += often;
  }

  /// Days do not go back; a year has about `a_year` events.
  RowBuffer rows(std::uint32_t count, int a_year) {
    RowBuffer rows;
    rows.lengths.push_back({6, Unit::weeks});
    values_.clear();
    add_facts(first_day);
    rows.add(first_day, pick_event(), false, values_);
    for (std::uint32_t i = 1; i < count; ++i)
      add(first_day + static_cast<std::int32_t>(i * 365ULL / static_cast<unsigned>(a_year)), rows);
    return rows;
  }

  void add(std::int32_t day, RowBuffer& rows) { add(day, pick_event(), rows); }
  void add(std::int32_t day, Index event, RowBuffer& rows) {
    values_.clear();
    for (const Index field : program_.events[event].fields)
      values_.push_back({field, value(program_.fields[field], day)});
    rows.add(day, event, false, values_);
  }

  Index pick_event() {
    int at = pick(total_);
    for (const auto& [event, often] : mix_) {
      at -= often;
      if (at < 0) return event;
    }
    return mix_.back().first;
  }

 private:
  static constexpr std::int32_t first_day = 16071;  // 1 January 2014

  /// What a secretary fills in once: without it most conditions are unknown.
  void add_facts(std::int32_t day) {
    for (std::size_t f = 0; f < program_.fields.size(); ++f) {
      const Field& field = program_.fields[f];
      if (field.kind == Field::Kind::fact && field.type != ValueType::length)
        values_.push_back({static_cast<Index>(f), value(field, day)});
    }
  }

  int pick(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }

  std::int32_t value(const Field& field, std::int32_t day) {
    switch (field.type) {
      case ValueType::yes_no:
        return pick(10) == 0 ? 0 : 1;
      case ValueType::choice:
        return pick(static_cast<int>(field.choices.size()));
      case ValueType::date:
        return day + pick(30);
      case ValueType::number:
        return pick(20);
      default:
        return 0;
    }
  }

  const Program& program_;
  Mix mix_;
  std::mt19937 random_;
  int total_ = 0;
  std::vector<FieldValue> values_;
};

}  // namespace termijn::bench
