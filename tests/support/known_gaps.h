// SPDX-License-Identifier: Apache-2.0
// Rows of conformance tables that we get wrong and know it. A listed gap that passes is a fault
// too: the list never says more than is true.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace termijn {

class KnownGaps {
 public:
  /// Rows `table,id,reason` of a text; throws when it is faulty or a reason is missing.
  KnownGaps(std::string_view name, std::string_view text);
  /// tests/conformance/known_gaps.csv.
  static KnownGaps of_repository();

  /// What is wrong with this outcome of a row: empty when it passed and is no gap, or failed and
  /// is.
  std::string fault(std::string_view table, std::string_view id, bool passed) const;

  /// The ids that are listed for `table`.
  std::set<std::string> ids(std::string_view table) const;

 private:
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> reasons_;
};

}  // namespace termijn
