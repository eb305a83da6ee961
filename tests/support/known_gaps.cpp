// SPDX-License-Identifier: Apache-2.0
#include "tests/support/known_gaps.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/table.h"

namespace termijn {

KnownGaps::KnownGaps(std::string_view name, std::string_view text) {
  const Table table = read_table(name, text);
  if (!table.faults.empty()) throw std::runtime_error(table.faults.front());
  for (const TableRow& row : table.rows) {
    if (row["reason"].empty()) throw std::runtime_error(row.place + ": a gap without a reason");
    reasons_[row["table"]][row["id"]] = row["reason"];
  }
}

KnownGaps KnownGaps::of_repository() {
  const std::string path = "tests/conformance/known_gaps.csv";
  std::ifstream file(std::string(TERMIJN_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return {path, text.str()};
}

std::string KnownGaps::fault(std::string_view table, std::string_view id, bool passed) const {
  const bool is_gap = ids(table).contains(std::string(id));
  if (passed && is_gap) return "passes, so take it off the list of known gaps";
  if (!passed && !is_gap) return "fails, and is no known gap";
  return {};
}

std::set<std::string> KnownGaps::ids(std::string_view table) const {
  std::set<std::string> found;
  const auto rows = reasons_.find(table);
  if (rows == reasons_.end()) return found;
  for (const auto& [id, reason] : rows->second) found.insert(id);
  return found;
}

}  // namespace termijn
