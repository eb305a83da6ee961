// SPDX-License-Identifier: Apache-2.0
// Dates and outcomes as lawyers wrote them down, against the rules of the repository: a case for
// each row of each table in a folder of conformance, that of the calendar apart.
#include "tests/conformance/rule_tables.h"

#include <set>

#include <gtest/gtest.h>

#include "engine/cases.h"
#include "engine/evaluate.h"
#include "tests/support/log_text.h"

namespace termijn::testing {
namespace {

const Program& program() {
  static const Program program = repository_program();
  return program;
}

const cli::RuleTables& tables() {
  static const auto tables = repository_tables(program());
  return tables;
}

class RuleTables : public ::testing::TestWithParam<std::size_t> {};

TEST_P(RuleTables, HasTheExpectedOutcome) {
  const auto& one = tables().cases[GetParam()];
  const auto& row = one.row;
  const auto dossier = evaluate(program(), tables().log, one.dossier, row.as_of);
  EXPECT_FALSE(one.expected.empty()) << place_of(tables(), one);
  for (const auto& expected : one.expected) {
    for (const auto& failure : failures_of(program(), expected, dossier)) {
      ADD_FAILURE() << place_of(tables(), one) << "\n  given  " << row.given << "\n  as of  "
                    << iso(row.as_of) << "\n  norm   " << row.norm << "\n  expect "
                    << failure.expected << "\n  found  " << failure.found << "\n  basis  "
                    << row.basis << " [" << row.mark << "]\n  note   " << row.note;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Conformance, RuleTables,
                         ::testing::Range(std::size_t{0}, tables().cases.size()),
                         [](const auto& tested) {
                           return name_of(tables(), tables().cases[tested.param]);
                         });

TEST(RuleTableFiles, HaveRowsEachWithAnArticleAndANameOfItsOwn) {
  EXPECT_GT(tables().tables, 1u);
  std::set<std::string> names;
  for (const auto& one : tables().cases) {
    const auto name = name_of(tables(), one);
    EXPECT_FALSE(one.row.basis.empty()) << place_of(tables(), one);
    EXPECT_TRUE(names.insert(name).second) << place_of(tables(), one) << ": " << name << " twice";
  }
}

}  // namespace
}  // namespace termijn::testing
