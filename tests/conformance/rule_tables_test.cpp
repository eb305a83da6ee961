// SPDX-License-Identifier: Apache-2.0
// Dates and outcomes as lawyers wrote them down, against the rules of the repository: a case for
// each row of each table in a folder of conformance, that of the calendar apart. `given` is a log;
// `expect` is a state or `einde` and a day, and with `in reading=choice` only in that reading.
#include <ostream>
#include <set>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"
#include "tests/support/table.h"

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

/// `conformance/wor/beroep.csv`: in a folder of conformance, and not about the calendar alone.
std::vector<std::string> tables() {
  const std::string top = "conformance/";
  auto files = files_below("conformance", ".csv");
  std::erase_if(files, [&](const std::string& file) {
    return file.find('/', top.size()) == file.npos || file.starts_with(top + "calendar/");
  });
  return files;
}

std::vector<TableRow> rows_of(const std::string& file) {
  const auto table = read_table_file("tests/" + file);
  for (const auto& fault : table.faults) throw std::runtime_error(fault);
  return table.rows;
}

std::vector<TableRow> all_rows() {
  std::vector<TableRow> rows;
  for (const auto& file : tables()) {
    for (auto& row : rows_of(file)) rows.push_back(std::move(row));
  }
  return rows;
}

/// `wor_beroep_01`
std::string name_of(const TableRow& row) {
  const auto file = row.place.substr(0, row.place.rfind('/'));
  return file.substr(file.rfind('/') + 1) + '_' + row["id"];
}

/// Whether an outcome is one that `reading=choice` leads to; an empty text names every reading.
bool is_in(const Outcome& outcome, const std::string& reading_is_choice) {
  if (reading_is_choice.empty() || outcome.readings.empty()) return true;
  for (const auto& picks : outcome.readings) {
    const bool fits = std::all_of(picks.begin(), picks.end(), [&](const ReadingPick& pick) {
      const auto& reading = program().readings[pick.reading];
      return !reading_is_choice.starts_with(reading.id + "=") ||
             reading_is_choice == reading.id + "=" + reading.choices[pick.choice].id;
    });
    if (fits) return true;
  }
  return false;
}

std::string last_day_of(const Outcome& outcome) {
  const auto& deadline = outcome.deadline ? outcome.deadline : outcome.possible;
  return deadline ? "einde " + iso(deadline->last_day) : "geen einde";
}

/// Our answer for the latest instance: one line an outcome.
std::vector<std::string> answers(const DossierVerdict& dossier, const TableRow& row) {
  const auto expected = row["expect"];
  const auto in = expected.find(" in ");
  const auto reading = in == expected.npos ? std::string{} : expected.substr(in + 4);
  std::vector<std::string> found;
  for (const auto& verdict : dossier.norms) {
    if (program().norms[verdict.norm].id != row["norm"]) continue;
    found.clear();
    if (reading.empty() && !expected.starts_with("einde")) {
      found.emplace_back(state_id(verdict.state));
      continue;
    }
    for (const auto& outcome : verdict.outcomes) {
      if (!is_in(outcome, reading)) continue;
      found.push_back(expected.starts_with("einde") ? last_day_of(outcome)
                                                    : std::string(state_id(outcome.state)));
    }
  }
  return found;
}

class RuleTables : public ::testing::TestWithParam<TableRow> {};

TEST_P(RuleTables, HasTheExpectedOutcome) {
  const auto& row = GetParam();
  const auto as_of = parse_iso(row["as_of"]);
  ASSERT_TRUE(as_of) << row.place;
  const auto log = bound(program(), row["given"]);
  const auto dossier = evaluate(program(), log, log.dossiers.at(0), *as_of);
  const auto expected = row["expect"].substr(0, row["expect"].find(" in "));
  const auto found = answers(dossier, row);
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
    const auto in = row["expect"].find(" in ");
    if (in == std::string::npos) continue;
    const auto reading = row["expect"].substr(in + 4);
    bool found = false;
    for (const auto& one : program().readings) {
      for (const auto& choice : one.choices) found |= reading == one.id + "=" + choice.id;
    }
    EXPECT_TRUE(found) << row.place << ": " << reading;
  }
}

TEST(RuleTableFiles, HaveRowsEachWithANameOfItsOwn) {
  EXPECT_FALSE(tables().empty());
  std::set<std::string> names;
  for (const auto& file : tables()) {
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
