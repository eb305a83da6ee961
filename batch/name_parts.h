// SPDX-License-Identifier: Apache-2.0
// The names of all dossiers, cut into parts that threads can read apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/event_table.h"

namespace termijn::batch {

using DossierKey = std::pair<std::string, std::string>;  ///< council and dossier

/// The dossier at an end of a part, as the database compares it.
struct NameBound {
  DossierKey name;
  bool is_number = false;  ///< the dossier is stored as a number
};

/// Digits that a database may hold as a number and give back as the same text.
bool is_whole_number(std::string_view text);

/// A name that somebody typed: a number when those of the database are, and it is one.
NameBound bound_of(const Database& database, const EventTable& table, DossierKey name);

/// Binds council and dossier to two parameters behind each other; the first only when the table
/// tells councils apart.
void bind_bound(Statement& statement, int first, const EventTable& table, const NameBound& bound);

/// Part i is from bounds[i] until bounds[i + 1]; nothing is no bound. The first is `after`. One
/// part when `jobs` is 1, or when the database has no index that gives the names in order: then
/// every part would sort all rows.
std::vector<std::optional<NameBound>> parts_of(const Database& database, const EventTable& table,
                                               const std::optional<NameBound>& after,
                                               std::size_t jobs);

}  // namespace termijn::batch
