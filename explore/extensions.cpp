// SPDX-License-Identifier: Apache-2.0
#include "explore/extensions.h"

#include <algorithm>
#include <set>

#include "explore/satisfy.h"

namespace termijn {
namespace {

class Extender {
 public:
  Extender(const Scope& scope, const Extended& from, const TakeSketch& take)
      : scope_(scope), program_(scope.program), norm_(scope.norm), from_(from), take_(take) {}

  void make_longer() {
    std::set<Date> days{from_.first_day, from_.first_day + 1};
    for (const auto day : from_.ends) days.insert({day, day + 1});
    for (const auto day : days) {
      scope_.each_pattern([&](const Pattern& pattern) { append(pattern, day); });
      end_condition(day);
    }
  }

  void make_better_known() {
    const auto& events = from_.sketch.events;
    for (std::size_t i = 0; i < events.size(); ++i) {
      scope_.each_pattern([&](const Pattern& pattern) {
        if (pattern.event != events[i].type || pattern.condition == no_condition) return;
        for (const auto truth : {Truth::yes, Truth::no, Truth::unknown})
          take_all(satisfy(program_, from_.sketch, pattern.condition, truth, {i, events[i].day}));
      });
    }
    for (const auto& term : norm_.terms) {
      if (term.condition == no_condition) continue;
      for (const auto truth : {Truth::yes, Truth::unknown}) {
        take_all(satisfy(program_, from_.sketch, term.condition, truth, {0, events.front().day}));
      }
    }
  }

  void fill_in() {
    for (std::size_t i = 0; i < from_.sketch.events.size(); ++i) {
      for (const auto field : program_.events[from_.sketch.events[i].type].fields) {
        if (program_.fields[field].type == ValueType::date) fill_day(i, field);
      }
    }
    for (const auto* norm : scope_.norms) {
      for (const auto parameter : parameters_of(*norm)) fill_length(parameter);
    }
  }

 private:
  void take_all(std::vector<Sketch> ways) {
    for (auto& way : ways) take_(std::move(way));
  }

  void append(const Pattern& pattern, Date day) {
    for (const auto truth : {Truth::yes, Truth::unknown}) {
      auto ways = with_acts(program_, from_.sketch, pattern, day, truth);
      if (norm_.kind == NormKind::prohibition) {
        const auto held = while_it_holds(ways, day);
        ways.insert(ways.end(), held.begin(), held.end());
      }
      take_all(std::move(ways));
    }
  }

  /// The last event is an act on a day on which the prohibition holds.
  std::vector<Sketch> while_it_holds(const std::vector<Sketch>& ways, Date day) const {
    std::vector<Sketch> found;
    for (const auto& way : ways) {
      const SketchSubject act{way.events.size() - 1, day};
      for (auto& held : satisfy(program_, way, norm_.while_, Truth::yes, act)) {
        if (!norm_.triggers.empty()) {
          found.push_back(std::move(held));
          continue;
        }
        for (auto& free : without_exception(scope_, held, act.event, day))
          found.push_back(std::move(free));
      }
    }
    return found;
  }

  /// What a prohibition holds for ends, or may have ended.
  void end_condition(Date day) {
    if (norm_.while_ == no_condition) return;
    const SketchSubject now{norm_.triggers.empty() ? SketchSubject::none : 0, day};
    for (const auto truth : {Truth::no, Truth::unknown, Truth::yes})
      take_all(satisfy(program_, from_.sketch, norm_.while_, truth, now));
  }

  /// A day soon after the last end, and one long after the event.
  void fill_day(std::size_t event, Index field) {
    const auto day = from_.sketch.events[event].day;
    const auto end = from_.ends.empty() ? day : std::max(day, from_.ends.back());
    for (const auto value : {end + 14, day + 200}) {
      auto sketch = from_.sketch;
      if (set_value(sketch.events[event].values, field, value.days())) take_(std::move(sketch));
    }
  }

  void fill_length(Index parameter) {
    auto sketch = from_.sketch;
    if (std::ranges::find(sketch.facts, parameter, &SketchValue::field) != sketch.facts.end())
      return;
    const auto& bounds = program_.fields[parameter].bounds;
    sketch.lengths.push_back(bounds.empty() ? Period{14, Unit::days}
                                            : bounds.front().lengths.front());
    const auto number = static_cast<std::int32_t>(sketch.lengths.size()) - 1;
    if (set_value(sketch.facts, parameter, number)) take_(std::move(sketch));
  }

  const Scope& scope_;
  const Program& program_;
  const Norm& norm_;
  const Extended& from_;
  const TakeSketch& take_;
};

}  // namespace

void each_longer(const Scope& scope, const Extended& from, const TakeSketch& take) {
  Extender(scope, from, take).make_longer();
}

void each_better_known(const Scope& scope, const Extended& from, const TakeSketch& take) {
  Extender(scope, from, take).make_better_known();
}

void each_filled_in(const Scope& scope, const Extended& from, const TakeSketch& take) {
  Extender(scope, from, take).fill_in();
}

}  // namespace termijn
