// SPDX-License-Identifier: Apache-2.0
// Tables with a case a row: a log, a day, and what must come out. See tests/conformance/README.md.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "engine/bind.h"
#include "engine/program.h"
#include "log/rule_table.h"

namespace termijn::cli {

/// A row with what it expects, and its first dossier.
struct TableCase {
  RuleTableRow row;
  std::vector<CaseExpectation> expected;
  Dossier dossier;
};

/// What stands in tables. Nothing may be judged when there are faults.
struct RuleTables {
  Sources sources;
  std::size_t tables = 0;
  std::vector<TableCase> cases;
  BoundLog log;
  Diagnostics faults;
};

/// The tables at `path`: a file, or a folder with all files (.csv) in it and in its folders, by
/// path. All that is wrong is told at once.
RuleTables read_rule_tables(const Program& program, const std::string& path);

}  // namespace termijn::cli
