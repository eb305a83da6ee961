// SPDX-License-Identifier: Apache-2.0
// Tables with a case a row, as lawyers write them: a log, a day, and what must come out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "calendar/date.h"
#include "engine/record.h"

namespace termijn {

struct RuleTableRow {
  std::string id;
  std::string given, norm, expect, basis, mark, note;  ///< as written
  Date as_of;
  std::vector<EventRecord> records;
  Span span, norm_span, expect_span;
};

struct RuleTable {
  bool has_cases = false;  ///< it has the column `given`; without it, it is about something else
  std::vector<RuleTableRow> rows;
  Diagnostics faults;  ///< of a row with faults `rows` has what could be read
};

/// The text with blanks for the lines that begin with `#`, so that places stay where they are.
std::string without_remarks(std::string text);

/// Columns `id`, `given`, `as_of`, `norm` and `expect`, and `basis`, `mark` and `note` for people;
/// lines that begin with `#` are remarks.
RuleTable read_rule_table(const Source& source, std::uint32_t file);

}  // namespace termijn
