// SPDX-License-Identifier: Apache-2.0
#include "batch/dossier_stream.h"

namespace termijn::batch {
namespace {

/// `AND`ed to the rest of the condition: the names of a range. Its parameters are 1 to 4.
std::string range_of(const EventTable& table, bool has_from, bool has_until) {
  const bool has_council = table.council >= 0;
  const std::string keys = has_council ? '(' + table.keys() + ')' : table.keys();
  std::string sql = "dossier <> ''";
  if (has_from) sql += " AND " + keys + " >= " + (has_council ? "(?1, ?2)" : "?2");
  if (has_until) sql += " AND " + keys + " < " + (has_council ? "(?3, ?4)" : "?4");
  return sql;
}

}  // namespace

DossierStream::DossierStream(const std::string& path, const EventTable& table,
                             const CommonRows& common, const LogNames& names,
                             const QuickBinder& binder, const std::optional<NameBound>& from,
                             const std::optional<NameBound>& until)
    : database_(path, Database::Access::read, 0),
      table_(table),
      reader_(table, common, names, binder) {
  // Pages of the file are read where they are, without copying them first.
  database_.execute("PRAGMA mmap_size = 17179869184");
  rows_ = database_.prepare(table.select(range_of(table, from.has_value(), until.has_value())) +
                            table.order());
  if (from) bind_bound(rows_, 1, table, *from);
  if (until) bind_bound(rows_, 3, table, *until);
  has_row_ = rows_.step();
}

bool DossierStream::is_same_dossier(const DossierKey& name) const {
  if (text_in(rows_, table_.council) != name.first) return false;
  // Writing a number as a text costs more than reading the row.
  if (number_ && rows_.is_number(table_.dossier)) return rows_.number(table_.dossier) == *number_;
  return rows_.view(table_.dossier) == name.second;
}

bool DossierStream::next(StreamedDossier& out) {
  if (!has_row_) return false;
  out.name.first.assign(text_in(rows_, table_.council));
  number_.reset();
  if (rows_.is_number(table_.dossier)) number_ = rows_.number(table_.dossier);
  out.name.second.assign(rows_.view(table_.dossier));
  reader_.begin(out);
  do {
    reader_.take(rows_, out);
    ++events_;
    has_row_ = rows_.step();
  } while (has_row_ && is_same_dossier(out.name));
  reader_.finish(out, rows_of(database_, table_, out.name));
  return true;
}

}  // namespace termijn::batch
