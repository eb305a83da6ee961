// SPDX-License-Identifier: Apache-2.0
// Dates and outcomes as lawyers wrote them down, against the rules of the repository: a case for
// each row of each table in a folder of conformance, that of the calendar apart.
#include "tests/conformance/rule_tables.h"

#include <algorithm>
#include <ostream>
#include <set>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"

namespace termijn {

void PrintTo(const TableRow& row, std::ostream* out) {
  *out << row.place;
}

namespace testing {
namespace {

const Program& program() {
  static const Program program = repository_program();
  return program;
}

/// `wor_beroep_01`
std::string name_of(const TableRow& row) {
  const auto file = row.place.substr(0, row.place.rfind('/'));
  return file.substr(file.rfind('/') + 1) + '_' + row["id"];
}

class RuleTables : public ::testing::TestWithParam<TableRow> {};

TEST_P(RuleTables, HasTheExpectedOutcome) {
  const auto& row = GetParam();
  const auto as_of = parse_iso(row["as_of"]);
  ASSERT_TRUE(as_of) << row.place;
  const auto log = bound(program(), row["given"]);
  const auto dossier = evaluate(program(), log, log.dossiers.at(0), *as_of);
  const auto expected = expected_of(row);
  const auto found = answers(program(), dossier, row);
  EXPECT_FALSE(found.empty()) << row.place << ": no norm " << row["norm"];
  for (const auto& answer : found) {
    EXPECT_EQ(answer, expected) << row.place << "\n  given  " << row["given"] << "\n  as of  "
                                << row["as_of"] << "\n  norm   " << row["norm"] << "\n  expect "
                                << row["expect"] << "\n  basis  " << row["basis"] << " ["
                                << row["mark"] << "]\n  note   " << row["note"];
  }
}

INSTANTIATE_TEST_SUITE_P(Conformance, RuleTables, ::testing::ValuesIn(all_rows()),
                         [](const auto& tested) { return name_of(tested.param); });

TEST(RuleTableFiles, NameReadingsAndNormsThatExist) {
  for (const auto& row : all_rows()) {
    const auto has_norm = std::any_of(program().norms.begin(), program().norms.end(),
                                      [&](const Norm& norm) { return norm.id == row["norm"]; });
    EXPECT_TRUE(has_norm) << row.place << ": " << row["norm"];
    const auto reading = reading_of(row);
    if (reading.empty()) continue;
    bool found = false;
    for (const auto& one : program().readings) {
      for (const auto& choice : one.choices) found |= reading == one.id + "=" + choice.id;
    }
    EXPECT_TRUE(found) << row.place << ": " << reading;
  }
}

TEST(RuleTableFiles, HaveRowsEachWithANameOfItsOwn) {
  EXPECT_FALSE(rule_tables().empty());
  std::set<std::string> names;
  for (const auto& file : rule_tables()) {
    const auto rows = rows_of(file);
    EXPECT_FALSE(rows.empty()) << file << " has no rows";
    for (const auto& row : rows) {
      EXPECT_FALSE(row["expect"].empty() || row["basis"].empty()) << row.place;
      EXPECT_TRUE(names.insert(name_of(row)).second) << row.place << ": " << row["id"] << " twice";
    }
  }
}

}  // namespace
}  // namespace testing
}  // namespace termijn
