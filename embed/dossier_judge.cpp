// SPDX-License-Identifier: Apache-2.0
#include "embed/dossier_judge.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace termijn::embed {

bool DossierJudge::begin(std::string_view procedure) {
  rows_.clear();
  numbers_.clear();
  procedure_ = procedure.empty() ? nothing : binder_.procedure(procedure);
  return procedure.empty() || procedure_ != nothing;
}

bool DossierJudge::add(const TextEvent& event, std::int64_t number) {
  if (!numbers_.empty() && number <= numbers_.back()) return false;
  if (!binder_.add(event, procedure_, rows_)) return false;
  numbers_.push_back(number);
  return true;
}

bool DossierJudge::take(const EventRecord& record) {
  if (record.replaces || record.earliest || record.time || record.dossier.empty()) return false;
  fields_.clear();
  for (const FieldText& field : record.fields) {
    if (field.name == "titel" || field.name == "title") continue;
    if (field.name != "procedure") {
      fields_.push_back({field.name, field.value});
      continue;
    }
    const Index told = binder_.procedure(field.value);
    if (told == nothing || (procedure_ != nothing && procedure_ != told)) return false;
    procedure_ = told;
  }
  return add({record.event, record.actor, record.day.days(), fields_}, record.number);
}

bool DossierJudge::take(std::span<const EventRecord> records) {
  if (records.empty() || !begin({})) return false;
  const EventRecord& first = records.front();
  return std::ranges::all_of(records, [&](const EventRecord& record) {
    return record.dossier == first.dossier && record.council == first.council && take(record);
  });
}

/// By day, and within a day as they were recorded.
void DossierJudge::sort() {
  const auto& events = rows_.events;
  if (std::ranges::is_sorted(events, {}, &EventRow::day)) return;
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return events[i].day; });
  std::vector<EventRow> sorted;
  std::vector<std::int64_t> numbers;
  for (const std::size_t i : order) {
    sorted.push_back(events[i]);
    numbers.push_back(numbers_[i]);
  }
  rows_.events = std::move(sorted);
  numbers_ = std::move(numbers);
}

DossierVerdict DossierJudge::judge(Date as_of) {
  sort();
  return judge_.judge({rows_.events, rows_.values, rows_.lengths, {}}, numbers_, procedure_, as_of);
}

}  // namespace termijn::embed
