// SPDX-License-Identifier: Apache-2.0
#include "batch/row_reader.h"

namespace termijn::batch {

void RowReader::begin(StreamedDossier& out) {
  out.procedure = nothing;
  out.rows.clear();
  out.numbers.clear();
  out.bound.reset();
  out.sources.clear();
  is_plain_ =
      !common_.of_council.contains(out.name.first) && !common_.of_dossier.contains(out.name);
}

void RowReader::take(const Statement& row, StreamedDossier& out) {
  is_plain_ = is_plain_ && take_plain(row, out);
}

void RowReader::finish(StreamedDossier& out, const EachRow& rows) {
  if (is_plain_) return sort_by_day(out.rows, out.numbers);
  out.rows.clear();
  out.numbers.clear();
  out.bound.emplace(bind_whole(table_, common_, rules_.names, out.name, rows, out.sources));
}

bool RowReader::take_plain(const Statement& row, StreamedDossier& out) {
  const bool asks_more = (table_.replaces >= 0 && !row.is_null(table_.replaces)) ||
                         (table_.earliest >= 0 && !row.is_null(table_.earliest)) ||
                         (table_.time >= 0 && !row.is_null(table_.time)) ||
                         !table_.own_fields.empty();
  const auto day = parse_iso(row.view(table_.day));
  if (asks_more || !day) return false;
  if (table_.procedure >= 0 && !row.is_null(table_.procedure)) {
    const Index procedure = rules_.binder.procedure(row.view(table_.procedure));
    const bool is_other = out.procedure != nothing && out.procedure != procedure;
    if (procedure == nothing || is_other) return false;
    out.procedure = procedure;
  }
  const TextEvent event{row.view(table_.event), text_in(row, table_.actor), day->days(), {}};
  if (!memo_.add(rules_.binder, event, text_in(row, table_.fields), out.procedure, out.rows))
    return false;
  const auto place = static_cast<std::int64_t>(out.numbers.size()) + 1;
  const auto number = table_.number >= 0 ? row.number(table_.number) : place;
  out.numbers.push_back(number);
  return true;
}

}  // namespace termijn::batch
