// SPDX-License-Identifier: Apache-2.0
// Rows that concern more than their own dossier, and dossiers that they concern.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "batch/table_row.h"
#include "engine/bind.h"

namespace termijn::batch {

struct CommonRow {
  std::int64_t number = 0;  ///< 0 when the table has none
  std::string json;
};

struct CommonRows {
  std::map<std::string, std::vector<CommonRow>, std::less<>> of_council;
  /// Corrections and what they correct, for each dossier that they touch.
  std::map<DossierKey, std::vector<CommonRow>> of_dossier;
  /// Of the rows without a dossier and of the corrections: what to read to know all of this again.
  std::vector<std::int64_t> numbers;
};

/// Reads the whole table. Throws a StoreError when rows are corrected and two have one number.
CommonRows read_common_rows(const Database& database, const EventTable& table);
/// Reads only the rows with these numbers, and what they correct.
CommonRows read_common_rows(const Database& database, const EventTable& table,
                            const std::vector<std::int64_t>& numbers);

using RowTaker = std::function<void(const Statement&)>;
/// Calls what it is given with each row of a dossier.
using EachRow = std::function<void(const RowTaker&)>;

void rows_of(const Database& database, const EventTable& table, const DossierKey& name,
             const RowTaker& take);

/// A dossier as a log of its own, with what holds for its council and what corrects it. The faults
/// have their places in the source that is added. Without dossiers when it has no rows.
Result<BoundLog> bind_whole(const EventTable& table, const CommonRows& common,
                            const LogNames& names, const DossierKey& name, const EachRow& rows,
                            Sources& sources);

}  // namespace termijn::batch
