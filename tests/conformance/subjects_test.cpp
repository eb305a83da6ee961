// SPDX-License-Identifier: Apache-2.0
// The table of subjects in the rules against conformance/subjects.csv. In `right` stands each right
// that is possible, in the order of the table: `?` behind one that hangs on a missing fact, `~`
// behind one that is uncertain; `-` when the table does not say.
#include "engine/subjects.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/bind_value.h"
#include "engine/names.h"
#include "tests/support/log_text.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

const Program& rules() {
  static const Program program = repository_program();
  return program;
}

const Table& table() {
  static const Table read = read_table_file("tests/conformance/subjects.csv");
  return read;
}

/// `politiek_primaat=nee cao_regelt_dit=ja`
std::vector<Event::Value> facts_of(const std::string& text) {
  static const NameIndex fields(rules().fields);
  std::vector<Event::Value> facts;
  std::vector<Period> lengths;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto sign = word.find('=');
    const Index field = fields.find(word.substr(0, sign));
    if (field == nothing) throw std::invalid_argument(word);
    const auto value =
        value_of(rules().fields[field], word.substr(sign + 1), std::nullopt, lengths);
    if (!value.fault.empty()) throw std::invalid_argument(word);
    if (value.known) facts.push_back({field, value.number});
  }
  return facts;
}

std::string basis_of(const RightRow& row) {
  std::string text;
  for (const auto& citation : row.citations) text += (text.empty() ? "" : ", ") + citation.text;
  return text;
}

struct Found {
  std::string right, basis;
};

Found found_for(const TableRow& row) {
  const auto& subjects = rules().subjects;
  const auto named = std::ranges::find(subjects, row["subject"], &SubjectTable::id);
  if (named == subjects.end()) throw std::invalid_argument(row["subject"]);
  const auto& subject = *named;
  const auto as_of = parse_iso(row["as_of"]).value();
  Found found;
  for (const auto& answer : rights_of(rules(), subject, facts_of(row["facts"]), as_of)) {
    if (rules().roles[answer.role].id != row["body"]) continue;
    for (const auto& possible : answer.rights) {
      const auto& line = subject.rows[possible.row];
      found.right += (found.right.empty() ? "" : " | ") + std::string(right_id(line.right));
      if (possible.truth == Truth::unknown) found.right += "?";
      if (line.mark == Mark::uncertain) found.right += "~";
      found.basis += (found.basis.empty() ? "" : " | ") + basis_of(line);
    }
  }
  if (found.right.empty()) found.right = "-";
  return found;
}

TEST(SubjectsTable, AgreesWithTheRules) {
  EXPECT_EQ(table().faults, std::vector<std::string>{});
  ASSERT_GT(table().rows.size(), 50u);
  for (const auto& row : table().rows) {
    const auto found = found_for(row);
    EXPECT_EQ(found.right, row["right"]) << row.place;
    EXPECT_EQ(found.basis, row["basis"]) << row.place;
  }
}

TEST(SubjectsTable, HasEverySubjectAndRowOfTheRules) {
  std::set<std::string> shown;
  for (const auto& row : table().rows) shown.insert(row["subject"] + " " + found_for(row).basis);
  for (const auto& subject : rules().subjects) {
    for (const auto& row : subject.rows) {
      EXPECT_TRUE(shown.contains(subject.id + " " + basis_of(row)) || row.condition != no_condition)
          << subject.id << " " << basis_of(row) << " is settled by no row of the table";
    }
  }
}

}  // namespace
}  // namespace termijn::testing
