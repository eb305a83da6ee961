// SPDX-License-Identifier: Apache-2.0
// How a procedure goes from state to state, by its phases and what its norms let follow on what.
#include <algorithm>

#include "report/procedure_steps.h"

namespace termijn {
namespace {

using Op = Condition::Op;

/// `er is advies waarbij ... na ...` in the condition of a phase.
struct Entry {
  Index event = nothing, after = nothing;
  ConditionId where = no_condition;
};

template <class Visit>
void each_child(const Program& program, const Condition& condition, Visit visit) {
  for (std::uint32_t i = 0; i < condition.child_count; ++i)
    visit(program.children[condition.first_child + i]);
}

void collect_entries(const Program& program, ConditionId id, std::vector<Entry>& out) {
  if (id == no_condition) return;
  const Condition& condition = program.conditions[id];
  if (condition.op == Op::any || condition.op == Op::all) {
    each_child(program, condition,
               [&](ConditionId child) { collect_entries(program, child, out); });
  } else if (condition.op == Op::concept_) {
    collect_entries(program, program.concepts[condition.a].condition, out);
  } else if (condition.op == Op::happened && !condition.negated) {
    Entry entry{condition.a, condition.b, no_condition};
    each_child(program, condition, [&](ConditionId child) { entry.where = child; });
    out.push_back(entry);
  }
}

std::vector<Entry> entries_of(const Program& program, const Phase& phase) {
  std::vector<Entry> out;
  collect_entries(program, phase.condition, out);
  return out;
}

bool mentions(const Program& program, ConditionId id, Index concept_) {
  if (id == no_condition) return false;
  const Condition& condition = program.conditions[id];
  if (condition.op == Op::concept_) return condition.a == concept_;
  bool found = false;
  each_child(program, condition,
             [&](ConditionId child) { found = found || mentions(program, child, concept_); });
  return found;
}

/// The phase asks of the event what the norm asks of it.
bool asks_the_same(const Program& program, const Entry& entry, const Pattern& pattern) {
  if (entry.where == no_condition) return false;
  const Condition& where = program.conditions[entry.where];
  return where.op == Op::concept_ && mentions(program, pattern.condition, where.a);
}

std::vector<Index> own_phases(const Program& program, Index procedure, const Pattern& pattern) {
  std::vector<Index> same, plain;
  const auto& phases = program.procedures[procedure].phases;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    for (const Entry& entry : entries_of(program, phases[i])) {
      if (entry.event != pattern.event) continue;
      if (asks_the_same(program, entry, pattern))
        same.push_back(static_cast<Index>(i));
      else if (plain.empty())
        plain.push_back(static_cast<Index>(i));
    }
  }
  return same.empty() ? plain : same;
}

bool has_act(const Norm& norm, Index event) {
  return norm.kind != NormKind::prohibition &&
         std::ranges::find(norm.acts, event, &Pattern::event) != norm.acts.end();
}

class Origins {
 public:
  Origins(const Program& program, Index procedure)
      : program_(program), procedure_(procedure), norms_(norms_of(program, procedure)) {}

  /// In which phase the procedure may be after the event.
  void add_phases(const Pattern& pattern, std::vector<Index>& out) {
    const auto own = own_phases(program_, procedure_, pattern);
    out.insert(out.end(), own.begin(), own.end());
    if (own.empty()) add_before(pattern.event, out);
  }

  /// In which phase the norms wait for the event.
  void add_before(Index event, std::vector<Index>& out) {
    if (std::ranges::find(seen_, event) != seen_.end()) return;
    seen_.push_back(event);
    for (const Index index : norms_) {
      const Norm& norm = program_.norms[index];
      if (!has_act(norm, event)) continue;
      for (const Trigger& trigger : norm.triggers) {
        if (trigger.pattern.event != event) add_phases(trigger.pattern, out);
      }
    }
  }

 private:
  const Program& program_;
  Index procedure_;
  std::vector<Index> norms_, seen_;
};

void tidy(std::vector<Index>& indices) {
  std::ranges::sort(indices);
  indices.erase(std::ranges::unique(indices).begin(), indices.end());
}

std::string entry_text(const Program& program, const Entry& entry, Language language) {
  Pattern pattern;
  pattern.event = entry.event;
  pattern.condition = entry.where;
  return pattern_text(program, pattern, language);
}

void add_move(std::vector<StateMove>& moves, StateMove move) {
  for (StateMove& other : moves) {
    if (other.from != move.from || other.to != move.to) continue;
    if (other.label != move.label) other.label += " / " + move.label;
    return;
  }
  moves.push_back(std::move(move));
}

}  // namespace

std::vector<Index> phases_after(const Program& program, Index procedure, const Pattern& pattern) {
  std::vector<Index> out;
  Origins(program, procedure).add_phases(pattern, out);
  tidy(out);
  return out;
}

std::vector<StateMove> moves_of(const Program& program, Index procedure, Language language) {
  std::vector<StateMove> moves;
  const auto& phases = program.procedures[procedure].phases;
  for (std::size_t i = 1; i < phases.size(); ++i) {
    const auto to = static_cast<Index>(i);
    for (const Entry& entry : entries_of(program, phases[i])) {
      const std::string label = entry_text(program, entry, language);
      std::vector<Index> from;
      Origins(program, procedure).add_before(entry.event, from);
      Pattern after;
      after.event = entry.after;
      if (entry.after != nothing) Origins(program, procedure).add_phases(after, from);
      std::erase_if(from, [&](Index phase) { return phase >= to; });
      tidy(from);
      // The first event of all leaves the first phase; other events without a norm may always come.
      if (from.empty()) from.push_back(i == 1 ? Index{0} : nothing);
      for (const Index phase : from) add_move(moves, {phase, to, label});
    }
    const bool is_reached =
        std::ranges::any_of(moves, [&](const StateMove& move) { return move.to == to; });
    if (!is_reached) moves.push_back({nothing, to, {}});
  }
  return moves;
}

}  // namespace termijn
