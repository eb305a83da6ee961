// SPDX-License-Identifier: Apache-2.0
// The tables of tests/conformance in which each row is a case for the rules, read as the command
// reads them. How they are written is in README.md there.
#pragma once

#include <string>

#include "cli/rule_tables.h"

namespace termijn::testing {

/// All of them; throws std::runtime_error when one has a fault.
cli::RuleTables repository_tables(const Program& program);

/// `.../wor/beroep.csv:7`
std::string place_of(const cli::RuleTables& tables, const cli::TableCase& one);

/// `wor_beroep_01`: the folder and the id.
std::string name_of(const cli::RuleTables& tables, const cli::TableCase& one);

}  // namespace termijn::testing
