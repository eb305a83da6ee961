// SPDX-License-Identifier: Apache-2.0
// Tables with a case a row: a log, a day, and what must come out. See CONTRIBUTING.md.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "calendar/date.h"
#include "engine/record.h"

namespace termijn::cli {

/// What a row is about; what it expects is for the tests.
struct TableCase {
  std::vector<EventRecord> records;
  Date as_of;
};

/// The tables (.csv) with the columns `given` and `as_of` in a folder and the folders in it, by
/// path; their texts are added to `sources`. Rows with a fault are reported and left out.
struct RuleTables {
  std::vector<TableCase> cases;
  Diagnostics faults;
};
RuleTables read_rule_tables(const std::string& folder, Sources& sources);

}  // namespace termijn::cli
