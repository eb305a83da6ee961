// SPDX-License-Identifier: Apache-2.0
#include "tests/mutation/rule_probes.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "engine/cases.h"
#include "engine/evaluate.h"
#include "tests/conformance/rule_tables.h"
#include "tests/support/log_text.h"

namespace termijn::testing {
namespace {

/// The concepts that a norm rests on, also through others.
class Used {
 public:
  explicit Used(const Program& program) : program_(program) {}

  std::vector<Index> by(const Norm& norm) {
    for (const auto& trigger : norm.triggers) look(trigger.pattern.condition);
    for (const auto exception : norm.exceptions) look(exception);
    look(norm.while_);
    for (const auto& term : norm.terms) look(term.condition);
    for (const auto* patterns : {&norm.clock, &norm.acts, &norm.ends}) {
      for (const auto& pattern : *patterns) look(pattern.condition);
    }
    look(norm.suspension.from.condition);
    look(norm.suspension.until.condition);
    for (const auto& change : norm.changes) look(change.pattern.condition);
    if (norm.recurrence) look(norm.recurrence->anchor.condition);
    return {found_.begin(), found_.end()};
  }

 private:
  void look(ConditionId id) {
    if (id == no_condition) return;
    const auto& condition = program_.conditions[id];
    if (condition.op == Condition::Op::concept_ && found_.insert(condition.a).second)
      look(program_.concepts[condition.a].condition);
    for (std::uint32_t i = 0; i < condition.child_count; ++i)
      look(program_.children[condition.first_child + i]);
  }

  const Program& program_;
  std::set<Index> found_;
};

}  // namespace

RuleProbes::RuleProbes(Program& program) : program_(program) {
  for (const auto& name : program.norm_names) {
    std::set<Index> used;
    for (const auto version : name.versions) {
      const auto more = Used(program).by(program.norms[version]);
      used.insert(more.begin(), more.end());
    }
    uses_.emplace_back(used.begin(), used.end());
  }
}

Index RuleProbes::norm_name_of(const std::string& id) const {
  for (std::size_t i = 0; i < program_.norm_names.size(); ++i) {
    if (program_.norm_names[i].id == id) return static_cast<Index>(i);
  }
  return nothing;
}

void RuleProbes::add_cases() {
  for (const auto& example : program_.cases) {
    auto log = log_of(program_, example);
    if (!log) throw std::runtime_error("case " + example.id + " cannot be read");
    logs_.push_back(std::move(*log));
    for (const auto& expected : example.expectations) {
      const Probe probe{example.id, &logs_.back(), expected.as_of, &logs_.back().dossiers.front(),
                        [this, &expected](const DossierVerdict& dossier) {
                          return failures_of(program_, expected, dossier).empty();
                        }};
      if (expected.mistake) {
        add_mistake(expected.norm, probe);
      } else {
        probes_[norm_name_of(expected.norm)].push_back(probe);
      }
    }
  }
}

/// Asked of each norm that can show the mistake by itself.
void RuleProbes::add_mistake(const std::string& id, const Probe& probe) {
  const auto found = std::ranges::find(program_.mistakes, id, &Mistake::id);
  std::set<Index> norms;
  for (const auto& sign : found->signs) norms.insert(sign.norm);
  for (const auto norm : norms) {
    if (holds(probe, norm)) probes_[norm].push_back(probe);
  }
}

bool RuleProbes::holds(const Probe& probe, Index norm_name) const {
  return probe.holds(evaluate(program_, *probe.log, *probe.dossier, probe.as_of, norm_name));
}

void RuleProbes::add_rows(const cli::RuleTables& tables) {
  for (const auto& one : tables.cases) {
    for (const auto& expected : one.expected) {
      const Probe probe{place_of(tables, one), &tables.log, one.row.as_of, &one.dossier,
                        [this, &expected](const DossierVerdict& dossier) {
                          return failures_of(program_, expected, dossier).empty();
                        }};
      if (expected.mistake) {
        add_mistake(expected.norm, probe);
      } else if (!expected.phase) {  // no norm decides a phase
        probes_[norm_name_of(expected.norm)].push_back(probe);
      }
    }
  }
}

std::vector<std::string> RuleProbes::failures() {
  std::vector<std::string> failed;
  for (const auto& [name, probes] : probes_) {
    for (const auto& probe : probes) {
      if (!holds(probe, name)) failed.push_back(probe.place);
    }
  }
  return failed;
}

bool RuleProbes::all_hold(Index norm_name) const {
  const auto found = probes_.find(norm_name);
  if (found == probes_.end()) return true;
  return std::ranges::all_of(found->second,
                             [&](const Probe& probe) { return holds(probe, norm_name); });
}

std::vector<Index> RuleProbes::shown_in(const RuleMutant& mutant) const {
  std::vector<Index> shown;
  const auto add = [&](std::size_t name) {
    const auto index = static_cast<Index>(name);
    if (std::ranges::find(shown, index) == shown.end()) shown.push_back(index);
  };
  if (mutant.of_concept) {
    for (std::size_t name = 0; name < uses_.size(); ++name) {
      const bool uses = std::ranges::any_of(
          uses_[name], [&](Index used) { return program_.concepts[used].id == mutant.of; });
      if (uses) add(name);
    }
  } else {
    add(norm_name_of(mutant.of));
  }
  for (std::size_t at = 0; at < shown.size(); ++at) {
    for (const auto& norm : program_.norms) {
      const bool follows = norm.lapses_with == shown[at] ||
                           std::ranges::any_of(norm.clock_ends, [&](const EndOf& end) {
                             return end.norm == shown[at];
                           });
      if (follows) add(norm.name);
    }
  }
  return shown;
}

bool RuleProbes::notices(RuleMutant& mutant) {
  const auto shown = shown_in(mutant);
  mutant.swap_with(program_);
  bool noticed = false;
  if (mutant.of_party) {
    noticed = std::ranges::any_of(mutant.norms, [&](const auto& changed) {
      return !parties_stand_right(program_, program_.norms[changed.first]);
    });
  }
  for (std::size_t i = 0; i < shown.size() && !noticed; ++i) noticed = !all_hold(shown[i]);
  mutant.swap_with(program_);
  return noticed;
}

std::map<std::string, MutationScore> RuleProbes::run(std::vector<RuleMutant> mutants) {
  std::map<std::string, MutationScore> scores;
  for (auto& mutant : mutants) {
    auto& score = scores[mutant.of];
    ++score.all;
    if (notices(mutant)) {
      ++score.noticed;
    } else {
      score.survivors.push_back(mutant.what);
    }
  }
  return scores;
}

}  // namespace termijn::testing
