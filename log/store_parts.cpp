// SPDX-License-Identifier: Apache-2.0
// What stands in the schema of a log, row by row.
#include "log/store_parts.h"

#include <cstdint>
#include <map>
#include <string>

#include "base/code.h"
#include "log/schema.h"
#include "log/store_form.h"

namespace termijn {
namespace {

/// A table, an index or a trigger, and how it was made.
using Parts = std::map<std::string, std::string>;

Parts parts_of(const Database& database) {
  Parts parts;
  Statement row = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema");
  while (row.step()) {
    parts[row.text(0) + ' ' + row.text(1)] = row.text(2) + '\n' + row.text(3);
  }
  return parts;
}

/// As a log of that version is made.
Parts parts_of_version(std::int64_t version) {
  const Database made("", Database::Access::memory, 0);
  apply_schema(made, schema_parts().first(static_cast<std::size_t>(version)));
  return parts_of(made);
}

/// Nearly every log has the newest version.
Parts expected_parts(std::int64_t version) {
  if (version != newest_version) return parts_of_version(version);
  static const Parts newest = parts_of_version(newest_version);
  return newest;
}

}  // namespace

Diagnostics altered_parts(const Database& database) {
  const Parts expected = expected_parts(version_of(database));
  const Parts found = parts_of(database);
  Diagnostics altered;
  const auto add = [&](Code code, const std::string& name) {
    altered.push_back({code, {}, {database.path(), name}, {}});
  };
  for (const auto& [name, made] : expected) {
    const auto at = found.find(name);
    if (at == found.end()) {
      add(Code::log_guard_missing, name);
    } else if (at->second != made) {
      add(Code::log_guard_altered, name);
    }
  }
  for (const auto& [name, made] : found) {
    if (!expected.contains(name)) add(Code::log_guard_added, name);
  }
  return altered;
}

}  // namespace termijn
