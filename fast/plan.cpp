// SPDX-License-Identifier: Apache-2.0
#include "fast/plan.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "engine/norm_evaluation.h"
#include "fast/readings_of.h"

namespace termijn {
namespace {

constexpr std::int32_t ever = INT32_MAX, since_ever = INT32_MIN;

/// The number that is one past the end of an array, as the plan counts.
template <class Items>
std::uint32_t end_of(const Items& items) {
  return static_cast<std::uint32_t>(items.size());
}

class Planner {
 public:
  explicit Planner(const Program& program) : program_(program), readings_(program) {
    plan_.program = &program;
  }

  Plan run() {
    nodes();
    weights();
    for (const CountingRuleInfo& info : program_.counting_rules) counting(info);
    for (std::size_t i = 0; i < program_.norms.size(); ++i) norm(static_cast<Index>(i));
    lapsing();
    recognised();
    return std::move(plan_);
  }

 private:
  void recognised() {
    plan_.recognised_by.assign(program_.events.size(), nothing);
    for (std::size_t p = program_.procedures.size(); p-- > 0;) {
      for (const Index type : program_.procedures[p].recognised)
        plan_.recognised_by[type] = static_cast<Index>(p);
    }
  }

  void weights() {
    constexpr std::size_t most_bits = 64;  // of Truths::touched
    std::uint64_t weight = 1;
    if (program_.readings.size() > most_bits) return;
    for (const Reading& reading : program_.readings) {
      plan_.weights.push_back(weight);
      if (weight > UINT64_MAX / (reading.choices.size() + 1)) return plan_.weights.clear();
      weight *= std::max<std::size_t>(1, reading.choices.size());
    }
  }

  void nodes() {
    plan_.children.assign(program_.children.begin(), program_.children.end());
    for (const Condition& condition : program_.conditions) plan_.nodes.push_back(node(condition));
    for (std::size_t i = 0; i < plan_.nodes.size(); ++i)
      plan_.nodes[i].reads = readings_.looks(static_cast<ConditionId>(i));
    // A concept stands behind what it uses in some rules and before it in others.
    for (bool changed = true; changed;) {
      changed = false;
      for (PlanNode& node : plan_.nodes) {
        const PlanNode before = node;
        take_over(node);
        changed |= before.reads != node.reads || before.by_event != node.by_event ||
                   before.by_day != node.by_day;
      }
    }
    for (auto& child : plan_.children) child = straight(child);
    join_twins();
  }

  /// Conditions that say the same become one: what is found of it is found once.
  void join_twins() {
    std::map<std::vector<std::int64_t>, ConditionId> known;
    first_twin_.resize(plan_.nodes.size());
    std::iota(first_twin_.begin(), first_twin_.end(), ConditionId{0});
    for (bool changed = true; changed;) {
      changed = false;
      known.clear();
      for (std::size_t i = 0; i < plan_.nodes.size(); ++i) {
        const auto condition = static_cast<ConditionId>(i);
        const ConditionId first =
            known.emplace(what_it_says(plan_.nodes[i]), condition).first->second;
        changed |= first_twin_[i] != first;
        first_twin_[i] = first;
      }
      for (auto& child : plan_.children) child = first_twin_[child];
    }
    for (PlanNode& node : plan_.nodes) {
      if (node.op == Condition::Op::concept_) node.first_child = straight(node.first_child);
    }
  }

  std::vector<std::int64_t> what_it_says(const PlanNode& node) const {
    std::vector<std::int64_t> says{
        static_cast<std::int64_t>(node.op), node.negated, node.owner, node.a, node.b, node.number};
    if (node.op == Condition::Op::concept_) {
      says.push_back(node.first_child == no_condition ? -1 : straight(node.first_child));
      return says;
    }
    const auto add = [&](const auto& all, std::uint32_t first, std::uint32_t count) {
      for (const auto one : std::span(all).subspan(first, count)) says.push_back(one);
    };
    add(plan_.children, node.first_child, node.child_count);
    add(plan_.values, node.first_value, node.value_count);
    return says;
  }

  /// What is the same as a condition and says it without a detour.
  ConditionId straight(ConditionId condition) const {
    using Op = Condition::Op;
    while (condition != no_condition) {
      const PlanNode& node = plan_.nodes[condition];
      const bool is_group = node.op == Op::any || node.op == Op::all;
      if (!node.negated && is_group && node.child_count == 1)
        condition = plan_.children[node.first_child];
      else if (!node.negated && node.op == Op::concept_ && node.first_child != no_condition)
        condition = node.first_child;
      else
        break;
    }
    return condition == no_condition || first_twin_.empty() ? condition : first_twin_[condition];
  }

  PlanNode node(const Condition& condition) {
    using Op = Condition::Op;
    PlanNode node;
    node.op = condition.op;
    node.negated = condition.negated;
    node.owner = condition.owner;
    node.a = condition.a;
    node.b = condition.b;
    node.number = condition.number;
    node.first_child = condition.first_child;
    node.child_count = condition.child_count;
    if (condition.op == Op::concept_) node.first_child = program_.concepts[condition.a].condition;
    const bool has_value = condition.op == Op::yes || condition.op == Op::one_of ||
                           condition.op == Op::known || condition.op == Op::at_least ||
                           condition.op == Op::at_most;
    node.is_field = has_value && program_.fields[condition.a].kind == Field::Kind::field;
    node.by_event = node.is_field;
    node.by_day = condition.op == Op::happened || (node.is_field && condition.owner != nothing) ||
                  (has_value && !program_.papers.empty());  // these count by day
    node.first_value = end_of(plan_.values);
    node.value_count = end_of(condition.values);
    plan_.values.insert(plan_.values.end(), condition.values.begin(), condition.values.end());
    return node;
  }

  /// What decides below a node decides in it. Events of `happened` are about themselves.
  void take_over(PlanNode& node) const {
    const auto from = [&](const PlanNode& below) {
      node.reads |= below.reads;
      if (node.op == Condition::Op::happened) return;
      node.by_event |= below.by_event;
      node.by_day |= below.by_day;
    };
    if (node.op == Condition::Op::concept_) {
      if (node.first_child != no_condition) from(plan_.nodes[node.first_child]);
      return;
    }
    for (const auto child : std::span(plan_.children).subspan(node.first_child, node.child_count))
      from(plan_.nodes[child]);
  }

  void counting(const CountingRuleInfo& info) {
    PlanCounting made{info.rule, info.rule, {end_of(plan_.standstills), 0}};
    made.of_fixed_day.standstill = made.of_fixed_day.rest_days = nullptr;
    for (const Standstill& still : info.standstills)
      plan_.standstills.push_back({straight(still.condition), still.rule});
    made.standstills.count = end_of(plan_.standstills) - made.standstills.first;
    plan_.counting.push_back(made);
  }

  void norm(Index number) {
    const Norm& norm = program_.norms[number];
    PlanNorm made;
    made.norm = number;
    made.name = norm.name;
    made.kind = norm.kind;
    made.per = norm.per;
    made.valid_from = norm.valid_from.days();
    made.valid_until = norm.valid_until ? norm.valid_until->days() : ever;
    made.is_covered_since_some_day = norm.covered.from.has_value();
    made.covered_from = norm.covered.from ? norm.covered.from->days() : since_ever;
    made.covered_until = norm.covered.until ? norm.covered.until->days() : ever;
    made.while_ = straight(norm.while_);
    made.first_triggers = triggers(norm, false);
    made.each_triggers = triggers(norm, true);
    std::uint64_t woken_by = norm.triggers.empty() ? UINT64_MAX : 0;
    for (const Trigger& trigger : norm.triggers) woken_by |= Plan::mark_of(trigger.pattern.event);
    plan_.woken_by.push_back(woken_by);
    made.clock = patterns(norm.clock);
    made.acts = patterns(norm.acts);
    made.ends = patterns(norm.ends);
    made.movers = movers(norm);
    made.exceptions = conditions(norm.exceptions);
    made.signals = conditions(norm.signal_if);
    made.terms.first = end_of(plan_.terms);
    for (const Term& each : norm.terms) term(each);
    made.terms.count = end_of(plan_.terms) - made.terms.first;
    if (norm.signal_after) {
      made.signal_after = static_cast<std::int32_t>(plan_.terms.size());
      term(*norm.signal_after);
    }
    made.others.first = end_of(plan_.norm_places);
    for (const Index version : program_.norm_names[norm.name].versions) {
      if (version != number) plan_.norm_places.push_back(version);
    }
    made.others.count = end_of(plan_.norm_places) - made.others.first;
    made.counts_back = std::ranges::any_of(
        norm.terms, [](const Term& each) { return each.form == Term::Form::before; });
    made.plain = is_left_to_plain(norm) || readings_.worlds_of(norm) > most_worlds;
    if (norm.lapses_with != nothing) made.lapses_with = missed_norm(norm.lapses_with);
    plan_.norms.push_back(made);
  }

  /// What is rare in the acts and long to tell: the plain evaluator does it.
  bool is_left_to_plain(const Norm& norm) const {
    const bool waits_for_receipt = std::ranges::any_of(norm.clock, [](const Pattern& pattern) {
      const Receipt& receipt = pattern.receipt;
      return receipt.field != nothing || receipt.after || receipt.counting_rule != nothing;
    });
    const auto in_hours = [](const Term& term) {
      return term.parameter == nothing && term.length.unit == Unit::hours;
    };
    const bool has_hours = std::ranges::any_of(norm.terms, in_hours) ||
                           (norm.signal_after && in_hours(*norm.signal_after));
    return norm.recurrence || norm.told_apart_by != nothing || !norm.clock_ends.empty() ||
           waits_for_receipt || has_hours;
  }

  Index missed_norm(Index name) {
    auto& names = plan_.missed_norms;
    const auto place = static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
    if (place == names.size()) names.push_back(name);
    return static_cast<Index>(place);
  }

  /// One that lapses with a norm that is left to the plain evaluator is left to it as well; and two
  /// that lapse with each other.
  void lapsing() {
    for (std::size_t i = 0; i < plan_.norms.size(); ++i) {
      std::vector<Index> way;
      if (hangs_on_plain(static_cast<Index>(i), way)) plan_.norms[i].plain = true;
    }
  }

  bool hangs_on_plain(Index number, std::vector<Index>& way) const {
    const PlanNorm& norm = plan_.norms[number];
    if (norm.plain || norm.lapses_with == nothing) return norm.plain;
    if (std::ranges::find(way, number) != way.end()) return true;
    way.push_back(number);
    const Index name = plan_.missed_norms[norm.lapses_with];
    const bool hangs = std::ranges::any_of(program_.norm_names[name].versions, [&](Index version) {
      return hangs_on_plain(version, way);
    });
    way.pop_back();
    return hangs;
  }

  Range triggers(const Norm& norm, bool each) {
    Range range{end_of(plan_.patterns), 0};
    for (const Trigger& trigger : norm.triggers) {
      if (trigger.each == each) plan_.patterns.push_back(pattern(trigger.pattern));
    }
    range.count = end_of(plan_.patterns) - range.first;
    return range;
  }

  PlanPattern pattern(const Pattern& pattern) const {
    return {pattern.event, static_cast<std::uint16_t>(pattern.times), straight(pattern.condition)};
  }

  Range patterns(const std::vector<Pattern>& all) {
    const Range range{end_of(plan_.patterns), end_of(all)};
    for (const Pattern& each : all) plan_.patterns.push_back(pattern(each));
    return range;
  }

  Range conditions(const std::vector<ConditionId>& all) {
    const Range range{end_of(plan_.conditions), end_of(all)};
    for (const ConditionId each : all) plan_.conditions.push_back(straight(each));
    return range;
  }

  Range movers(const Norm& norm) {
    Range range{end_of(plan_.types), 0};
    if (norm.suspension.from.event != nothing) plan_.types.push_back(norm.suspension.from.event);
    for (const Change& change : norm.changes) plan_.types.push_back(change.pattern.event);
    range.count = end_of(plan_.types) - range.first;
    return range;
  }

  void term(const Term& term) {
    PlanTerm made;
    made.form = term.form;
    made.clear = term.clear;
    made.exclusive = term.exclusive;
    made.month = static_cast<std::int8_t>(term.year_day.month);
    made.day = static_cast<std::int8_t>(term.year_day.day);
    made.parameter = term.parameter;
    made.counting_rule = term.counting_rule;
    made.field = term.field;
    made.length = term.length;
    made.condition = straight(term.condition);
    made.table = table_of(term);
    plan_.terms.push_back(made);
  }

  /// Terms that are counted alike share their last days.
  std::uint32_t table_of(const Term& term) {
    const auto same = [&](const Counted& other) {
      return other.rule == term.counting_rule && other.length == term.length;
    };
    const auto found = std::ranges::find_if(counted_, same);
    if (found != counted_.end()) return found->table;
    counted_.push_back({term.counting_rule, term.length, plan_.tables});
    const bool has_rule = term.counting_rule != nothing;
    plan_.tables += 1 + (has_rule ? plan_.counting[term.counting_rule].standstills.count : 0);
    return counted_.back().table;
  }

  struct Counted {
    Index rule = nothing;
    Period length;
    std::uint32_t table = 0;
  };

  const Program& program_;
  const ReadingsOf readings_;
  Plan plan_;
  std::vector<ConditionId> first_twin_;  ///< by condition
  std::vector<Counted> counted_;
};

}  // namespace

Plan make_plan(const Program& program) {
  return Planner(program).run();
}

}  // namespace termijn
