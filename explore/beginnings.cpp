// SPDX-License-Identifier: Apache-2.0
#include "explore/beginnings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "engine/coverage.h"
#include "explore/satisfy.h"

namespace termijn {
namespace {

/// Time enough for the terms of a norm, or for some of its periods.
std::int32_t room_for(const Norm& norm) {
  return norm.recurrence ? 1200 : 400;
}

/// The events with which the norm can arise.
std::set<Index> starts_of(const Norm& norm) {
  std::set<Index> starts;
  for (const auto& trigger : norm.triggers) starts.insert(trigger.pattern.event);
  if (norm.recurrence) starts.insert(norm.recurrence->anchor.event);
  return starts;
}

/// The first event of the procedure that is not among `busy`.
std::optional<Index> first_beside(const Procedure& procedure, const std::set<Index>& busy) {
  for (const auto* events : {&procedure.recognised, &procedure.events}) {
    for (const auto event : *events) {
      if (!busy.contains(event)) return event;
    }
  }
  return std::nullopt;
}

/// An event that no clause of the norm looks at; when the procedure has none, one with which the
/// norm does not arise, and any.
std::vector<Index> idle_events(const Scope& scope) {
  const auto& procedure = scope.program.procedures[scope.procedure];
  std::set<Index> used;
  for (const auto* norm : scope.norms) used.merge(events_of(scope.program, *norm));
  if (const auto idle = first_beside(procedure, used)) return {*idle};
  const auto any = procedure.events.front();
  const auto idle = first_beside(procedure, starts_of(scope.norm));
  return idle && *idle != any ? std::vector{*idle, any} : std::vector{any};
}

class Beginner {
 public:
  Beginner(const Scope& scope, Date day, const TakeSketch& take)
      : scope_(scope), norm_(scope.norm), day_(day), take_(take) {}

  void run() {
    std::vector<Sketch> idle;
    for (const auto event : idle_events(scope_))
      idle.emplace_back().events.push_back({event, day_, {}});
    if (norm_.recurrence && !norm_.recurrence->is_yearly()) {
      with(norm_.recurrence->anchor);
    } else if (norm_.triggers.empty()) {
      free(idle.front(), SketchSubject::none);
      excepted(idle.front(), SketchSubject::none);
    } else {
      for (const auto& trigger : norm_.triggers) with(trigger.pattern);
    }
    for (auto& sketch : idle) take_(std::move(sketch));
  }

 private:
  void with(const Pattern& pattern) {
    for (const auto truth : {Truth::yes, Truth::unknown, Truth::no}) {
      const auto ways = with_event(scope_.program, {}, pattern, day_, truth);
      for (const auto& way : ways) free(way, 0);
      if (!ways.empty()) excepted(ways.front(), 0);
    }
  }

  void free(const Sketch& sketch, std::size_t event) {
    for (auto& way : without_exception(scope_, sketch, event, day_)) take_(std::move(way));
  }

  void excepted(const Sketch& sketch, std::size_t event) {
    for (const auto exception : norm_.exceptions) {
      for (const auto truth : {Truth::yes, Truth::unknown}) {
        for (auto& way : satisfy(scope_.program, sketch, exception, truth, {event, day_}))
          take_(std::move(way));
      }
    }
  }

  const Scope& scope_;
  const Norm& norm_;
  Date day_;
  const TakeSketch& take_;
};

}  // namespace

Scope::Scope(const Program& program_, Index version_)
    : program(program_),
      version(version_),
      norm(program_.norms[version_]),
      procedure(norm.procedures.front()) {
  take(norm.name);
  for (const auto name : names) {
    for (const auto other : program.norm_names[name].versions) {
      if (name != norm.name || other == version) norms.push_back(&program.norms[other]);
    }
  }
}

void Scope::take(Index name) {
  if (std::ranges::find(names, name) != names.end()) return;
  names.push_back(name);
  for (const auto other : program.norm_names[name].versions) {
    const auto& one = program.norms[other];
    for (const auto& end : one.clock_ends) take(end.norm);
    if (one.lapses_with != nothing) take(one.lapses_with);
  }
}

std::vector<Date> first_days(const Scope& scope) {
  const auto& norm = scope.norm;
  const auto from = std::max(norm.valid_from, norm.covered.from.value_or(norm.valid_from));
  const auto until = end_of(norm);
  auto day = from + 10;
  for (const auto& act : scope.program.acts) {
    if (const auto read = parse_iso(act.text_version)) day = std::max(day, *read + 3);
  }
  if (until == Date::last()) return {day};
  return {std::min(day, std::max(from, until - room_for(norm))), std::max(from, until - 1)};
}

void each_beginning(const Scope& scope, Date day, const TakeSketch& take) {
  Beginner(scope, day, take).run();
}

std::vector<Sketch> without_exception(const Scope& scope, const Sketch& sketch, std::size_t event,
                                      Date on) {
  constexpr std::size_t most = 3;
  std::vector<Sketch> free{sketch};
  for (const auto exception : scope.norm.exceptions) {
    std::vector<Sketch> more;
    for (const auto& one : free) {
      for (auto& way : satisfy(scope.program, one, exception, Truth::no, {event, on})) {
        if (more.size() < most) more.push_back(std::move(way));
      }
    }
    free = std::move(more);
  }
  return free;
}

}  // namespace termijn
