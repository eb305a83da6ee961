// SPDX-License-Identifier: Apache-2.0
#include "batch/day_sweep.h"

#include <algorithm>

namespace termijn::batch {

std::string DaySweep::head() {
  return "from\tthrough\t" + TableWriter::head();
}

void DaySweep::take(std::span<StreamedDossier> dossier, std::string& out) {
  text_count_ = 0;
  rows_.clear();
  bool is_wrong_once = false, is_faulty = false;
  for (Date day = from_;; day = judge_.turn()) {
    const JudgedDossier judged = judge_.judge(dossier.front(), day);
    is_wrong_once |= is_wrong(judged);
    is_faulty |= has_errors(judged.faults);
    if (texts_.size() == text_count_) texts_.emplace_back();
    std::string& text = texts_[text_count_];
    text.clear();
    writer_.write(judged, text);
    const bool is_new = text_count_ == 0 || text != texts_[text_count_ - 1];
    if (is_new) meet(day);
    if (judge_.turn() <= day || judge_.turn() > through_) break;
  }
  for (Row& row : rows_) {
    if (row.is_open) row.through = through_;
    out += iso(row.from);
    out += '\t';
    out += iso(row.through);
    out += '\t';
    out += row.line;
    out += '\n';
  }
  counts.dossiers += 1;
  counts.faulty += is_faulty ? 1 : 0;
  counts.wrong += is_wrong_once ? 1 : 0;
}

/// The lines of the last text are there on `day`; all others are not any more.
void DaySweep::meet(Date day) {
  for (Row& row : rows_) row.is_met = false;
  const std::string_view text = texts_[text_count_++];
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    meet(text.substr(at, end - at), day);
    at = end + 1;
  }
  for (Row& row : rows_) {
    if (!row.is_open || row.is_met) continue;
    row.is_open = false;
    row.through = day - 1;
  }
}

/// A line may be there twice; each is a row of its own.
void DaySweep::meet(std::string_view line, Date day) {
  const auto same = std::ranges::find_if(
      rows_, [&](const Row& row) { return row.is_open && !row.is_met && row.line == line; });
  if (same != rows_.end())
    same->is_met = true;
  else
    rows_.push_back({line, day, day, true, true});
}

void DaySweep::merge(const DossierWork& /*other*/) {}

}  // namespace termijn::batch
