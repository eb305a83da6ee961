// SPDX-License-Identifier: Apache-2.0
// The tables of tests/conformance in which each row is a case for the rules: `given` is a log,
// `expect` is a state, `einde` and a day, or `geen einde`, and with `in reading=choice` only in
// that reading.
#pragma once

#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "tests/support/table.h"

namespace termijn::testing {

/// `conformance/wor/beroep.csv`: in a folder of conformance, and not about the calendar alone.
std::vector<std::string> rule_tables();

/// Throws std::runtime_error for a table with a fault.
std::vector<TableRow> rows_of(const std::string& file);
std::vector<TableRow> all_rows();

/// `expect` without the reading, and the reading, which may be empty.
std::string expected_of(const TableRow& row);
std::string reading_of(const TableRow& row);

/// Our answer for the latest instance: one line an outcome.
std::vector<std::string> answers(const Program& program, const DossierVerdict& dossier,
                                 const TableRow& row);

}  // namespace termijn::testing
