// SPDX-License-Identifier: Apache-2.0
#include "embed/dossier_judge.h"

#include <algorithm>
#include <utility>

namespace termijn::embed {

bool DossierJudge::begin(std::string_view procedure) {
  rows_.clear();
  numbers_.clear();
  council_ = {};
  among_ = binder_.every_procedure();
  procedure_ = procedure.empty() ? nothing : binder_.procedure(procedure);
  return procedure.empty() || procedure_ != nothing;
}

bool DossierJudge::add(const TextEvent& event, std::int64_t number) {
  if (!numbers_.empty() && number <= numbers_.back()) return false;
  if (!binder_.add(event, procedure_, rows_, among_)) return false;
  numbers_.push_back(number);
  return true;
}

bool DossierJudge::add_telling(const TextEvent& event, std::int64_t number) {
  others_.clear();
  for (const TextField& field : event.fields) {
    if (field.name == "titel" || field.name == "title") continue;
    if (field.name != "procedure") {
      others_.push_back(field);
      continue;
    }
    const Index told = binder_.procedure(field.value);
    if (told == nothing || (procedure_ != nothing && procedure_ != told)) return false;
    // What was added before was read without it.
    if (procedure_ == nothing && !rows_.events.empty()) return false;
    procedure_ = told;
  }
  return add({event.event, event.actor, event.day, others_}, number);
}

bool DossierJudge::take(const EventRecord& record) {
  if (record.replaces || record.earliest || record.time || record.dossier.empty()) return false;
  fields_.clear();
  for (const FieldText& field : record.fields) fields_.push_back({field.name, field.value});
  return add_telling({record.event, record.actor, record.day.days(), fields_}, record.number);
}

bool DossierJudge::take(std::span<const EventRecord> records) {
  if (records.empty() || !begin({})) return false;
  const EventRecord& first = records.front();
  of_council(first.council);
  for (const EventRecord& record : records) meet(record.event, record.actor);
  return std::ranges::all_of(records, [&](const EventRecord& record) {
    return record.dossier == first.dossier && record.council == first.council && take(record);
  });
}

const Shown& DossierJudge::judge(Date as_of) {
  sort_by_day(rows_, numbers_);
  const EventRows rows{rows_.events, rows_.values, rows_.lengths, council_};
  const Index procedure = procedure_ != nothing ? procedure_ : judge_.recognise(rows, as_of);
  judge_.judge(rows, procedure, as_of, brief_);
  if (!brief_.full.empty()) {
    shown_ = shown_of(program_, judge_.whole(numbers_, procedure, brief_), as_of);
    return shown_;
  }
  const std::uint32_t count = judge_.count();
  const bool is_judged = procedure != nothing && count != 0;
  shown_.procedure = procedure;
  shown_.phase = is_judged ? judge_.phase(procedure) : nothing;
  shown_.later_events = static_cast<std::uint32_t>(rows_.events.size()) - count;
  shown_.not_covered =
      is_judged && is_covered_nowhere(program_, procedure, rows.events.first(count));
  conclusions_.draw(brief_);
  show(program_, brief_, conclusions_, as_of, shown_);
  return shown_;
}

const Shown& DossierJudge::judge(const BoundLog& log, Date as_of) {
  shown_ = shown_of(program_, judge_.judge(log, log.dossiers.front(), as_of), as_of);
  return shown_;
}

}  // namespace termijn::embed
