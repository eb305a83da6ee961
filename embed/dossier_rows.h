// SPDX-License-Identifier: Apache-2.0
// Which rows of a table of events concern one dossier, when only that one is wanted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/record.h"

namespace termijn::embed {

/// A row, with what decides whom it concerns as a log reads it.
struct EventRow {
  std::string council, dossier;  ///< no dossier: it holds for all of its council
  /// By which corrections name it; nothing where the table says something else than a number.
  std::optional<std::int64_t> number;
  std::optional<std::int64_t> replaces;
  bool is_correction = false;  ///< also when it says no number that can be read
  std::int64_t position = 0;   ///< among all rows of the table, from 1
  std::string json;            ///< the event
  bool is_text = true;         ///< all of it is UTF-8
};

/// What `rows` correct and what is not among them.
std::vector<std::int64_t> missing_targets(const std::vector<EventRow>& rows);

/// Leaves the rows of `dossier`, those of whole councils that it has rows of, and all of each chain
/// of corrections that touches one of these, in whatever dossiers its rows stand. None, when the
/// dossier has no row of its own.
void keep_concerning(const std::string& dossier, std::vector<EventRow>& rows);

/// Records of rows that stand in other dossiers than `dossier` only take away what they correct:
/// what they put elsewhere is no part of this dossier, nor are its faults.
void leave_elsewhere(const std::string& dossier, std::vector<EventRecord>& records);

}  // namespace termijn::embed
