// SPDX-License-Identifier: Apache-2.0
// Each dossier is judged on the days that matter, and then made longer by what the norm looks at.
#include "explore/search.h"

#include <algorithm>
#include <deque>
#include <set>

#include "engine/coverage.h"
#include "engine/evaluate.h"
#include "explore/beginnings.h"
#include "explore/extensions.h"
#include "explore/satisfy.h"

namespace termijn {
namespace {

constexpr std::size_t most_ends = 4;

/// A dossier and what judging it taught.
struct Node {
  Sketch sketch;
  std::size_t steps = 0;
  Date first_day;
  std::vector<Date> ends = {};  ///< last days of terms
  bool is_lively = false;       ///< the norm arose, for sure
};

/// What dossiers that came out alike have in common.
using Signature = std::vector<std::int32_t>;

class Search {
 public:
  Search(const Program& program, Index norm, const SearchLimits& limits)
      : scope_(program, norm), limits_(limits) {
    out_.norm = norm;
    const auto states = reachable_states(program, scope_.norm);
    for (std::size_t s = 0; s < state_count; ++s) {
      if (states[s]) out_.not_found.push_back(static_cast<State>(s));
    }
  }

  VersionSearch run() {
    const auto days = first_days(scope_);
    out_.is_closed = true;
    for (std::size_t i = 0; i < days.size(); ++i) {
      budget_ = limits_.evaluations * (i + 1) / days.size();
      each_beginning(scope_, days[i], [&](Sketch sketch) {
        consider({std::move(sketch), 0, days[i]});
      });
      while (!(lively_.empty() && others_.empty()) && !is_done()) extend(take());
      out_.is_closed &= !is_out_of_budget();
    }
    blur();
    return std::move(out_);
  }

 private:
  bool is_out_of_budget() const { return out_.evaluations >= budget_; }
  bool is_done() const { return out_.not_found.empty() || is_out_of_budget(); }

  /// Breadth first, but what reached a new state goes before all, and two dossiers in which the
  /// norm lives before one in which it does not.
  Node take() {
    const bool from_lively = others_.empty() || (!lively_.empty() && ++turn_ % 3 != 0);
    auto& queue = from_lively ? lively_ : others_;
    auto node = std::move(queue.front());
    queue.pop_front();
    return node;
  }

  void extend(const Node& node) {
    if (node.steps >= limits_.steps) return;
    const Extended from{node.sketch, node.first_day, node.ends};
    const auto next = [&](Sketch sketch) {
      consider({std::move(sketch), node.steps + 1, node.first_day});
    };
    // What is known without a new event is no step.
    const auto same = [&](Sketch sketch) {
      consider({std::move(sketch), node.steps, node.first_day});
    };
    each_filled_in(scope_, from, same);
    if (!node.is_lively) each_better_known(scope_, from, next);
    each_longer(scope_, from, next);
    if (node.is_lively) each_better_known(scope_, from, next);
  }

  /// Judges the dossier; when it teaches something new it is made longer later on.
  void consider(Node node) {
    if (is_done()) return;
    const auto before = out_.witnesses.size();
    const auto signature = look(node);
    if (is_done() || !seen_.insert(signature).second) return;
    if (node.is_lively && out_.witnesses.size() > before) {
      lively_.push_front(std::move(node));
    } else {
      (node.is_lively ? lively_ : others_).push_back(std::move(node));
    }
  }

  Signature look(Node& node) {
    const auto log = log_of(scope_.program, node.sketch, scope_.procedure);
    const auto& events = log.dossiers.front().events;
    Signature signature;
    for (const auto& event : events) signature.push_back(event.type);
    std::ranges::sort(signature);
    for (const auto& fact : node.sketch.facts) {
      signature.push_back(fact.field);
      signature.push_back(fact.value.value_or(-1));
    }
    for (const auto day : ends_in(log)) {
      if (node.ends.size() < most_ends) node.ends.push_back(day);
      signature.push_back(day.days());
    }
    for (const auto day : days_to_judge(node, events)) {
      if (is_done()) break;
      judge(log, node.sketch, day, [&](const NormVerdict& norm, const Outcome& outcome) {
        signature.push_back(static_cast<std::int32_t>(norm.state));
        signature.push_back(static_cast<std::int32_t>(outcome.state));
        signature.push_back(outcome.times_done);
        node.is_lively |= norm.norm == scope_.version && outcome.state != State::dormant &&
                          outcome.state != State::undetermined;
      });
    }
    return signature;
  }

  std::set<Date> days_to_judge(const Node& node, const std::vector<Event>& events) const {
    const auto last = events.back().day;
    std::set<Date> days{last, last + 1};
    for (const auto end : node.ends) {
      for (const auto day : {end, end + 1}) {
        if (day >= events.front().day) days.insert(day);
      }
    }
    const auto until = end_of(scope_.norm);
    if (until != Date::last() && until > last) days.insert(until);
    return days;
  }

  /// The last days and ends of periods of all norms of the scope.
  std::set<Date> ends_in(const BoundLog& log) {
    std::set<Date> ends;
    const auto& dossier = log.dossiers.front();
    const auto as_of = horizon(dossier.events.back().day);
    for (const auto name : scope_.names) {
      ++out_.evaluations;
      for (const auto& norm : evaluate(scope_.program, log, dossier, as_of, name).norms) {
        for (const auto& outcome : norm.outcomes) {
          for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
            if (*deadline) ends.insert((*deadline)->last_day);
          }
        }
        if (norm.period) ends.insert(norm.period->until);
      }
    }
    return ends;
  }

  /// Far enough for every term, and for two periods of a norm that comes back.
  Date horizon(Date last) const {
    const auto& recurrence = scope_.norm.recurrence;
    if (!recurrence) return last + 400;
    return last + (recurrence->is_yearly() ? 800 : 2200);
  }

  template <class Visit>
  void judge(const BoundLog& log, const Sketch& sketch, Date as_of, Visit visit) {
    ++out_.evaluations;
    const auto verdict =
        evaluate(scope_.program, log, log.dossiers.front(), as_of, scope_.norm.name);
    for (const auto& norm : verdict.norms) {
      const bool counts = norm.norm == scope_.version || norm.state == State::dormant;
      if (counts) reach(norm.state, sketch, as_of);
      for (const auto& outcome : norm.outcomes) {
        if (counts) reach(outcome.state, sketch, as_of);
        visit(norm, outcome);
      }
    }
  }

  void reach(State state, const Sketch& sketch, Date as_of) {
    if (out_.witness(state) != nullptr) return;
    out_.witnesses.push_back({scope_.version, state, scope_.procedure, sketch, as_of});
    std::erase(out_.not_found, state);
  }

  bool lacks_doubt() const {
    return std::ranges::find(out_.not_found, State::undetermined) != out_.not_found.end();
  }

  /// Whether something happened before or after something else decides too: a last resort, in which
  /// days are not known exactly.
  void blur() {
    const auto witnesses = out_.witnesses;
    for (const auto& witness : witnesses) {
      blur(witness.sketch, witness.as_of);
      if (scope_.norm.kind != NormKind::prohibition) continue;
      for (const auto& act : scope_.norm.acts) {
        const auto day = witness.sketch.events.back().day;
        for (const auto& way : with_event(scope_.program, witness.sketch, act, day, Truth::yes))
          blur(way, witness.as_of);
      }
    }
  }

  void blur(const Sketch& dossier, Date as_of) {
    const auto first = std::ranges::min_element(dossier.events, {}, &SketchEvent::day)->day;
    for (std::size_t i = 0; i < dossier.events.size() && lacks_doubt(); ++i) {
      auto sketch = dossier;
      auto& event = sketch.events[i];
      event.earliest = first - 7;
      event.day = event.day + 7;
      const auto day = std::max(as_of, event.day);
      judge(log_of(scope_.program, sketch, scope_.procedure), sketch, day,
            [](const NormVerdict&, const Outcome&) {});
    }
  }

  Scope scope_;
  SearchLimits limits_;
  std::deque<Node> lively_, others_;
  std::size_t turn_ = 0, budget_ = 0;
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
