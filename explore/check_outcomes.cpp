// SPDX-License-Identifier: Apache-2.0
// What dossiers become: by the order of one day, by how the law is read, on days without law.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/code.h"
#include "engine/coverage.h"
#include "engine/evaluate.h"
#include "explore/checks.h"
#include "explore/satisfy.h"
#include "explore/uses.h"

namespace termijn::checks {
namespace {

constexpr std::size_t most_at_once = 4;  // 24 orders

/// What of a verdict must not hang on the order of a day.
using Answer = std::vector<std::tuple<Index, State, std::optional<Date>, std::optional<Date>>>;

class SameDay {
 public:
  SameDay(Exploring& exploring, const VersionSearch& version)
      : exploring_(exploring), version_(version), norm_(exploring.norm(version.norm)) {}

  void run() {
    for (const auto& witness : version_.witnesses) {
      const auto& events = witness.sketch.events;
      const bool is_exact = std::ranges::none_of(
          events, [](const auto& event) { return event.earliest.has_value(); });
      if (!is_exact || events.size() > most_at_once || told_) continue;
      try_orders(on_one_day(witness.sketch), witness);
      if (events.size() < most_at_once) with_one_more(witness);
    }
  }

 private:
  static Sketch on_one_day(Sketch sketch) {
    const auto day = std::ranges::min_element(sketch.events, {}, &SketchEvent::day)->day;
    for (auto& event : sketch.events) event.day = day;
    return sketch;
  }

  /// Of each kind that the norm looks at.
  void with_one_more(const Witness& witness) {
    std::set<Index> added;
    each_pattern(norm_, [&](const Pattern& pattern) {
      if (told_ || !added.insert(pattern.event).second) return;
      const auto day = witness.sketch.events.front().day;
      const auto ways = with_event(exploring_.program, witness.sketch, pattern, day, Truth::yes);
      if (!ways.empty()) try_orders(on_one_day(ways.front()), witness);
    });
  }

  void try_orders(const Sketch& sketch, const Witness& witness) {
    // Two of one kind are told apart by what they say, and stand in the log as they were recorded.
    std::set<Index> kinds;
    for (const auto& event : sketch.events) kinds.insert(event.type);
    const bool is_fit = kinds.size() > 1 && kinds.size() == sketch.events.size() &&
                        sketch.events.size() <= most_at_once;
    if (!told_ && is_fit) told_ = differs(sketch, witness);
  }

  /// Whether another order of the events of one day gives another answer; then it is told.
  bool differs(const Sketch& sketch, const Witness& witness) {
    std::vector<std::size_t> order(sketch.events.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto first = answer(sketch, witness);
    while (std::ranges::next_permutation(order).found) {
      auto other = sketch;
      for (std::size_t i = 0; i < order.size(); ++i) other.events[i] = sketch.events[order[i]];
      if (answer(other, witness) == first) continue;
      const Index norms[] = {version_.norm};
      exploring_.report(Code::explore_order_matters, norm_.span, {norm_.id},
                        exhibit_of(exploring_.program, witness.procedure, std::move(other),
                                   witness.as_of, norms));
      return true;
    }
    return false;
  }

  Answer answer(const Sketch& sketch, const Witness& witness) const {
    const auto log = log_of(exploring_.program, sketch, witness.procedure);
    ++exploring_.out.evaluations;
    const auto verdict =
        evaluate(exploring_.program, log, log.dossiers.front(), witness.as_of, norm_.name);
    Answer found;
    for (const auto& one : verdict.norms)
      found.emplace_back(one.norm, one.state, one.earliest, one.latest);
    std::ranges::sort(found);
    return found;
  }

  Exploring& exploring_;
  const VersionSearch& version_;
  const Norm& norm_;
  bool told_ = false;
};

/// Nobody but the writer of the rules says so.
bool has_no_authority(const Reading& reading) {
  return reading.citations.empty() &&
         std::ranges::all_of(reading.choices, [](const ReadingChoice& choice) {
           return choice.mark == Mark::uncertain;
         });
}

/// The readings on which the outcomes of a norm hang.
std::set<Index> deciding(const NormVerdict& verdict) {
  std::set<Index> readings;
  for (const auto& outcome : verdict.outcomes) {
    for (const auto& picks : outcome.readings) {
      for (const auto& pick : picks) readings.insert(pick.reading);
    }
  }
  return readings;
}

}  // namespace

void same_day_order(Exploring& exploring) {
  for (const auto& version : exploring.out.versions) SameDay(exploring, version).run();
}

void readings_without_authority(Exploring& exploring) {
  const auto& program = exploring.program;
  std::set<Index> suspects;
  for (std::size_t r = 0; r < program.readings.size(); ++r) {
    if (has_no_authority(program.readings[r])) suspects.insert(static_cast<Index>(r));
  }
  for (const auto& version : exploring.out.versions) {
    for (const auto& witness : version.witnesses) {
      if (suspects.empty()) return;
      const auto& norm = exploring.norm(version.norm);
      const auto log = log_of(program, witness.sketch, witness.procedure);
      ++exploring.out.evaluations;
      const auto verdict = evaluate(program, log, log.dossiers.front(), witness.as_of, norm.name);
      for (const auto& one : verdict.norms) {
        for (const auto reading : deciding(one)) {
          if (suspects.erase(reading) == 0) continue;
          const auto& told = program.readings[reading];
          const Index norms[] = {version.norm};
          exploring.report(
              Code::explore_reading_without_authority, told.span, {told.id, norm.id},
              exhibit_of(program, witness.procedure, witness.sketch, witness.as_of, norms),
              {norm.span});
        }
      }
    }
  }
}

namespace {

using Days = std::pair<Date, Date>;  // up to, but not on, the second

/// When a version holds and its acts are known.
Days days_of(const Norm& norm) {
  return {std::max(norm.valid_from, norm.covered.from.value_or(norm.valid_from)), end_of(norm)};
}

std::vector<Days> days_of(const Program& program, Index name) {
  std::vector<Days> all;
  for (const auto version : program.norm_names[name].versions) {
    const auto days = days_of(program.norms[version]);
    if (days.first < days.second) all.push_back(days);
  }
  std::ranges::sort(all);
  return all;
}

/// The first day of `needed` on which none of `there` is.
std::optional<Date> first_without(Days needed, const std::vector<Days>& there) {
  auto day = needed.first;
  for (const auto& [from, until] : there) {
    if (from > day) break;
    day = std::max(day, until);
  }
  return day < needed.second ? std::optional(day) : std::nullopt;
}

/// The dossier in which a version would arise on a day.
std::optional<Exhibit> arising_on(const Exploring& exploring, Index version, Date day) {
  const auto& norm = exploring.norm(version);
  if (norm.triggers.empty()) return std::nullopt;
  const auto ways =
      with_event(exploring.program, {}, norm.triggers.front().pattern, day, Truth::yes);
  if (ways.empty()) return std::nullopt;
  const Index norms[] = {version};
  return exhibit_of(exploring.program, norm.procedures.front(), ways.front(), day, norms);
}

/// Between two of its versions.
void gap_in(Exploring& exploring, Index name) {
  const auto all = days_of(exploring.program, name);
  if (all.size() < 2) return;
  const auto day = first_without({all.front().first, all.back().second}, all);
  if (!day) return;
  const auto version = exploring.program.norm_names[name].versions.back();
  const auto& norm = exploring.norm(version);
  exploring.report(Code::explore_uncovered_day, norm.span, {norm.id, iso(*day)},
                   arising_on(exploring, version, *day));
}

/// A clock that can only start with the end of another norm, on a day without that norm.
void gap_in_start(Exploring& exploring, Index version) {
  const auto& norm = exploring.norm(version);
  if (!norm.clock.empty() || norm.clock_ends.empty()) return;
  std::vector<Days> there;
  for (const auto& end : norm.clock_ends) {
    for (const auto& days : days_of(exploring.program, end.norm)) there.push_back(days);
  }
  std::ranges::sort(there);
  const auto day = first_without(days_of(norm), there);
  if (!day) return;
  const auto other = norm.clock_ends.front().norm;
  const auto last = exploring.program.norm_names[other].versions.back();
  exploring.report(Code::explore_start_uncovered, norm.span,
                   {norm.id, exploring.program.norm_names[other].id, iso(*day)},
                   arising_on(exploring, version, *day), {exploring.norm(last).span});
}

}  // namespace

void uncovered_days(Exploring& exploring) {
  std::set<Index> told;
  for (const auto& version : exploring.out.versions) {
    const auto name = exploring.norm(version.norm).name;
    if (told.insert(name).second) gap_in(exploring, name);
    gap_in_start(exploring, version.norm);
  }
}

}  // namespace termijn::checks
