// SPDX-License-Identifier: Apache-2.0
#include "explore/satisfy.h"

#include <algorithm>

#include "engine/judge.h"
#include "explore/values.h"

namespace termijn {
namespace {

using Op = Condition::Op;
using Ways = std::vector<Sketch>;

constexpr std::size_t most_ways = 24;

void add(Ways& ways, Sketch sketch) {
  if (ways.size() < most_ways && std::ranges::find(ways, sketch) == ways.end())
    ways.push_back(std::move(sketch));
}

void add(Ways& ways, Ways more) {
  for (auto& sketch : more) add(ways, std::move(sketch));
}

class Solver {
 public:
  explicit Solver(const Program& program) : program_(program) {}

  Ways solve(const Sketch& sketch, ConditionId id, Truth wanted, SketchSubject subject) const {
    if (id == no_condition) return wanted == Truth::yes ? Ways{sketch} : Ways{};
    const auto& row = program_.conditions[id];
    if (row.negated) wanted = negate(wanted);
    switch (row.op) {
      case Op::any:
        return of_children(sketch, row, wanted, Truth::yes, subject);
      case Op::all:
        return of_children(sketch, row, wanted, Truth::no, subject);
      case Op::negation:
        return solve(sketch, children_of(program_, row).front(), negate(wanted), subject);
      case Op::concept_:
        return solve(sketch, program_.concepts[row.a].condition, wanted, subject);
      case Op::happened:
        return happened(sketch, row, wanted, subject);
      case Op::reading:  // every reading is lived
        return wanted == Truth::unknown ? Ways{} : Ways{sketch};
      default:
        return value(sketch, row, wanted, subject);
    }
  }

 private:
  /// `decisive`: the truth of one child that settles it.
  Ways of_children(const Sketch& sketch, const Condition& row, Truth wanted, Truth decisive,
                   SketchSubject subject) const {
    const auto children = children_of(program_, row);
    Ways ways;
    if (wanted == decisive) {
      for (const auto child : children) add(ways, solve(sketch, child, wanted, subject));
    } else if (wanted == Truth::unknown) {
      for (const auto open : children) {
        Ways partial = solve(sketch, open, Truth::unknown, subject);
        for (const auto child : children) {
          if (child != open) partial = each(partial, child, negate(decisive), subject);
        }
        add(ways, std::move(partial));
      }
    } else {
      ways.push_back(sketch);
      for (const auto child : children) ways = each(ways, child, wanted, subject);
    }
    return ways;
  }

  Ways each(const Ways& ways, ConditionId child, Truth wanted, SketchSubject subject) const {
    Ways found;
    for (const auto& way : ways) add(found, solve(way, child, wanted, subject));
    return found;
  }

  ConditionId of_event(const Condition& row) const {
    return row.child_count == 0 ? no_condition : children_of(program_, row).front();
  }

  Ways happened(const Sketch& sketch, const Condition& row, Truth wanted,
                SketchSubject subject) const {
    const auto from = first_day_from(sketch, row, subject.on);
    const auto inner = of_event(row);
    if (wanted == Truth::no) {
      Ways ways{sketch};
      for (std::size_t i = 0; from && i < sketch.events.size(); ++i) {
        if (!counts(sketch.events[i], row, *from, subject.on)) continue;
        ways = each(ways, inner, Truth::no, {i, sketch.events[i].day});
      }
      return ways;
    }
    Ways ways;
    for (std::size_t i = 0; from && i < sketch.events.size(); ++i) {
      if (counts(sketch.events[i], row, *from, subject.on))
        add(ways, solve(sketch, inner, wanted, {i, sketch.events[i].day}));
    }
    for (const std::int32_t before : {1, 0}) {
      auto with_first = sketch;
      auto day = subject.on - before;
      if (from) {
        day = std::max(day, *from);
      } else if (row.b != row.a) {
        with_first.events.push_back({row.b, day, {}});
      }
      add(ways, with_another(with_first, {row.a, inner, row.span, {}}, day, wanted));
    }
    return ways;
  }

  /// From when on an event counts; nothing when what it must come after has not happened.
  static std::optional<Date> first_day_from(const Sketch& sketch, const Condition& row, Date on) {
    if (row.b == nothing) return Date::first();
    std::optional<Date> first;
    for (const auto& event : sketch.events) {
      if (event.type == row.b && event.day <= on && (!first || event.day < *first))
        first = event.day;
    }
    return first;
  }

  static bool counts(const SketchEvent& event, const Condition& row, Date from, Date on) {
    return event.type == row.a && from <= event.day && event.day <= on;
  }

 public:
  Ways with_another(const Sketch& sketch, const Pattern& pattern, Date day, Truth wanted) const {
    auto more = sketch;
    more.events.push_back({pattern.event, day, {}});
    return solve(more, pattern.condition, wanted, {sketch.events.size(), day});
  }

 private:
  Ways value(const Sketch& sketch, const Condition& row, Truth wanted,
             SketchSubject subject) const {
    const auto& field = program_.fields[row.a];
    if (field.kind != Field::Kind::field) {
      return put(sketch, row, wanted, [&](Sketch& way) { return &way.facts; });
    }
    const auto owner = owner_of(sketch, row, subject);
    if (owner != SketchSubject::none) {
      if (!has_field(program_, sketch.events[owner].type, row.a))
        return without_value(sketch, row, wanted);
      return put(sketch, row, wanted, [&](Sketch& way) { return &way.events[owner].values; });
    }
    auto ways = without_value(sketch, row, wanted);
    if (row.owner == nothing || !has_field(program_, row.owner, row.a)) return ways;
    auto more = sketch;
    more.events.push_back({row.owner, subject.on - 1, {}});
    add(ways, put(more, row, wanted, [&](Sketch& way) { return &way.events.back().values; }));
    return ways;
  }

  /// What no event can tell is unknown.
  static Ways without_value(const Sketch& sketch, const Condition& row, Truth wanted) {
    const auto truth = row.op == Op::known ? Truth::no : Truth::unknown;
    return wanted == truth ? Ways{sketch} : Ways{};
  }

  static std::size_t owner_of(const Sketch& sketch, const Condition& row, SketchSubject subject) {
    if (row.owner == nothing) return subject.event;
    if (subject.event != SketchSubject::none && sketch.events[subject.event].type == row.owner)
      return subject.event;
    auto latest = SketchSubject::none;
    for (std::size_t i = 0; i < sketch.events.size(); ++i) {
      if (sketch.events[i].type != row.owner || sketch.events[i].day > subject.on) continue;
      if (latest == SketchSubject::none || sketch.events[i].day >= sketch.events[latest].day)
        latest = i;
    }
    return latest;
  }

  template <class Place>
  Ways put(const Sketch& sketch, const Condition& row, Truth wanted, Place place) const {
    Ways ways;
    const auto& field = program_.fields[row.a];
    for (const auto& value : values_for(row, wanted)) {
      auto way = sketch;
      std::optional<std::int32_t> number = value;
      if (number && field.type == ValueType::length) {
        way.lengths.push_back({*number, Unit::days});
        number = static_cast<std::int32_t>(way.lengths.size()) - 1;
      } else if (number && field.type == ValueType::date) {
        number = sketch.events.front().day.days() + 14;
      }
      if (set_value(*place(way), row.a, number)) add(ways, std::move(way));
    }
    return ways;
  }

  /// The values that give the leaf its truth; nothing for one that nobody may know.
  std::vector<std::optional<std::int32_t>> values_for(const Condition& row, Truth wanted) const {
    if (wanted == Truth::unknown || (row.op == Op::known && wanted == Truth::no)) {
      if (row.op == Op::known && wanted == Truth::unknown) return {};
      return {std::nullopt};
    }
    std::vector<std::optional<std::int32_t>> values;
    for (const auto value : values_apart(program_, row.a)) {
      if (row.op == Op::known || holds(row, value) == (wanted == Truth::yes))
        values.emplace_back(value);
    }
    return values;
  }

  const Program& program_;
};

}  // namespace

std::vector<Sketch> satisfy(const Program& program, const Sketch& sketch, ConditionId condition,
                            Truth wanted, SketchSubject subject) {
  return Solver(program).solve(sketch, condition, wanted, subject);
}

std::vector<Sketch> with_event(const Program& program, const Sketch& sketch, const Pattern& pattern,
                               Date day, Truth wanted) {
  return Solver(program).with_another(sketch, pattern, day, wanted);
}

std::vector<Sketch> with_acts(const Program& program, const Sketch& sketch, const Pattern& pattern,
                              Date day, Truth wanted) {
  Ways ways{sketch};
  for (std::int32_t time = 0; time < pattern.times; ++time) {
    Ways more;
    for (const auto& way : ways) add(more, with_event(program, way, pattern, day, wanted));
    ways = std::move(more);
  }
  return ways;
}

}  // namespace termijn
