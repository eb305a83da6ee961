// SPDX-License-Identifier: Apache-2.0
// What one row of an event table says.
#pragma once

#include <string>
#include <string_view>

#include "batch/event_table.h"
#include "batch/name_parts.h"

namespace termijn::batch {

/// Until the next step; empty when there is no such column.
inline std::string_view text_in(const Statement& row, int column) {
  return column >= 0 ? row.view(column) : std::string_view();
}

DossierKey name_in(const EventTable& table, const Statement& row);

/// Whether all that it says is UTF-8; in JSON what is not would be another sign.
bool is_all_text(const EventTable& table, const Statement& row);

/// As an event of a log in JSON.
std::string json_of(const EventTable& table, const Statement& row);

}  // namespace termijn::batch
