// SPDX-License-Identifier: Apache-2.0
#include "batch/dossier_stream.h"

namespace termijn::batch {
DossierStream::DossierStream(const std::string& path, const EventTable& table,
                             const CommonRows& common, const LogNames& names,
                             const QuickBinder& binder, const std::optional<DossierKey>& from,
                             const std::optional<DossierKey>& until)
    : database_(path, Database::Access::read, 0),
      table_(table),
      reader_(table, common, names, binder) {
  // Pages of the file are read where they are, without copying them first.
  database_.execute("PRAGMA mmap_size = 17179869184");
  std::string which = table.has_dossier();
  if (from) which += " AND " + table.compare(">=", 1);
  if (until) which += " AND " + table.compare("<", 3);
  rows_ = database_.prepare(table.select(which) + table.order());
  if (from) bind_name(rows_, 1, table, *from);
  if (until) bind_name(rows_, 3, table, *until);
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
