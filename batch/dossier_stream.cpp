// SPDX-License-Identifier: Apache-2.0
#include "batch/dossier_stream.h"

namespace termijn::batch {

DossierStream::DossierStream(const Database& database, const EventTable& table,
                             const CommonRows& common, std::span<const RuleNames> rules,
                             const std::optional<DossierKey>& from,
                             const std::optional<DossierKey>& until)
    : database_(database), table_(table) {
  for (const RuleNames& each : rules) readers_.emplace_back(table, common, each);
  std::string which = table.has_dossier();
  if (from) which += " AND " + table.compare(">=", 1);
  if (until) which += " AND " + table.compare("<", 3);
  rows_ = database_.prepare(table.select(which) + table.order());
  if (from) bind_name(rows_, 1, table, *from);
  if (until) bind_name(rows_, 3, table, *until);
  step();
}

void DossierStream::step() {
  has_row_ = rows_.step();
  if (has_row_ && table_.has_typed_names) demand_plain_name(table_, rows_);
}

bool DossierStream::is_same_dossier(const DossierKey& name) const {
  if (text_in(rows_, table_.council) != name.first) return false;
  // Writing a number as a text costs more than reading the row.
  if (number_ && rows_.is_number(table_.dossier)) return rows_.number(table_.dossier) == *number_;
  return rows_.view(table_.dossier) == name.second;
}

bool DossierStream::next(std::span<StreamedDossier> out) {
  if (!has_row_) return false;
  const DossierKey& name = out.front().name;
  number_.reset();
  if (rows_.is_number(table_.dossier)) number_ = rows_.number(table_.dossier);
  for (std::size_t i = 0; i < readers_.size(); ++i) {
    out[i].name.first.assign(text_in(rows_, table_.council));
    out[i].name.second.assign(rows_.view(table_.dossier));
    readers_[i].begin(out[i]);
  }
  numbers_.clear();
  do {
    if (table_.number >= 0) numbers_.push_back(rows_.number(table_.number));
    for (std::size_t i = 0; i < readers_.size(); ++i) readers_[i].take(rows_, out[i]);
    ++events_;
    step();
  } while (has_row_ && is_same_dossier(name));
  for (std::size_t i = 0; i < readers_.size(); ++i)
    readers_[i].finish(out[i],
                       [&](const RowTaker& take) { rows_of(database_, table_, name, take); });
  return true;
}

}  // namespace termijn::batch
