// SPDX-License-Identifier: Apache-2.0
// Whether what must be done within a term can be done in it without a breach. Each day of the term
// is tried, in each way that fulfils the norm, with each way round what is forbidden.
#include <algorithm>
#include <iterator>
#include <set>

#include "base/code.h"
#include "engine/evaluate.h"
#include "explore/checks.h"
#include "explore/satisfy.h"
#include "explore/uses.h"

namespace termijn::checks {
namespace {

constexpr std::int32_t most_days = 62;

/// A dossier in which the norm waits for its act until a last day that is sure.
struct Waiting {
  Sketch sketch;
  Date from, last_day;
};

/// What stands in the way of a way to act.
struct Obstacle {
  Index norm = nothing;  ///< in Program::norms; nothing: it is free
  bool is_act = false;   ///< the act itself is forbidden, not what must go before it
};

class LawfulWays {
 public:
  LawfulWays(Exploring& exploring, const VersionSearch& version)
      : exploring_(exploring),
        program_(exploring.program),
        version_(version),
        norm_(exploring.norm(version.norm)) {}

  void run() {
    const bool is_duty = norm_.kind == NormKind::duty;
    if (!is_duty && norm_.kind != NormKind::power) return;
    witness_ = version_.witness(is_duty ? State::running : State::open);
    if (witness_ == nullptr) return;
    find_obstacles();
    if (obstacles_.empty()) return;
    for (const auto& sketch : beginnings()) {
      const auto waiting = waits(sketch);
      if (!waiting || !is_lawful(waiting->sketch, waiting->from)) continue;
      blocked_.reset();
      const auto all = days(*waiting);
      const bool is_possible = std::ranges::any_of(
          all, [&](Date day) { return try_day(waiting->sketch, waiting->from, day); });
      if (!is_possible && blocked_ && report(*waiting)) return;
    }
  }

 private:
  /// The norms that what must be done for this one can break.
  void find_obstacles() {
    std::set<Index> needed;
    for (const auto& act : norm_.acts) {
      needed.insert(act.event);
      add_events(program_, act.condition, needed);
    }
    for (std::size_t i = 0; i < program_.norms.size(); ++i) {
      const auto& other = program_.norms[i];
      const bool shares =
          std::ranges::find(other.procedures, witness_->procedure) != other.procedures.end();
      if (!shares || i == version_.norm || other.class_ != NormClass::statute) continue;
      if (forbids(other, needed) || counts_back(other, needed))
        obstacles_.push_back(static_cast<Index>(i));
    }
  }

  static bool names(const std::vector<Pattern>& patterns, const std::set<Index>& events) {
    return std::ranges::any_of(
        patterns, [&](const Pattern& pattern) { return events.contains(pattern.event); });
  }

  static bool forbids(const Norm& other, const std::set<Index>& events) {
    return other.kind == NormKind::prohibition && names(other.acts, events);
  }

  /// Something must be done so long before the event.
  static bool counts_back(const Norm& other, const std::set<Index>& events) {
    return other.kind == NormKind::duty &&
           std::ranges::any_of(other.terms,
                               [](const Term& term) { return term.form == Term::Form::before; }) &&
           std::ranges::any_of(other.triggers, [&](const Trigger& trigger) {
             return events.contains(trigger.pattern.event);
           });
  }

  /// The dossier that was found, and what it needs besides for each obstacle to hold in it.
  std::vector<Sketch> beginnings() const {
    constexpr std::size_t most = 2;
    std::vector<Sketch> found{witness_->sketch};
    const auto& events = witness_->sketch.events;
    for (const auto other : obstacles_) {
      for (const auto& trigger : program_.norms[other].triggers) {
        for (std::size_t i = 0; i < events.size(); ++i) {
          if (events[i].type != trigger.pattern.event || trigger.pattern.condition == no_condition)
            continue;
          auto ways = satisfy(program_, witness_->sketch, trigger.pattern.condition, Truth::yes,
                              {i, events[i].day});
          if (ways.size() > most) ways.resize(most);
          found.insert(found.end(), ways.begin(), ways.end());
        }
      }
    }
    return found;
  }

  std::optional<Waiting> waits(const Sketch& sketch) const {
    const auto verdict = judged(sketch, witness_->as_of, norm_.name);
    for (const auto& one : verdict.norms) {
      const bool is_sure = one.norm == version_.norm && one.state == witness_->state &&
                           one.earliest && one.earliest == one.latest;
      if (!is_sure) continue;
      const auto from = std::ranges::max_element(sketch.events, {}, &SketchEvent::day)->day;
      if (*one.earliest >= from) return Waiting{sketch, from, *one.earliest};
    }
    return std::nullopt;
  }

  DossierVerdict judged(const Sketch& sketch, Date as_of, Index name) const {
    const auto log = log_of(program_, sketch, witness_->procedure);
    ++exploring_.out.evaluations;
    return evaluate(program_, log, log.dossiers.front(), as_of, name);
  }

  /// Nothing that could be an obstacle is broken as it is.
  bool is_lawful(const Sketch& sketch, Date day) const {
    return std::ranges::none_of(obstacles_,
                                [&](Index other) { return breaks(sketch, day, other); });
  }

  bool breaks(const Sketch& sketch, Date day, Index other) const {
    const auto verdict = judged(sketch, day, program_.norms[other].name);
    return std::ranges::any_of(verdict.norms, [&](const NormVerdict& one) {
      return one.norm == other && one.state == State::violated;
    });
  }

  static std::vector<Date> days(const Waiting& waiting) {
    std::vector<Date> days{waiting.last_day, waiting.from};
    for (auto day = waiting.from + 1; day < waiting.last_day && day - waiting.from < most_days;
         day = day + 1)
      days.push_back(day);
    return days;
  }

  /// Whether the norm can be fulfilled on that day without a breach.
  bool try_day(const Sketch& sketch, Date from, Date day) {
    for (const auto& act : norm_.acts) {
      for (const auto& way : ways_to_act(sketch, act, day)) {
        if (is_done(way, day) && is_free(way, act, from, day, 2)) return true;
      }
    }
    return false;
  }

  std::vector<Sketch> ways_to_act(const Sketch& sketch, const Pattern& act, Date day) const {
    auto ways = with_acts(program_, sketch, act, day, Truth::yes);
    // What must go before it may be of today, but not of before the term.
    std::erase_if(ways, [&](const Sketch& way) {
      return std::any_of(
          way.events.begin() + static_cast<std::ptrdiff_t>(sketch.events.size()), way.events.end(),
          [&](const SketchEvent& event) { return event.day < sketch.events.front().day; });
    });
    return ways;
  }

  bool is_done(const Sketch& way, Date day) const {
    const auto done = norm_.kind == NormKind::duty ? State::fulfilled : State::exercised;
    const auto verdict = judged(way, day, norm_.name);
    return std::ranges::any_of(verdict.norms, [&](const NormVerdict& one) {
      return one.norm == version_.norm && one.state == done;
    });
  }

  /// Also with what lifts an obstacle done first.
  bool is_free(const Sketch& way, const Pattern& act, Date from, Date day, int tries) {
    const auto broken =
        std::ranges::find_if(obstacles_, [&](Index other) { return breaks(way, day, other); });
    if (broken == obstacles_.end()) return true;
    if (tries > 0) {
      for (const auto& other : ways_round(way, program_.norms[*broken], from)) {
        if (is_done(other, day) && is_free(other, act, from, day, tries - 1)) return true;
      }
    }
    const bool is_act = names(program_.norms[*broken].acts, {act.event});
    if (!blocked_ || day >= blocked_day_) {
      blocked_ = Obstacle{*broken, is_act};
      blocked_way_ = way;
      blocked_day_ = day;
    }
    return false;
  }

  /// What ends the obstacle, or keeps it from being broken, done before.
  std::vector<Sketch> ways_round(const Sketch& way, const Norm& obstacle, Date from) const {
    std::vector<Sketch> found;
    const auto add = [&](std::vector<Sketch> more) {
      std::ranges::move(more, std::back_inserter(found));
    };
    const bool is_duty = obstacle.kind == NormKind::duty;
    for (const auto& pattern : is_duty ? obstacle.acts : obstacle.ends)
      add(with_event(program_, way, pattern, from, Truth::yes));
    if (is_duty) return found;
    for (std::size_t i = 0; i < way.events.size(); ++i) {
      const SketchSubject subject{i, way.events[i].day};
      const bool is_forbidden = names(obstacle.acts, {way.events[i].type});
      for (const auto& act : obstacle.acts) add(not_so(way, act, subject));
      for (const auto& trigger : obstacle.triggers) add(not_so(way, trigger.pattern, subject));
      if (is_forbidden && obstacle.while_ != no_condition)
        add(satisfy(program_, way, obstacle.while_, Truth::no, subject));
      if (!is_forbidden && obstacle.triggers.empty()) continue;
      for (const auto exception : obstacle.exceptions)
        add(satisfy(program_, way, exception, Truth::yes, subject));
    }
    return found;
  }

  /// The event does not match.
  std::vector<Sketch> not_so(const Sketch& way, const Pattern& pattern,
                             SketchSubject subject) const {
    if (way.events[subject.event].type != pattern.event || pattern.condition == no_condition)
      return {};
    return satisfy(program_, way, pattern.condition, Truth::no, subject);
  }

  /// False when an act that is forbidden to others, or to who may act, is the only obstacle.
  bool report(const Waiting& waiting) {
    const auto& other = program_.norms[blocked_->norm];
    const bool is_clash = blocked_->is_act && norm_.kind == NormKind::duty &&
                          other.kind == NormKind::prohibition && other.holder == norm_.holder;
    if (blocked_->is_act && !is_clash) return false;
    const Index norms[] = {version_.norm, blocked_->norm};
    auto exhibit = exhibit_of(program_, witness_->procedure, blocked_way_, blocked_day_, norms);
    exploring_.report(is_clash ? Code::explore_duty_forbidden : Code::explore_term_too_short,
                      norm_.span, {norm_.id, other.id, iso(waiting.last_day)}, std::move(exhibit),
                      {other.span});
    return true;
  }

  Exploring& exploring_;
  const Program& program_;
  const VersionSearch& version_;
  const Norm& norm_;
  const Witness* witness_ = nullptr;
  std::vector<Index> obstacles_;
  std::optional<Obstacle> blocked_;
  Sketch blocked_way_;
  Date blocked_day_;
};

}  // namespace

void lawful_ways(Exploring& exploring) {
  for (const auto& version : exploring.out.versions) LawfulWays(exploring, version).run();
}

}  // namespace termijn::checks
