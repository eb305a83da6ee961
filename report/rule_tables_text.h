// SPDX-License-Identifier: Apache-2.0
// How the rows of tables with cases came out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/source.h"
#include "engine/cases.h"

namespace termijn {

struct JudgedRow {
  std::string id, norm, basis, given;
  Date as_of;
  Span span;
  std::vector<CaseFailure> failures;
  std::string command;  ///< that explains the row
  std::string why;      ///< the explanation, when that was asked for
};

struct JudgedTables {
  Sources sources;  ///< the tables, for the places
  std::size_t tables = 0, rows = 0, agree = 0;
  std::vector<JudgedRow> shown;  ///< that do not agree, or that were asked for
};

/// The rows that are shown, with their places, and how many agree.
std::string rule_tables_text(const JudgedTables& judged, Language language);

}  // namespace termijn
