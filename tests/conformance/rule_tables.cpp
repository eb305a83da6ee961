// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/rule_tables.h"

#include <algorithm>
#include <stdexcept>

#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

/// Whether an outcome is one that `reading=choice` leads to; an empty text names every reading.
bool is_in(const Program& program, const Outcome& outcome, const std::string& reading_is_choice) {
  if (reading_is_choice.empty() || outcome.readings.empty()) return true;
  for (const auto& picks : outcome.readings) {
    const bool fits = std::all_of(picks.begin(), picks.end(), [&](const ReadingPick& pick) {
      const auto& reading = program.readings[pick.reading];
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

bool is_about_end(const std::string& expected) {
  return expected.starts_with("einde") || expected == "geen einde";
}

}  // namespace

std::vector<std::string> rule_tables() {
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
  for (const auto& file : rule_tables()) {
    for (auto& row : rows_of(file)) rows.push_back(std::move(row));
  }
  return rows;
}

std::string expected_of(const TableRow& row) {
  return row["expect"].substr(0, row["expect"].find(" in "));
}

std::string reading_of(const TableRow& row) {
  const auto in = row["expect"].find(" in ");
  return in == std::string::npos ? std::string{} : row["expect"].substr(in + 4);
}

std::vector<std::string> answers(const Program& program, const DossierVerdict& dossier,
                                 const TableRow& row) {
  const auto expected = expected_of(row), reading = reading_of(row);
  std::vector<std::string> found;
  for (const auto& verdict : dossier.norms) {
    if (program.norms[verdict.norm].id != row["norm"]) continue;
    found.clear();
    if (reading.empty() && !is_about_end(expected)) {
      found.emplace_back(state_id(verdict.state));
      continue;
    }
    for (const auto& outcome : verdict.outcomes) {
      if (!is_in(program, outcome, reading)) continue;
      found.push_back(is_about_end(expected) ? last_day_of(outcome)
                                             : std::string(state_id(outcome.state)));
    }
  }
  return found;
}

}  // namespace termijn::testing
