// SPDX-License-Identifier: Apache-2.0
// Where the events of many dossiers stand in a database: the log of Termijn itself, or an app's own
// events through a table or view `termijn_event` (docs/embedding.md).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "log/sqlite.h"

namespace termijn::batch {

struct EventTable {
  std::string name, where;  ///< which rows count
  bool is_log = false;      ///< of Termijn: rows are only added
  /// Council and dossier in SQL, as texts or whole numbers of which no two are the same name.
  std::string council_key, dossier_key;
  /// Of an app, compared as they stand: columns that may hold something else than they declare.
  bool has_typed_names = false;
  std::vector<std::string> columns;  ///< in the order in which they are selected
  /// Their places; -1: there is no such column.
  int council = -1, dossier = -1, number = -1, day = -1, earliest = -1, time = -1, event = -1,
      actor = -1, replaces = -1, procedure = -1, title = -1, recorded = -1, remark = -1,
      fields = -1;
  std::vector<int> own_fields;  ///< columns that are fields of the event

  /// `SELECT ... FROM ... WHERE ...`; `and_where` may be empty.
  std::string select(const std::string& and_where) const;
  /// By which dossiers stand apart, and by which the events of one follow; who reads them puts
  /// those of one day in the order of their numbers, which hardly any index has.
  std::string keys() const;
  std::string order() const;
  /// Whether a row is of a dossier, and not of a whole council.
  std::string has_dossier() const { return dossier_key + " <> ''"; }
  /// A comparison of the name, as `<`, with the parameters from `first` on: that of the council,
  /// when the table tells councils apart, and that of the dossier.
  std::string compare(const std::string& how, int first) const;
  /// Whether the database gives dossiers in order without sorting them all first.
  bool is_in_order(const Database& database) const;
};

/// Everything that is missing, or the table.
Result<EventTable> find_event_table(const Database& database);

}  // namespace termijn::batch
