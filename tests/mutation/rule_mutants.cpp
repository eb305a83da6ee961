// SPDX-License-Identifier: Apache-2.0
#include "tests/mutation/rule_mutants.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>

namespace termijn::testing {
namespace {

using Op = Condition::Op;

std::string text_of(Period period) {
  const auto unit = [&]() -> std::string {
    switch (period.unit) {
      case Unit::days:
        return "days";
      case Unit::weeks:
        return "weeks";
      case Unit::months:
        return "months";
      case Unit::quarters:
        return "quarters";
      case Unit::years:
        return "years";
      case Unit::working_days:
        return "working days";
      default:
        return "hours";
    }
  };
  return std::to_string(period.amount) + ' ' + unit();
}

Unit other_unit(Unit unit) {
  switch (unit) {
    case Unit::days:
      return Unit::weeks;
    case Unit::months:
      return Unit::weeks;
    case Unit::weeks:
    case Unit::quarters:
      return Unit::months;
    case Unit::years:
      return Unit::quarters;
    default:
      return Unit::days;
  }
}

std::string numbered(const char* part, std::size_t index) {
  return std::string(part) + ' ' + std::to_string(index + 1);
}

class Maker {
 public:
  explicit Maker(Program& program) : program_(program) {}

  std::vector<RuleMutant> run() {
    for (std::size_t i = 0; i < program_.norms.size(); ++i) norm(static_cast<Index>(i));
    for (const auto& concept_ : program_.concepts) {
      of_ = concept_.id;
      prefix_.clear();
      of_concept_ = true;
      condition("concept", concept_.condition);
    }
    return std::move(mutants_);
  }

 private:
  void norm(Index index) {
    index_ = index;
    const Norm& norm = program_.norms[index];
    of_ = norm.id;
    of_concept_ = false;
    const bool has_versions = program_.norm_names[norm.name].versions.size() > 1;
    prefix_ = has_versions ? "from " + iso(norm.valid_from) + ": " : "";
    for (std::size_t i = 0; i < norm.terms.size(); ++i) {
      term(numbered("term", i), [i](Norm& n) -> Term& { return n.terms[i]; });
      if (norm.terms.size() > 1)
        change(numbered("term", i) + " dropped", [i](Norm& n) { erase(n.terms, i); });
    }
    triggers(norm);
    acts(norm);
    clock(norm);
    suspension(norm);
    conditions(norm);
    whole(norm);
    versions(norm);
  }

  void add(RuleMutant mutant, const std::string& what) {
    mutant.of = of_;
    mutant.what = prefix_ + what;
    mutant.of_concept = of_concept_;
    mutants_.push_back(std::move(mutant));
  }

  void change(const std::string& what, const std::function<void(Norm&)>& how) {
    RuleMutant mutant;
    mutant.norms.emplace_back(index_, program_.norms[index_]);
    how(mutant.norms.back().second);
    add(std::move(mutant), what);
  }

  template <class Items>
  static void erase(Items& items, std::size_t index) {
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
  }

  using TermOf = std::function<Term&(Norm&)>;

  void term(const std::string& name, const TermOf& of) {
    Norm now = program_.norms[index_];
    const Term term = of(now);
    const bool has_length = (term.form == Term::Form::period || term.form == Term::Form::before) &&
                            term.parameter == nothing && term.length.amount > 0;
    if (has_length) {
      const auto become = [&](Period length) {
        change(name + ": " + text_of(term.length) + " -> " + text_of(length),
               [&](Norm& n) { of(n).length = length; });
      };
      become({term.length.amount + 1, term.length.unit});
      if (term.length.amount > 1) become({term.length.amount - 1, term.length.unit});
      become({term.length.amount, other_unit(term.length.unit)});
    }
    if (term.form == Term::Form::before)
      change(name + ": clear", [&](Norm& n) { of(n).clear = !of(n).clear; });
    if (term.form == Term::Form::year_day) {
      change(name + ": a day later",
             [&](Norm& n) { of(n).year_day.day += of(n).year_day.day < 28 ? 1 : -1; });
    }
    const bool is_limit =
        term.form == Term::Form::year_day || program_.norms[index_].kind == NormKind::prohibition;
    if (is_limit) change(name + ": last day", [&](Norm& n) { of(n).exclusive = !of(n).exclusive; });
    const auto other = other_rule(term.counting_rule);
    if (has_length && other != nothing) {
      change(name + ": " + program_.counting_rules[term.counting_rule].id + " -> " +
                 program_.counting_rules[other].id,
             [&](Norm& n) { of(n).counting_rule = other; });
    }
  }

  /// One that extends for one that does not, and the other way round.
  Index other_rule(Index rule) const {
    if (rule == nothing) return nothing;
    const auto& rules = program_.counting_rules;
    const auto rolls = [&](const CountingRuleInfo& info) { return info.rule.rolls; };
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rolls(rules[i]) != rolls(rules[rule]) && rules[i].standstills.empty())
        return static_cast<Index>(i);
    }
    return nothing;
  }

  /// Another event of the same procedure.
  Index other_event(const Norm& norm, Index event) const {
    const auto& events = program_.procedures[norm.procedures.front()].events;
    const auto at = std::ranges::find(events, event);
    if (events.size() < 2 || at == events.end()) return nothing;
    return at + 1 == events.end() ? events.front() : *(at + 1);
  }

  void triggers(const Norm& norm) {
    for (std::size_t i = 0; i < norm.triggers.size(); ++i) {
      const auto name = numbered("trigger", i);
      const auto other = other_event(norm, norm.triggers[i].pattern.event);
      if (norm.triggers.size() > 1)
        change(name + " dropped", [i](Norm& n) { erase(n.triggers, i); });
      if (other != nothing) {
        change(name + ": " + program_.events[other].id,
               [i, other](Norm& n) { n.triggers[i].pattern.event = other; });
      }
      change(name + ": each or first", [i](Norm& n) { n.triggers[i].each = !n.triggers[i].each; });
    }
    if (!norm.recurrence) return;
    if (norm.recurrence->is_yearly()) {
      change("year: a month later", [](Norm& n) {
        auto& month = n.recurrence->first_day.month;
        month = month == 12 ? 1 : month + 1;
      });
    } else if (norm.recurrence->parameter == nothing) {
      change("rhythm: longer", [](Norm& n) { ++n.recurrence->length.amount; });
    }
  }

  void acts(const Norm& norm) {
    for (std::size_t i = 0; i < norm.acts.size(); ++i) {
      const auto name = numbered("act", i);
      if (norm.acts.size() > 1) {
        change(name + " dropped", [i](Norm& n) { erase(n.acts, i); });
      } else if (const auto other = other_event(norm, norm.acts[i].event); other != nothing) {
        change(name + ": " + program_.events[other].id,
               [i, other](Norm& n) { n.acts[i].event = other; });
      }
      if (norm.kind != NormKind::prohibition && norm.kind != NormKind::open_norm)
        change(name + ": once more", [i](Norm& n) { ++n.acts[i].times; });
    }
    for (std::size_t i = 0; i < norm.ends.size(); ++i)
      change(numbered("end", i) + " dropped", [i](Norm& n) { erase(n.ends, i); });
  }

  void clock(const Norm& norm) {
    for (std::size_t i = 0; i < norm.clock.size(); ++i)
      change(numbered("clock", i) + " dropped", [i](Norm& n) { erase(n.clock, i); });
    for (std::size_t i = 0; i < norm.clock_ends.size(); ++i) {
      change(numbered("clock of a norm", i) + ": bare or extended",
             [i](Norm& n) { n.clock_ends[i].extended = !n.clock_ends[i].extended; });
    }
  }

  void suspension(const Norm& norm) {
    for (std::size_t i = 0; i < norm.changes.size(); ++i) {
      const auto name = numbered("change", i);
      change(name + " dropped", [i](Norm& n) { erase(n.changes, i); });
      if (norm.changes[i].field == nothing)
        term(name, [i](Norm& n) -> Term& { return n.changes[i].more; });
    }
    if (norm.suspension.from.event == nothing) return;
    change("suspension dropped", [](Norm& n) { n.suspension.from.event = nothing; });
    change("suspension: rest", [](Norm& n) {
      using Rest = Suspension::Rest;
      n.suspension.kind = n.suspension.kind == Rest::shifts ? Rest::restarts : Rest::shifts;
    });
    if (norm.suspension.rest.length.amount > 0)
      term("suspension", [](Norm& n) -> Term& { return n.suspension.rest; });
  }

  void conditions(const Norm& norm) {
    const auto drop = [&](const std::string& name, const std::function<ConditionId&(Norm&)>& of) {
      Norm now = norm;
      const auto id = of(now);
      if (id == no_condition) return;
      change(name + ": condition dropped", [&](Norm& n) { of(n) = no_condition; });
      condition(name, id);
    };
    for (std::size_t i = 0; i < norm.triggers.size(); ++i) {
      drop(numbered("trigger", i),
           [i](Norm& n) -> ConditionId& { return n.triggers[i].pattern.condition; });
    }
    for (std::size_t i = 0; i < norm.terms.size(); ++i)
      drop(numbered("term", i), [i](Norm& n) -> ConditionId& { return n.terms[i].condition; });
    for (std::size_t i = 0; i < norm.clock.size(); ++i)
      drop(numbered("clock", i), [i](Norm& n) -> ConditionId& { return n.clock[i].condition; });
    for (std::size_t i = 0; i < norm.acts.size(); ++i)
      drop(numbered("act", i), [i](Norm& n) -> ConditionId& { return n.acts[i].condition; });
    for (std::size_t i = 0; i < norm.ends.size(); ++i)
      drop(numbered("end", i), [i](Norm& n) -> ConditionId& { return n.ends[i].condition; });
    for (std::size_t i = 0; i < norm.changes.size(); ++i) {
      drop(numbered("change", i),
           [i](Norm& n) -> ConditionId& { return n.changes[i].pattern.condition; });
    }
    drop("while", [](Norm& n) -> ConditionId& { return n.while_; });
    for (std::size_t i = 0; i < norm.exceptions.size(); ++i) {
      change(numbered("exception", i) + " dropped", [i](Norm& n) { erase(n.exceptions, i); });
      condition(numbered("exception", i), norm.exceptions[i]);
    }
  }

  void whole(const Norm& norm) {
    if (norm.per != nothing) change("per dropped", [](Norm& n) { n.per = nothing; });
    if (norm.lapses_with != nothing)
      change("lapses with dropped", [](Norm& n) { n.lapses_with = nothing; });
    Norm swapped = norm;
    std::swap(swapped.holder, swapped.claimant);
    const bool is_told = norm.claimant != nothing && norm.claimant != norm.holder;
    if (!is_told || norm.kind == NormKind::open_norm) return;
    change("parties swapped", [](Norm& n) { std::swap(n.holder, n.claimant); });
    mutants_.back().of_party = true;
  }

  /// The first day of the first version is that of the whole library, so only where they meet.
  void versions(const Norm& norm) {
    if (!norm.valid_until) return;
    Index next = nothing;
    for (const auto version : program_.norm_names[norm.name].versions) {
      if (program_.norms[version].valid_from == *norm.valid_until) next = version;
    }
    for (const int days : {-1, 1}) {
      RuleMutant mutant;
      mutant.norms.emplace_back(index_, norm);
      mutant.norms.back().second.valid_until = *norm.valid_until + days;
      if (next != nothing) {
        mutant.norms.emplace_back(next, program_.norms[next]);
        mutant.norms.back().second.valid_from = *norm.valid_until + days;
      }
      add(std::move(mutant),
          "until " + iso(*norm.valid_until) + (days < 0 ? ": a day earlier" : ": a day later"));
    }
  }

  void change(const std::string& what, ConditionId id, Condition changed) {
    RuleMutant mutant;
    mutant.conditions.emplace_back(id, std::move(changed));
    add(std::move(mutant), what);
  }

  /// The whole negated, and each part of it changed; concepts are changed by themselves.
  void condition(const std::string& where, ConditionId id) {
    Condition negated = program_.conditions[id];
    negated.negated = !negated.negated;
    change(where + ": negated", id, negated);
    part(where, id, true);
  }

  void part(const std::string& where, ConditionId id, bool is_root) {
    const Condition now = program_.conditions[id];
    const bool is_list = now.op == Op::any || now.op == Op::all;
    if (!is_root && !is_list && now.op != Op::negation) {
      Condition negated = now;
      negated.negated = !negated.negated;
      change(where + ": negated", id, negated);
    }
    if (is_list) {
      Condition other = now;
      other.op = now.op == Op::any ? Op::all : Op::any;
      change(where + (now.op == Op::any ? ": of -> en" : ": en -> of"), id, other);
      for (std::uint32_t i = 0; i < now.child_count; ++i) without(where, id, i);
    }
    leaf(where, id, now);
    for (std::uint32_t i = 0; i < now.child_count; ++i)
      part(where + '.' + std::to_string(i + 1), program_.children[now.first_child + i], false);
  }

  void without(const std::string& where, ConditionId id, std::uint32_t child) {
    Condition fewer = program_.conditions[id];
    const auto first = static_cast<std::uint32_t>(program_.children.size());
    for (std::uint32_t i = 0; i < fewer.child_count; ++i) {
      const auto kept = program_.children[fewer.first_child + i];
      if (i != child) program_.children.push_back(kept);
    }
    fewer.first_child = first;
    --fewer.child_count;
    change(where + '.' + std::to_string(child + 1) + " dropped", id, fewer);
  }

  void leaf(const std::string& where, ConditionId id, const Condition& now) {
    Condition other = now;
    if (now.op == Op::one_of) {
      const auto count = static_cast<std::int32_t>(program_.fields[now.a].choices.size());
      other.values.front() = (other.values.front() + 1) % std::max(count, 1);
      change(where + ": another choice", id, other);
      for (std::size_t i = 0; now.values.size() > 1 && i < now.values.size(); ++i) {
        other = now;
        erase(other.values, i);
        change(where + ": choice " + std::to_string(i + 1) + " dropped", id, other);
      }
    }
    if (now.op == Op::at_least || now.op == Op::at_most) {
      for (const int step : {-1, 1}) {
        other.number = now.number + step;
        change(where + ": " + std::to_string(now.number) + " -> " + std::to_string(other.number),
               id, other);
      }
    }
    if (now.op == Op::reading) {
      const auto count = program_.readings[now.a].choices.size();
      other.b = static_cast<Index>((now.b + 1U) % count);
      change(where + ": another reading", id, other);
    }
    if (now.op == Op::happened && now.b != nothing) {
      other.b = nothing;
      change(where + ": whenever", id, other);
    }
    if (now.op == Op::happened && now.child_count > 0) {
      other = now;
      other.child_count = 0;
      change(where + ": whichever", id, other);
    }
  }

  Program& program_;
  std::vector<RuleMutant> mutants_;
  std::string of_, prefix_;
  bool of_concept_ = false;
  Index index_ = 0;
};

}  // namespace

void RuleMutant::swap_with(Program& program) {
  for (auto& [index, norm] : norms) std::swap(program.norms[index], norm);
  for (auto& [id, condition] : conditions) std::swap(program.conditions[id], condition);
}

std::vector<RuleMutant> mutants_of(Program& program) {
  return Maker(program).run();
}

bool parties_stand_right(const Program& program, const Norm& norm) {
  if (norm.kind == NormKind::open_norm) return true;
  const auto can_act = [&](Index role) {
    return std::ranges::any_of(norm.acts, [&](const Pattern& act) {
      const auto& actors = program.events[act.event].actors;
      return actors.empty() || std::ranges::find(actors, role) != actors.end();
    });
  };
  return can_act(norm.holder) || !can_act(norm.claimant);
}

}  // namespace termijn::testing
