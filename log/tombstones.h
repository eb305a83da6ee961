// SPDX-License-Identifier: Apache-2.0
// What is left in a log of dossiers that were erased: the announcements, and which rows are empty.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/date.h"

namespace termijn {

struct Tombstone {
  std::int64_t number = 0;  ///< of the announcement
  std::string council, dossier;
  Date day;                          ///< on which it was announced
  std::vector<std::int64_t> rows;    ///< what it says will be erased
  std::vector<std::int64_t> erased;  ///< of those: what has no content any more

  bool is_carried_out() const { return !erased.empty() && erased.size() == rows.size(); }
};

/// In the order of their numbers; none of a list, or of a log without a chain.
Result<std::vector<Tombstone>> tombstones_in(const std::string& path);

}  // namespace termijn
