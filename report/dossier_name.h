// SPDX-License-Identifier: Apache-2.0
// Which dossier of a log somebody means.
#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/bind.h"

namespace termijn {

struct DossierName {
  std::string council, dossier;
  friend std::strong_ordering operator<=>(const DossierName&, const DossierName&) = default;
};
std::vector<DossierName> dossier_names(const BoundLog& log);

/// The position of the dossier that `word` names: `A-12`, or with its council `OR-Noord/A-12`.
/// A name that several councils have is refused, and so is one that is not there.
Result<std::size_t> find_dossier(std::span<const DossierName> all, const std::string& word);

}  // namespace termijn
