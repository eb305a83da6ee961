// SPDX-License-Identifier: Apache-2.0
// Two sets of rules -> the names that may decide otherwise in the one than in the other.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/source.h"
#include "dsl/ast.h"

namespace termijn {

struct WrittenRules {
  const std::vector<ast::File>& files;
  const Sources& sources;  ///< of the spans in `files`
};

/// Every name that only one of the two declares, that they declare in other words, or in whose
/// declaration such a name stands, however far away; and the norms that show a mistake of which
/// that holds. All other names mean the same in both. Nothing: papers differ, which may set
/// anything. Examples and tables of subjects decide nothing, and of an act only the days for which
/// it is known does.
std::optional<std::set<std::string, std::less<>>> changed_names(const WrittenRules& before,
                                                                const WrittenRules& after);

}  // namespace termijn
