// SPDX-License-Identifier: Apache-2.0
// Made-up dossiers reach every state that a norm of the library can come into.
#include "learn/reached.h"

#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

/// `norm;state` of each row of tests/conformance/unreachable.csv, which says why.
std::set<std::string> excused_states() {
  std::set<std::string> rows;
  std::ifstream file(TERMIJN_SOURCE_DIR "/tests/conformance/unreachable.csv");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#') || line.starts_with("norm;")) continue;
    rows.insert(line.substr(0, line.find(';', line.find(';') + 1)));
  }
  return rows;
}

TEST(Reached, IsAllOfEveryProcedure) {
  const Program& program = repository_rules();
  std::size_t calls = 0;
  const Reached reached = reached_states(program, [&](std::size_t, std::size_t) { ++calls; });
  EXPECT_EQ(calls, program.norms.size() + 1);
  EXPECT_TRUE(reached.is_complete());
  EXPECT_GT(reached.reachable, program.norm_names.size());
  ASSERT_EQ(reached.procedures.size(), program.procedures.size());
  for (const ReachedIn& one : reached.procedures) {
    EXPECT_EQ(one.reached, one.reachable) << program.procedures[one.procedure].id;
    EXPECT_GT(one.reachable, 0U) << program.procedures[one.procedure].id;
  }
  for (const NormState& one : reached.missed)
    ADD_FAILURE() << program.norm_names[one.norm].id << ' ' << state_id(one.state);
  // What counts as out of reach is no more than what somebody gave a reason for.
  std::set<std::string> left_out;
  for (const NormState& one : reached.out_of_reach)
    left_out.insert(program.norm_names[one.norm].id + ';' + std::string(state_id(one.state)));
  EXPECT_EQ(left_out, excused_states());
}

}  // namespace
}  // namespace termijn::testing
