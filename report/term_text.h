// SPDX-License-Identifier: Apache-2.0
// One counted term, without any log: the answer of `termijn term`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "calendar/clock.h"
#include "engine/program.h"
#include "report/words.h"

namespace termijn {

struct CountedTerm {
  TimeLimit limit;
  CountingRuleInfo rule;           ///< by which it was counted; perhaps none of the program's
  std::optional<Date> advice;      ///< a term that counts back to a free day: act by this one
  std::optional<ClockTerm> clock;  ///< a term in hours from a time of the day
};

/// The last day and how it was counted, line by line.
std::string term_text(const Program& program, const CountedTerm& term, Language language);
/// The same on one line, without the last day.
std::string term_steps(const Program& program, const CountedTerm& term, Language language);
/// `termijn.term/1`; the shape is docs/json.md.
std::string term_json(const Program& program, const CountedTerm& term);

/// One row of a table whose expectation is not what was counted.
struct TableDifference {
  std::size_t row = 0;  ///< line of the file; the header is 1, as in a spreadsheet
  std::string id;       ///< as the table names it; may be empty
  Date expected;
  CountedTerm counted;
};

struct TableResult {
  std::size_t rows = 0;    ///< that were counted
  std::size_t faulty = 0;  ///< that could not be
  std::vector<TableDifference> differences;
};

/// A line for each row that differs, and how many agree.
std::string table_text(const Program& program, const TableResult& result, Language language);
/// `termijn.term_table/1`.
std::string table_json(const Program& program, const TableResult& result);

}  // namespace termijn
