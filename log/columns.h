// SPDX-License-Identifier: Apache-2.0
// The parts of an event that a log can give, with the names that files use for them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace termijn {

enum class Column : std::uint8_t {
  number,
  date,
  dossier,
  event,
  actor,
  form,
  council,
  procedure,
  title,
  reference,
  source,
  remark,
  recorded,
  replaces,
  fields
};

struct ColumnNames {
  Column column;
  std::string_view dutch;    ///< header in CSV; name of the field for those that become one
  std::string_view english;  ///< header in CSV and key in JSON
  std::string_view also;     ///< one more header, or empty
};

std::span<const ColumnNames> all_columns();
const ColumnNames& names_of(Column column);

/// By a header in lower snake case, in any language.
std::optional<Column> column_of(std::string_view name);

}  // namespace termijn
