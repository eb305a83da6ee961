// SPDX-License-Identifier: Apache-2.0
// Every dossier that is made up for the rules of the repository has the state that it claims, when
// it is judged as a whole from its records; and all states that can be reached are.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "explore/explore.h"
#include "tests/support/log_text.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

const Program& program() {
  static const Program program = repository_program();
  return program;
}

const Exploration& explored() {
  static const auto found = explore(program());
  return found;
}

bool has_state(const Witness& witness) {
  const auto records = records_of(program(), witness.sketch, witness.procedure, "D");
  const auto log = termijn::bind(program(), records);
  if (!log) return false;
  const auto verdict = evaluate(program(), *log, log->dossiers.front(), witness.as_of);
  if (verdict.procedure != witness.procedure) return false;
  return std::ranges::any_of(verdict.norms, [&](const NormVerdict& one) {
    if (program().norms[one.norm].name != program().norms[witness.norm].name) return false;
    return one.state == witness.state ||
           std::ranges::any_of(one.outcomes, [&](const Outcome& outcome) {
             return outcome.state == witness.state;
           });
  });
}

TEST(Witnesses, HaveTheStateThatTheyClaim) {
  for (const auto& version : explored().versions) {
    for (const auto& witness : version.witnesses) {
      EXPECT_TRUE(has_state(witness))
          << program().norms[witness.norm].id << ' ' << state_id(witness.state);
    }
  }
}

TEST(Witnesses, ReachAllStatesThatCanBeReached) {
  std::map<std::string, std::set<State>> found;
  for (const auto& version : explored().versions) {
    for (const auto& witness : version.witnesses)
      found[program().norms[version.norm].id].insert(witness.state);
  }
  std::set<std::pair<std::string, std::string>> unreachable;
  const auto table = read_table_file("tests/conformance/unreachable.csv");
  for (const auto& row : table.rows) unreachable.emplace(row["norm"], row["state"]);
  std::size_t reached = 0, all = 0;
  const StateCoverage coverage(program());
  for (const auto& norm : coverage.norms()) {
    const auto& id = program().norm_names[norm.norm].id;
    for (const auto state : norm.reachable) {
      const bool is_found = found[id].contains(state);
      const bool is_out_of_reach = unreachable.contains({id, std::string(state_id(state))});
      if (!is_out_of_reach) ++all;
      if (is_found) ++reached;
      EXPECT_NE(is_found, is_out_of_reach) << id << ' ' << state_id(state);
    }
  }
  EXPECT_EQ(reached, all);
  std::printf("made-up dossiers reach %zu of %zu states (%.1f %%)\n", reached, all,
              100.0 * static_cast<double>(reached) / static_cast<double>(all));
}

TEST(Witnesses, ShowNoFaultInTheRules) {
  for (const auto& finding : explored().findings)
    ADD_FAILURE() << message_of(finding.diagnostic, Language::english);
}

}  // namespace
}  // namespace termijn::testing
