// SPDX-License-Identifier: Apache-2.0
// What a row of a table expects, in words, as expectations about the rules of a program.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"
#include "log/rule_table.h"

namespace termijn::cli {

/// Expectations with `|` between them. Each is a state, `einde` and a day (with a time if need be),
/// `geen einde`, `signaal`, `geen signaal`, `fout M`, `geen fout M` or `fase P`. Behind it may
/// stand `in de periode van` and a day, and `in reading=choice`, with commas between several.
Result<std::vector<CaseExpectation>> read_expectations(const Program& program,
                                                       const RuleTableRow& row);

}  // namespace termijn::cli
