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

/// Binds the parameters of EventTable::compare().
void bind_name(Statement& statement, int first, const EventTable& table, const DossierKey& name);

/// A name on one line, in one column: `\t`, `\n`, `\r` and `\\` for what they say, and for other
/// control signs `\x01`.
void write_name(std::string_view name, std::string& out);

/// Throws when a name of the row is a BLOB or a fraction: to the database the same written
/// otherwise is another name, in another place. Where names are taken as texts it never is.
void demand_plain_name(const EventTable& table, const Statement& row);

/// Throws when such a name is written as this one, or as none.
void demand_plain_name(const Database& database, const EventTable& table, const DossierKey& name);

/// What somebody typed, as it is or as write_name() writes it: a dossier, or COUNCIL/DOSSIER; both
/// may have a slash of their own. Nothing when the database has neither.
std::optional<DossierKey> find_name(const Database& database, const EventTable& table,
                                    const std::string& typed);

/// Part i is from bounds[i] until bounds[i + 1]; nothing is no bound. The first is `after`. One
/// part when `jobs` is 1, or when the database has no index that gives the names in order: then
/// every part would sort all rows.
std::vector<std::optional<DossierKey>> parts_of(const Database& database, const EventTable& table,
                                                const std::optional<DossierKey>& after,
                                                std::size_t jobs);

}  // namespace termijn::batch
