// SPDX-License-Identifier: Apache-2.0
// What of the acts is in the rules, and which states of norms the cases and tables reach. What is
// still lacking stands in uncovered.txt: that file is exactly the list, so it can only change with
// it.
#include <algorithm>
#include <set>
#include <stdexcept>

#include <gtest/gtest.h>

#include "base/render.h"
#include "cli/excused_states.h"
#include "engine/compile.h"
#include "engine/compile_ledger.h"
#include "engine/evaluate.h"
#include "engine/state_coverage.h"
#include "tests/conformance/rule_tables.h"
#include "tests/mutation/rule_mutants.h"
#include "tests/support/golden.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

const RuleTexts& texts() {
  static const RuleTexts texts = check_texts(repository_sources());
  return texts;
}

const Program& program() {
  static const Program program = compile(texts().checked.value());
  return program;
}

const std::vector<NormStates>& states() {
  static const auto norms = [] {
    StateCoverage coverage(program());
    coverage.add_cases();
    const auto tables = repository_tables(program());
    for (const auto& one : tables.cases)
      coverage.add(evaluate(program(), tables.log, one.dossier, one.row.as_of));
    const auto excuses = cli::read_excuses(program(), TERMIJN_TESTS_DIR "/conformance", coverage);
    if (!excuses.faults.empty())
      throw std::runtime_error(render(excuses.faults, excuses.sources, Language::dutch));
    return coverage.norms();
  }();
  return norms;
}

TEST(Coverage, WhatIsLackingIsListed) {
  std::string lacking =
      "# Written by the test that reads it, with UPDATE_GOLDEN=1. It must become empty.\n";
  for (const auto& act : compile_ledger(texts().checked.value())) {
    for (const auto& entry : act.entries) {
      if (entry.status() == LedgerStatus::unclassified)
        lacking += "paragraph " + act.id + ' ' + entry.text() + '\n';
    }
  }
  for (const auto& norm : states()) {
    for (const auto state : norm.gaps()) {
      lacking +=
          "state " + program().norm_names[norm.norm].id + ' ' + std::string(state_id(state)) + '\n';
    }
  }
  EXPECT_TRUE(matches_golden(lacking, TERMIJN_TESTS_DIR "/conformance/uncovered.txt"));
}

/// A case that reaches what the clauses do not foresee shows a fault in reachable_states().
TEST(Coverage, NoCaseReachesAStateThatTheClausesRuleOut) {
  for (const auto& norm : states()) {
    for (std::size_t s = 0; s < state_count; ++s) {
      const auto state = static_cast<State>(s);
      // A day that is not known exactly can make any norm `onbepaald`, a dossier of before it
      // `slapend`, and one of before its act `niet_gedekt`.
      const bool is_any =
          state == State::undetermined || state == State::dormant || state == State::not_covered;
      if (!norm.reached[s] || is_any) continue;
      EXPECT_TRUE(norm.is_reachable(state))
          << program().norm_names[norm.norm].id << ' ' << state_id(state);
    }
  }
}

TEST(Rules, NoNormHasItsPartiesTheWrongWayRound) {
  const auto table = read_table_file("tests/conformance/parties.csv");
  for (const auto& fault : table.faults) throw std::runtime_error(fault);
  std::set<std::string> explained;
  for (const auto& row : table.rows) explained.insert(row["norm"]);
  for (const auto& norm : program().norms) {
    EXPECT_NE(parties_stand_right(program(), norm), explained.contains(norm.id))
        << norm.id
        << ": a norm whose acts others do needs a line in parties.csv, and no other has one";
    if (explained.contains(norm.id)) continue;
    EXPECT_TRUE(parties_stand_right(program(), norm))
        << norm.id << ": " << program().roles[norm.holder].id << " cannot do what it names, and "
        << program().roles[norm.claimant].id << " can";
  }
}

}  // namespace
}  // namespace termijn::testing
