// SPDX-License-Identifier: Apache-2.0
#include "explore/satisfy.h"

#include <algorithm>
#include <set>

#include "engine/judge.h"

namespace termijn {
namespace {

using Op = Condition::Op;
using Ways = std::vector<Sketch>;

constexpr std::size_t most_ways = 24;

Truth negate(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

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
      if (!has_field(sketch.events[owner].type, row.a)) return without_value(sketch, row, wanted);
      return put(sketch, row, wanted, [&](Sketch& way) { return &way.events[owner].values; });
    }
    auto ways = without_value(sketch, row, wanted);
    if (row.owner == nothing || !has_field(row.owner, row.a)) return ways;
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

  bool has_field(Index event, Index field) const {
    const auto& fields = program_.events[event].fields;
    return std::ranges::find(fields, field) != fields.end();
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

  /// The values that the leaf tells apart; nothing for one that nobody may know.
  std::vector<std::optional<std::int32_t>> values_for(const Condition& row, Truth wanted) const {
    if (row.op == Op::known) {
      if (wanted == Truth::unknown) return {};
      if (wanted == Truth::no) return {std::nullopt};
      return any_value(program_.fields[row.a]);
    }
    if (wanted == Truth::unknown) return {std::nullopt};
    const bool is_yes = wanted == Truth::yes;
    switch (row.op) {
      case Op::one_of:
        return choices(row, is_yes);
      case Op::at_least:
        return numbers(row.a, [&](auto number) { return (number >= row.number) == is_yes; });
      case Op::at_most:
        return numbers(row.a, [&](auto number) { return (number <= row.number) == is_yes; });
      default:
        return {is_yes ? 1 : 0};
    }
  }

  /// Of a number: all that some condition of the rules tells apart.
  template <class Fits>
  std::vector<std::optional<std::int32_t>> numbers(Index field, Fits fits) const {
    std::set<std::int32_t> apart;
    for (const auto& row : program_.conditions) {
      if (row.a != field || (row.op != Op::at_least && row.op != Op::at_most)) continue;
      apart.insert(row.number);
      apart.insert(row.op == Op::at_least ? row.number - 1 : row.number + 1);
    }
    std::vector<std::optional<std::int32_t>> found;
    for (const auto number : apart) {
      if (number >= 0 && fits(number)) found.emplace_back(number);
    }
    return found;
  }

  static std::vector<std::optional<std::int32_t>> any_value(const Field& field) {
    if (field.type == ValueType::yes_no) return {1, 0};
    if (field.type == ValueType::length) return {14};
    if (field.type == ValueType::number) return {1};
    std::vector<std::optional<std::int32_t>> values{0};
    for (std::size_t i = 1; i < field.choices.size(); ++i)
      values.emplace_back(static_cast<std::int32_t>(i));
    return values;
  }

  std::vector<std::optional<std::int32_t>> choices(const Condition& row, bool among) const {
    std::vector<std::optional<std::int32_t>> values;
    for (std::size_t i = 0; i < program_.fields[row.a].choices.size(); ++i) {
      const auto value = static_cast<std::int32_t>(i);
      const bool is_among = std::ranges::find(row.values, value) != row.values.end();
      if (is_among == among) values.emplace_back(value);
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

}  // namespace termijn
