// SPDX-License-Identifier: Apache-2.0
// A table of terms with the days that somebody expects, judged row by row.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "engine/program.h"
#include "report/term_text.h"

namespace termijn::cli {

/// The judgement of the rows that can be counted, and every fault with its row and column.
struct JudgedTable {
  TableResult result;
  Diagnostics faults;
};

/// Columns, in any order, in English or Dutch: `start_date`, `term`, `expected_last_day` and, not
/// required, `id`, `direction` and `rule`. Others are passed over, and so are rows that start with
/// `#`. `file` is the index of `table` in the sources of the caller.
JudgedTable judge_table(const Program& program, const Source& table, std::uint32_t file);

}  // namespace termijn::cli
