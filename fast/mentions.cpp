// SPDX-License-Identifier: Apache-2.0
#include "fast/mentions.h"

#include <algorithm>

namespace termijn::fast {
namespace {

using Op = Condition::Op;

void add(std::vector<Index>& all, Index one) {
  if (one == nothing) return;
  const auto place = std::ranges::lower_bound(all, one);
  if (place == all.end() || *place != one) all.insert(place, one);
}

/// Whether anything came in.
bool add(Mentioned& all, const Mentioned& more) {
  const auto before = all.types.size() + all.facts.size() + (all.reads ? 1 : 0);
  for (const Index type : more.types) add(all.types, type);
  for (const Index fact : more.facts) add(all.facts, fact);
  all.reads |= more.reads;
  return before != all.types.size() + all.facts.size() + (all.reads ? 1 : 0);
}

/// What stands in a condition itself; its children and concepts come in later.
Mentioned own(const Program& program, const Condition& condition) {
  Mentioned own;
  add(own.types, condition.owner);
  own.reads = condition.op == Op::reading;
  if (condition.op == Op::happened) {
    add(own.types, condition.a);
    add(own.types, condition.b);
  }
  const bool has_value = condition.op == Op::yes || condition.op == Op::one_of ||
                         condition.op == Op::known || condition.op == Op::at_least ||
                         condition.op == Op::at_most;
  if (has_value && program.fields[condition.a].kind != Field::Kind::field)
    add(own.facts, condition.a);
  return own;
}

/// Collects what one version of a norm mentions itself.
class NormMentions {
 public:
  NormMentions(const Program& program, const std::vector<Mentioned>& conditions)
      : program_(program), conditions_(conditions) {}

  Mentioned run(const Norm& norm) {
    for (const Trigger& trigger : norm.triggers) pattern(trigger.pattern);
    for (const auto* patterns : {&norm.clock, &norm.acts, &norm.ends}) {
      for (const Pattern& each : *patterns) pattern(each);
    }
    add(all_.types, norm.per);
    if (norm.recurrence && !norm.recurrence->is_yearly()) pattern(norm.recurrence->anchor);
    if (norm.recurrence) add(all_.facts, norm.recurrence->parameter);
    for (const ConditionId exception : norm.exceptions) condition(exception);
    condition(norm.while_);
    for (const Term& each : norm.terms) term(each);
    if (norm.signal_after) term(*norm.signal_after);
    for (const ConditionId signal : norm.signal_if) condition(signal);
    pattern(norm.suspension.from);
    pattern(norm.suspension.until);
    term(norm.suspension.rest);
    for (const Change& change : norm.changes) {
      pattern(change.pattern);
      term(change.more);
    }
    return std::move(all_);
  }

 private:
  void pattern(const Pattern& pattern) {
    add(all_.types, pattern.event);
    condition(pattern.condition);
    counting(pattern.receipt.counting_rule);
  }
  void condition(ConditionId condition) {
    if (condition != no_condition) add(all_, conditions_[condition]);
  }
  void term(const Term& term) {
    condition(term.condition);
    add(all_.facts, term.parameter);
    counting(term.counting_rule);
  }
  void counting(Index rule) {
    if (rule == nothing) return;
    for (const Standstill& still : program_.counting_rules[rule].standstills)
      condition(still.condition);
  }

  const Program& program_;
  const std::vector<Mentioned>& conditions_;
  Mentioned all_;
};

/// What a paper sets may be counted by any rule of its own, with conditions of its own.
Mentioned of_papers(const Program& program, const std::vector<Mentioned>& conditions) {
  Mentioned all;
  for (const Paper& paper : program.papers) {
    for (const Setting& setting : paper.settings) {
      if (setting.counting_rule == nothing) continue;
      for (const Standstill& still : program.counting_rules[setting.counting_rule].standstills) {
        if (still.condition != no_condition) add(all, conditions[still.condition]);
      }
    }
  }
  return all;
}

}  // namespace

Mentions::Mentions(const Program& program) {
  for (const Condition& condition : program.conditions)
    conditions_.push_back(own(program, condition));
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      const Condition& condition = program.conditions[i];
      for (std::uint32_t c = 0; c < condition.child_count; ++c)
        changed |= add(conditions_[i], conditions_[program.children[condition.first_child + c]]);
      if (condition.op != Op::concept_) continue;
      const ConditionId inner = program.concepts[condition.a].condition;
      if (inner != no_condition) changed |= add(conditions_[i], conditions_[inner]);
    }
  }
  const Mentioned papers = of_papers(program, conditions_);
  for (const Norm& norm : program.norms) {
    norms_.push_back(NormMentions(program, conditions_).run(norm));
    add(norms_.back(), papers);
  }
  for (bool changed = true; changed;) {
    changed = false;
    const auto take = [&](std::size_t norm, Index name) {
      if (name == nothing) return;
      for (const Index version : program.norm_names[name].versions) {
        if (version != norm) changed |= add(norms_[norm], norms_[version]);
      }
    };
    for (std::size_t i = 0; i < norms_.size(); ++i) {
      const Norm& norm = program.norms[i];
      take(i, norm.name);
      take(i, norm.lapses_with);
      for (const EndOf& end : norm.clock_ends) take(i, end.norm);
    }
  }
}

}  // namespace termijn::fast
