// SPDX-License-Identifier: Apache-2.0
// What of the acts is in the rules, and which states of norms the cases and tables reach. What is
// still lacking stands in uncovered.txt: that file is exactly the list, so it can only change with
// it.
#include <algorithm>
#include <set>
#include <stdexcept>

#include <gtest/gtest.h>

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
    return coverage.norms();
  }();
  return norms;
}

const NormStates& states_of(const std::string& norm) {
  for (const auto& one : states()) {
    if (program().norm_names[one.norm].id == norm) return one;
  }
  throw std::runtime_error("no norm " + norm);
}

std::vector<TableRow> unreachable() {
  const auto table = read_table_file("tests/conformance/unreachable.csv");
  for (const auto& fault : table.faults) throw std::runtime_error(fault);
  return table.rows;
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
  std::set<std::pair<std::string, std::string>> excused;
  for (const auto& row : unreachable()) excused.emplace(row["norm"], row["state"]);
  for (const auto& norm : states()) {
    const auto& id = program().norm_names[norm.norm].id;
    for (const auto state : norm.missing()) {
      const std::string word(state_id(state));
      if (!excused.contains({id, word})) lacking += "state " + id + ' ' + word + '\n';
    }
  }
  EXPECT_TRUE(matches_golden(lacking, TERMIJN_TESTS_DIR "/conformance/uncovered.txt"));
}

TEST(Coverage, WhatIsSaidToBeUnreachableIsNotReached) {
  for (const auto& row : unreachable()) {
    const auto state = state_of(row["state"]);
    ASSERT_TRUE(state) << row.place;
    EXPECT_FALSE(row["reason"].empty()) << row.place;
    const auto& norm = states_of(row["norm"]);
    EXPECT_FALSE(norm.has(*state)) << row.place << ": a case reaches it, so take it off the list";
    EXPECT_NE(std::ranges::find(norm.reachable, *state), norm.reachable.end())
        << row.place << ": nobody says that it is reachable";
  }
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
      EXPECT_NE(std::ranges::find(norm.reachable, state), norm.reachable.end())
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
