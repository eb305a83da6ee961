// SPDX-License-Identifier: Apache-2.0
#include "batch/row_reader.h"

#include <algorithm>

#include "base/source.h"
#include "log/date_text.h"
#include "log/record_parts.h"

namespace termijn::batch {

void RowReader::begin(StreamedDossier& out) {
  out.procedure = nothing;
  out.rows.clear();
  out.numbers.clear();
  out.bound.reset();
  out.is_gone = false;
  out.sources.clear();
  const auto& [council, dossier] = out.name;
  is_plain_ = !common_.of_council.contains(council) && !common_.of_dossier.contains(out.name) &&
              find_bad_byte(council) == council.npos && find_bad_byte(dossier) == dossier.npos;
  is_rising_ = true;
}

void RowReader::take(const Statement& row, StreamedDossier& out) {
  is_plain_ = is_plain_ && take_plain(row, out);
}

void RowReader::finish(StreamedDossier& out, const EachRow& rows) {
  if (is_plain_ && !is_some_number_twice(out)) return sort_by_day(out.rows, out.numbers);
  out.rows.clear();
  out.numbers.clear();
  out.bound.emplace(bind_whole(table_, common_, rules_.names, out.name, rows, out.sources));
  const bool is_empty = *out.bound && (*out.bound)->dossiers.empty();
  out.is_gone = is_empty && common_.of_dossier.contains(out.name);
}

bool RowReader::asks_more(const Statement& row) const {
  const auto is_said = [&](int column) { return column >= 0 && !row.is_null(column); };
  return is_said(table_.replaces) || is_said(table_.earliest) || is_said(table_.time) ||
         std::ranges::any_of(table_.own_fields, is_said);
}

bool RowReader::take_said(const Statement& row, StreamedDossier& out, Said& said) const {
  const auto procedure = text_in(row, table_.procedure), title = text_in(row, table_.title);
  said = {!procedure.empty(), !title.empty()};
  // What nobody looks at is refused all the same when it is no text.
  if (find_bad_byte(title) != title.npos) return false;
  const auto remark = text_in(row, table_.remark), recorded = text_in(row, table_.recorded);
  if (find_bad_byte(remark) != remark.npos) return false;
  if (!recorded.empty() && !is_iso_moment(recorded)) return false;
  if (!said.procedure) return true;
  const Index told = rules_.binder.procedure(procedure);
  if (told == nothing || (out.procedure != nothing && out.procedure != told)) return false;
  out.procedure = told;
  return true;
}

std::int64_t RowReader::number_in(const Statement& row, const StreamedDossier& out) const {
  if (table_.number < 0) return static_cast<std::int64_t>(out.numbers.size()) + 1;
  if (row.is_number(table_.number)) {
    const std::int64_t number = row.number(table_.number);
    return number <= greatest_number ? std::max<std::int64_t>(number, 0) : 0;
  }
  const std::string_view text = row.view(table_.number);
  return text.starts_with('0') ? 0 : read_number(text).value_or(0);
}

bool RowReader::take_plain(const Statement& row, StreamedDossier& out) {
  if (asks_more(row)) return false;
  const auto day = parse_iso(row.view(table_.day));
  const std::int64_t number = number_in(row, out);
  Said said;
  if (!day || number == 0 || !take_said(row, out, said)) return false;
  const TextEvent event{row.view(table_.event), text_in(row, table_.actor), day->days(), {}};
  const auto fields = text_in(row, table_.fields);
  if (!memo_.add(rules_.binder, event, fields, said, out.procedure, out.rows)) return false;
  is_rising_ = is_rising_ && (out.numbers.empty() || out.numbers.back() < number);
  out.numbers.push_back(number);
  return true;
}

/// As rows come by day, numbers rise nearly always.
bool RowReader::is_some_number_twice(const StreamedDossier& dossier) const {
  if (is_rising_) return false;
  auto numbers = dossier.numbers;
  std::ranges::sort(numbers);
  return std::ranges::adjacent_find(numbers) != numbers.end();
}

}  // namespace termijn::batch
