// SPDX-License-Identifier: Apache-2.0
// program -> plan: the rules once more, flat and small, for who judges millions of dossiers. A plan
// knows of each norm whether the compiled evaluator can live it; what it cannot is left to the
// plain evaluator, norm by norm. Immutable; share freely between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/program.h"

namespace termijn {

/// Part of an array of the plan.
struct Range {
  std::uint32_t first = 0, count = 0;
};

/// A Condition without its texts. Children are numbers of other nodes.
struct PlanNode {
  Condition::Op op = Condition::Op::any;
  bool negated = false;
  bool is_field = false;  ///< `a` is a field of an event, not a fact of the dossier
  bool reads = false;     ///< a reading decides somewhere below
  bool by_event = false;  ///< it hangs on the event that it is about
  bool by_day = false;    ///< it may be another on another day
  Index owner = nothing;  ///< as in Condition
  Index a = nothing, b = nothing;
  std::int32_t number = 0;
  std::uint32_t first_child = 0;  ///< in Plan::children; of a concept its node itself
  std::uint32_t child_count = 0;
  std::uint32_t value_count = 0;
  std::uint32_t first_value = 0;  ///< in Plan::values, of one_of
};

/// A Pattern without its texts.
struct PlanPattern {
  Index event = nothing;
  std::uint16_t times = 1;
  ConditionId condition = no_condition;
};

/// A Term with what its counting rule asks.
struct PlanTerm {
  Term::Form form = Term::Form::open;
  bool clear = false, exclusive = false;
  std::int8_t month = 0, day = 0;  ///< of a day of the year
  Index parameter = nothing, counting_rule = nothing, field = nothing;
  Period length;
  ConditionId condition = no_condition;
  std::uint32_t table = 0;  ///< of last days, see LastDays; for terms of a fixed length
};

struct PlanNorm {
  Index norm = nothing;  ///< in Program::norms
  Index name = nothing;
  NormKind kind = NormKind::duty;
  bool plain = false;  ///< left to the plain evaluator
  bool counts_back = false;
  Index per = nothing;
  std::int32_t valid_from = 0, valid_until = 0;  ///< from the first, up to but not on the second
  std::int32_t covered_from = 0, covered_until = 0;  ///< likewise
  bool is_covered_since_some_day = false;            ///< `covered_from` was said
  ConditionId while_ = no_condition;
  Range first_triggers, each_triggers;  ///< in Plan::patterns, `eerste` and `elke`
  Range clock, acts, ends;              ///< in Plan::patterns
  Range movers;                         ///< in Plan::types: events that may move the last day
  Range exceptions, signals;            ///< in Plan::conditions
  Range terms;                          ///< in Plan::terms
  Range others;                         ///< in Plan::norm_places: the other versions of this norm
  Index lapses_with = nothing;          ///< in Plan::missed_norms
  std::int32_t signal_after = -1;       ///< in Plan::terms
  bool is_valid(std::int32_t day) const { return valid_from <= day && day < valid_until; }
  bool has_triggers() const { return first_triggers.count + each_triggers.count != 0; }
};

/// A counting rule in each way that it can turn out.
struct PlanCounting {
  CountingRule rule;  ///< when no standstill holds
  CountingRule of_fixed_day;
  Range standstills;  ///< in Plan::standstills
};
struct PlanStandstill {
  ConditionId condition = no_condition;
  CountingRule rule;
};

struct Plan {
  const Program* program = nullptr;
  std::vector<PlanNode> nodes;  ///< by ConditionId
  std::vector<std::uint32_t> children;
  std::vector<std::int32_t> values;
  std::vector<PlanNorm> norms;  ///< by number in Program::norms
  /// Of each norm the types of its triggers, mark_of() each; all marks: it has no triggers.
  std::vector<std::uint64_t> woken_by;
  static constexpr std::uint64_t mark_of(Index type) { return std::uint64_t{1} << type % 64U; }
  std::vector<PlanPattern> patterns;
  std::vector<Index> types;
  std::vector<ConditionId> conditions;
  std::vector<PlanTerm> terms;
  std::vector<Index> norm_places;
  std::vector<Index> missed_norms;  ///< in Program::norm_names: others lapse with these
  std::vector<PlanCounting> counting;
  std::vector<PlanStandstill> standstills;
  std::vector<Index> recognised_by;  ///< for each event type the procedure that it tells, if any
  std::uint32_t tables = 0;          ///< of last days
  /// A way to read the law as one number: the sum of the choices, each times the weight of its
  /// reading. Empty when that does not fit; then every norm with a reading is left to the plain
  /// evaluator.
  std::vector<std::uint64_t> weights;
};

/// The program must outlive the plan.
Plan make_plan(const Program& program);

}  // namespace termijn
