// SPDX-License-Identifier: Apache-2.0
// A search starts with dossiers in which the norm arises, perhaps arises or does not arise. Each is
// judged on the days that matter and made longer by what the clauses of the norm look at.
#include "explore/search.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <tuple>

#include "engine/coverage.h"
#include "engine/evaluate.h"
#include "engine/judge.h"
#include "explore/satisfy.h"

namespace termijn {
namespace {

constexpr std::size_t most_days = 4;
constexpr std::array truths = {Truth::yes, Truth::unknown};

/// A dossier and what judging it taught.
struct Node {
  Sketch sketch;
  std::size_t steps = 0;
  Date anchor;             ///< on which it begins
  std::vector<Date> ends;  ///< last days of terms
  bool is_lively = false;  ///< the norm arose, for sure
};

class Search {
 public:
  Search(const Program& program, Index norm, const SearchLimits& limits)
      : program_(program), index_(norm), norm_(program.norms[norm]), limits_(limits) {
    out_.norm = norm;
    const auto states = reachable_states(program, norm_);
    for (std::size_t s = 0; s < state_count; ++s) {
      if (states[s]) out_.not_found.push_back(static_cast<State>(s));
    }
    procedure_ = norm_.procedures.front();
    take_norms(norm_.name);
  }

  VersionSearch run() {
    const auto days = anchors();
    out_.is_closed = true;
    for (std::size_t i = 0; i < days.size(); ++i) {
      budget_ = limits_.evaluations * (i + 1) / days.size();
      seed(days[i]);
      while (!(lively_.empty() && others_.empty()) && !is_done()) {
        const auto node = take();
        if (node.steps < limits_.steps) extend(node);
      }
      out_.is_closed &= !out_of_budget();
    }
    blur();
    return std::move(out_);
  }

 private:
  bool out_of_budget() const { return out_.evaluations >= budget_; }
  bool is_done() const { return out_.not_found.empty() || out_of_budget(); }

  /// Breadth first, but two dossiers in which the norm lives before one in which it does not.
  Node take() {
    const bool from_lively = others_.empty() || (!lively_.empty() && ++turn_ % 3 != 0);
    auto& queue = from_lively ? lively_ : others_;
    auto node = std::move(queue.front());
    queue.pop_front();
    return node;
  }

  /// The norm itself, and those whose end it looks at.
  void take_norms(Index name) {
    if (std::ranges::find(names_, name) != names_.end()) return;
    names_.push_back(name);
    for (const auto version : program_.norm_names[name].versions) {
      const auto& norm = program_.norms[version];
      for (const auto& end : norm.clock_ends) take_norms(end.norm);
      if (norm.lapses_with != nothing) take_norms(norm.lapses_with);
    }
  }

  /// Days in the time of the version: well inside it, and just before it ends.
  std::vector<Date> anchors() const {
    const auto from = std::max(norm_.valid_from, norm_.covered.from.value_or(norm_.valid_from));
    const auto until = end_of(norm_);
    auto day = from + 10;
    for (const auto& act : program_.acts) {
      if (const auto read = parse_iso(act.text_version)) day = std::max(day, *read + 3);
    }
    if (until != Date::last())
      day = std::min(day, std::max(from, until - (norm_.recurrence ? 1200 : 400)));
    std::vector<Date> days{day};
    if (until != Date::last() && until - 1 > from) days.push_back(until - 1);
    return days;
  }

  // --- the beginnings

  void seed(Date day) {
    if (norm_.recurrence && !norm_.recurrence->is_yearly()) {
      seed_with(norm_.recurrence->anchor, day);
    } else if (norm_.triggers.empty()) {
      seed_without_trigger(day);
    } else {
      for (const auto& trigger : norm_.triggers) seed_with(trigger.pattern, day);
    }
    // What has nothing to do with the norm.
    Sketch idle;
    idle.events.push_back({idle_event(), day, {}});
    consider(std::move(idle), 0, day);
  }

  void seed_with(const Pattern& pattern, Date day) {
    for (const auto truth : {Truth::yes, Truth::unknown, Truth::no}) {
      const auto ways = with_event(program_, {}, pattern, day, truth);
      for (const auto& way : ways) seed_free(way, {0, day});
      if (!ways.empty()) seed_excepted(ways.front(), {0, day});
    }
  }

  void seed_without_trigger(Date day) {
    Sketch sketch;
    sketch.events.push_back({idle_event(), day, {}});
    seed_free(sketch, {SketchSubject::none, day});
    seed_excepted(sketch, {SketchSubject::none, day});
  }

  void seed_free(const Sketch& sketch, SketchSubject subject) {
    for (auto& way : without_exception(sketch, subject)) consider(std::move(way), 0, subject.on);
  }

  void seed_excepted(const Sketch& sketch, SketchSubject subject) {
    for (const auto exception : norm_.exceptions) {
      for (const auto truth : truths) {
        for (auto& way : satisfy(program_, sketch, exception, truth, subject))
          consider(std::move(way), 0, subject.on);
      }
    }
  }

  /// None of the exceptions holds, in the few ways that come first.
  std::vector<Sketch> without_exception(const Sketch& sketch, SketchSubject subject) const {
    constexpr std::size_t most = 3;
    std::vector<Sketch> free{sketch};
    for (const auto exception : norm_.exceptions) {
      std::vector<Sketch> more;
      for (const auto& one : free) {
        for (auto& way : satisfy(program_, one, exception, Truth::no, subject)) {
          if (more.size() < most) more.push_back(std::move(way));
        }
      }
      free = std::move(more);
    }
    return free;
  }

  /// One that no clause of the norm looks at, when the procedure has any.
  Index idle_event() const {
    const auto& procedure = program_.procedures[procedure_];
    const auto used = events_of_norms();
    for (const auto* events : {&procedure.recognised, &procedure.events}) {
      for (const auto event : *events) {
        if (!used.contains(event)) return event;
      }
    }
    return procedure.events.front();
  }

  std::set<Index> events_of_norms() const {
    std::set<Index> used;
    each_pattern([&](const Pattern& pattern) {
      used.insert(pattern.event);
      add_events(pattern.condition, used);
    });
    add_events(norm_.while_, used);
    for (const auto exception : norm_.exceptions) add_events(exception, used);
    return used;
  }

  void add_events(ConditionId id, std::set<Index>& used) const {
    if (id == no_condition) return;
    const auto& row = program_.conditions[id];
    if (row.op == Condition::Op::happened) used.insert({row.a, row.b});
    if (row.op == Condition::Op::concept_) add_events(program_.concepts[row.a].condition, used);
    for (const auto child : children_of(program_, row)) add_events(child, used);
  }

  /// What the norm itself looks at, the acts of the others too.
  template <class Visit>
  void each_pattern(Visit visit) const {
    for (const auto name : names_) {
      for (const auto version : program_.norm_names[name].versions) {
        if (name == norm_.name && version != index_) continue;
        const auto& norm = program_.norms[version];
        for (const auto* patterns : {&norm.acts, &norm.clock, &norm.ends})
          for (const auto& pattern : *patterns) visit(pattern);
        if (norm.suspension.from.event != nothing) {
          visit(norm.suspension.from);
          visit(norm.suspension.until);
        }
        for (const auto& change : norm.changes) visit(change.pattern);
        for (const auto& trigger : norm.triggers) visit(trigger.pattern);
        if (norm.recurrence && norm.recurrence->anchor.event != nothing)
          visit(norm.recurrence->anchor);
      }
    }
  }

  // --- judging

  /// Judges the dossier; it is made longer later on.
  void consider(Sketch sketch, std::size_t steps, Date anchor) {
    if (is_done()) return;
    Node node{std::move(sketch), steps, anchor, {}};
    const auto signature = look(node);
    if (is_done()) return;
    if (!seen_.insert(signature).second) return;
    (node.is_lively ? lively_ : others_).push_back(std::move(node));
  }

  using Signature = std::vector<std::int32_t>;

  Signature look(Node& node) {
    const auto log = log_of(program_, node.sketch, procedure_);
    const auto& dossier = log.dossiers.front();
    const auto last = dossier.events.back().day;
    std::set<Date> ends;
    Signature signature;
    for (const auto& event : dossier.events) signature.push_back(event.type);
    std::ranges::sort(signature);
    for (const auto& fact : node.sketch.facts) {
      signature.push_back(fact.field);
      signature.push_back(fact.value.value_or(-1));
    }
    for (const auto name : names_) {
      ++out_.evaluations;
      const auto verdict = evaluate(program_, log, dossier, horizon(last), name);
      for (const auto& norm : verdict.norms) collect_ends(norm, ends);
    }
    for (const auto day : ends) {
      if (node.ends.size() < most_days) node.ends.push_back(day);
      signature.push_back(day.days());
    }
    std::set<Date> days{last, last + 1};
    for (const auto day : node.ends) {
      for (const auto one : {day, day + 1}) {
        if (one >= dossier.events.front().day) days.insert(one);
      }
    }
    if (const auto until = end_of(norm_); until != Date::last() && until > last) days.insert(until);
    for (const auto day : days) {
      if (is_done()) return signature;
      const auto verdict = judge(log, node.sketch, day);
      for (const auto& norm : verdict.norms) {
        signature.push_back(static_cast<std::int32_t>(norm.state));
        for (const auto& outcome : norm.outcomes) {
          signature.push_back(static_cast<std::int32_t>(outcome.state));
          signature.push_back(outcome.times_done);
          node.is_lively |= norm.norm == index_ && outcome.state != State::dormant &&
                            outcome.state != State::undetermined;
        }
      }
    }
    return signature;
  }

  /// Far enough for every term, and two periods of a norm that comes back.
  Date horizon(Date last) const {
    if (!norm_.recurrence) return last + 400;
    return last + (norm_.recurrence->is_yearly() ? 800 : 2200);
  }

  static void collect_ends(const NormVerdict& norm, std::set<Date>& ends) {
    for (const auto& outcome : norm.outcomes) {
      for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
        if (*deadline) ends.insert((*deadline)->last_day);
      }
    }
    if (norm.period) ends.insert(norm.period->until);
  }

  DossierVerdict judge(const BoundLog& log, const Sketch& sketch, Date as_of) {
    ++out_.evaluations;
    auto verdict = evaluate(program_, log, log.dossiers.front(), as_of, norm_.name);
    for (const auto& norm : verdict.norms) {
      if (norm.norm != index_ && norm.state != State::dormant) continue;
      reach(norm.state, sketch, as_of);
      for (const auto& outcome : norm.outcomes) reach(outcome.state, sketch, as_of);
    }
    return verdict;
  }

  void reach(State state, const Sketch& sketch, Date as_of) {
    if (out_.witness(state) != nullptr) return;
    out_.witnesses.push_back({index_, state, procedure_, sketch, as_of});
    std::erase(out_.not_found, state);
  }

  // --- days that are not known exactly

  /// Whether something happened before or after something else decides too.
  void blur() {
    const auto witnesses = out_.witnesses;
    for (const auto& witness : witnesses) {
      blur(witness.sketch, witness.as_of);
      if (norm_.kind != NormKind::prohibition) continue;
      for (const auto& act : norm_.acts) {
        const auto day = witness.sketch.events.back().day;
        for (const auto& way : with_event(program_, witness.sketch, act, day, Truth::yes))
          blur(way, witness.as_of);
      }
    }
  }

  void blur(const Sketch& dossier, Date as_of) {
    for (std::size_t i = 0; i < dossier.events.size(); ++i) {
      if (std::ranges::find(out_.not_found, State::undetermined) == out_.not_found.end()) return;
      auto sketch = dossier;
      auto& event = sketch.events[i];
      event.earliest = std::min(event.day, first_day(sketch)) - 7;
      event.day = event.day + 7;
      judge(log_of(program_, sketch, procedure_), sketch, std::max(as_of, event.day));
    }
  }

  static Date first_day(const Sketch& sketch) {
    return std::ranges::min_element(sketch.events, {}, &SketchEvent::day)->day;
  }

  // --- making longer

  void extend(const Node& node) {
    if (!node.is_lively) refine(node);
    std::set<Date> days{node.anchor, node.anchor + 1};
    for (const auto day : node.ends) {
      days.insert(day);
      days.insert(day + 1);
    }
    for (const auto day : days) {
      each_pattern([&](const Pattern& pattern) { append(node, pattern, day); });
      hold_while(node, day);
    }
    if (node.is_lively) refine(node);
  }

  void next(const Node& node, std::vector<Sketch> ways) {
    for (auto& way : ways) consider(std::move(way), node.steps + 1, node.anchor);
  }

  void append(const Node& node, const Pattern& pattern, Date day) {
    for (const auto truth : truths) {
      std::vector<Sketch> ways{node.sketch};
      for (std::int32_t time = 0; time < pattern.times; ++time) {
        std::vector<Sketch> more;
        for (const auto& way : ways) {
          for (auto& one : with_event(program_, way, pattern, day, truth))
            more.push_back(std::move(one));
        }
        ways = std::move(more);
      }
      if (norm_.kind == NormKind::prohibition) ways = while_it_holds(std::move(ways), day);
      next(node, std::move(ways));
    }
  }

  /// The last event is an act on a day on which the prohibition holds.
  std::vector<Sketch> while_it_holds(std::vector<Sketch> ways, Date day) const {
    std::vector<Sketch> found = ways;
    for (const auto& way : ways) {
      const SketchSubject act{way.events.size() - 1, day};
      for (const auto& held : satisfy(program_, way, norm_.while_, Truth::yes, act)) {
        if (!norm_.triggers.empty()) {
          found.push_back(held);
          continue;
        }
        for (auto& free : without_exception(held, act)) found.push_back(std::move(free));
      }
    }
    return found;
  }

  /// The condition of a prohibition ends, or may have ended.
  void hold_while(const Node& node, Date day) {
    if (norm_.while_ == no_condition) return;
    const SketchSubject now{norm_.triggers.empty() ? SketchSubject::none : 0, day};
    for (const auto truth : {Truth::no, Truth::unknown, Truth::yes})
      next(node, satisfy(program_, node.sketch, norm_.while_, truth, now));
  }

  /// What is known of the events that are there already.
  void refine(const Node& node) {
    for (std::size_t i = 0; i < node.sketch.events.size(); ++i) {
      const auto& event = node.sketch.events[i];
      each_pattern([&](const Pattern& pattern) {
        if (pattern.event != event.type || pattern.condition == no_condition) return;
        for (const auto truth : {Truth::yes, Truth::no, Truth::unknown})
          next(node, satisfy(program_, node.sketch, pattern.condition, truth, {i, event.day}));
      });
      for (const auto field : program_.events[event.type].fields) {
        if (program_.fields[field].type == ValueType::date) fill(node, i, field);
      }
    }
    for (const auto& term : norm_.terms) {
      if (term.condition != no_condition) {
        for (const auto truth : truths) {
          next(node, satisfy(program_, node.sketch, term.condition, truth,
                             {0, node.sketch.events.front().day}));
        }
      }
    }
    each_parameter([&](Index parameter) { set_length(node, parameter); });
  }

  void fill(const Node& node, std::size_t event, Index field) {
    for (const std::int32_t later : {14, 200}) {
      auto sketch = node.sketch;
      auto& target = sketch.events[event];
      const auto day = std::max(target.day, node.ends.empty() ? target.day : node.ends.back());
      if (set_value(target.values, field, (later == 14 ? day : target.day).days() + later))
        consider(std::move(sketch), node.steps, node.anchor);
    }
  }

  template <class Visit>
  void each_parameter(Visit visit) const {
    for (const auto name : names_) {
      for (const auto version : program_.norm_names[name].versions) {
        const auto& norm = program_.norms[version];
        for (const auto& term : norm.terms)
          if (term.parameter != nothing) visit(term.parameter);
        if (norm.recurrence && norm.recurrence->parameter != nothing)
          visit(norm.recurrence->parameter);
        for (const auto& change : norm.changes)
          if (change.more.parameter != nothing) visit(change.more.parameter);
      }
    }
  }

  void set_length(const Node& node, Index parameter) {
    const auto& field = program_.fields[parameter];
    auto sketch = node.sketch;
    Period length{14, Unit::days};
    if (!field.bounds.empty()) length = field.bounds.front().lengths.front();
    sketch.lengths.push_back(length);
    const auto number = static_cast<std::int32_t>(sketch.lengths.size()) - 1;
    if (std::ranges::find(sketch.facts, parameter, &SketchValue::field) == sketch.facts.end() &&
        set_value(sketch.facts, parameter, number))
      consider(std::move(sketch), node.steps, node.anchor);
  }

  const Program& program_;
  Index index_;
  const Norm& norm_;
  SearchLimits limits_;
  Index procedure_ = nothing;
  std::vector<Index> names_;  // in Program::norm_names: this norm, and those that it looks at
  std::deque<Node> lively_, others_;
  std::size_t turn_ = 0;
  std::size_t budget_ = 0;
  std::set<Signature> seen_;
  VersionSearch out_;
};

}  // namespace

const Witness* VersionSearch::witness(State state) const {
  const auto found = std::ranges::find(witnesses, state, &Witness::state);
  return found == witnesses.end() ? nullptr : &*found;
}

VersionSearch search(const Program& program, Index norm, const SearchLimits& limits) {
  return Search(program, norm, limits).run();
}

}  // namespace termijn
