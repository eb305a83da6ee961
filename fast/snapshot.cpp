// SPDX-License-Identifier: Apache-2.0
// The rows of a snapshot: how they come in, and what is to be lived again for it.
#include "fast/snapshot.h"

#include <algorithm>
#include <tuple>

namespace termijn {
namespace {

bool names(const std::vector<Index>& sorted, Index one) {
  return std::ranges::binary_search(sorted, one);
}

bool is_about(const std::vector<Index>& sorted, const std::vector<Index>& any) {
  return std::ranges::any_of(any, [&](Index one) { return names(sorted, one); });
}

/// Whether the day of any event at all may stand in its answer.
bool looks_at_any_day(const PlanNorm& norm) {
  return norm.while_ != no_condition || norm.signals.count != 0;
}

}  // namespace

Snapshot::Snapshot(const Plan& plan)
    : plan_(plan),
      program_(*plan.program),
      mentions_(program_),
      trace_(mentions_),
      quick_(plan),
      slots_of_type_(program_.events.size()),
      slots_of_fact_(program_.fields.size()),
      watchers_(program_.events.size()) {}

void Snapshot::reset(Index procedure, std::string council) {
  rows_.clear();
  unused_values_ = 0;
  numbers_.clear();
  given_procedure_ = procedure;
  council_ = std::move(council);
  is_begun_ = false;
  silence();
}

/// The answers name rows by place, and the rows are about to be others.
void Snapshot::silence() {
  is_changed_ = true;
  is_put_together_ = true;
  verdict_.clear();
  news_.clear();
}

std::int32_t Snapshot::length(Period length) {
  const auto found = std::ranges::find(rows_.lengths, length);
  if (found != rows_.lengths.end()) return static_cast<std::int32_t>(found - rows_.lengths.begin());
  rows_.lengths.push_back(length);
  return static_cast<std::int32_t>(rows_.lengths.size()) - 1;
}

void Snapshot::add(std::int64_t number, std::int32_t day, Index type, bool council_wide,
                   std::span<const FieldValue> values) {
  silence();
  std::size_t place = rows_.events.size();
  while (place > 0 &&
         std::pair(rows_.events[place - 1].day, numbers_[place - 1]) > std::pair(day, number))
    --place;
  rows_.add(day, type, council_wide, values);
  std::rotate(rows_.events.begin() + static_cast<std::ptrdiff_t>(place), rows_.events.end() - 1,
              rows_.events.end());
  numbers_.insert(numbers_.begin() + static_cast<std::ptrdiff_t>(place), number);
  if (!is_begun_) return;
  const bool is_before = place < consumed_;
  if (is_before) shift(place, 1);
  if (is_before || day < frontier_) note_edit(type, values);
}

bool Snapshot::remove(std::int64_t number) {
  const auto found = std::ranges::find(numbers_, number);
  if (found == numbers_.end()) return false;
  silence();
  const auto place = static_cast<std::size_t>(found - numbers_.begin());
  const EventRow row = rows_.events[place];
  if (is_begun_ && place < consumed_) {
    note_edit(row.type, std::span(rows_.values).subspan(row.first_value, row.value_count));
    shift(place, -1);
  }
  rows_.events.erase(rows_.events.begin() + static_cast<std::ptrdiff_t>(place));
  numbers_.erase(found);
  unused_values_ += row.value_count;
  if (2 * unused_values_ > rows_.values.size()) pack_values();
  return true;
}

/// Leaves out those that no row has any more.
void Snapshot::pack_values() {
  std::vector<FieldValue> values;
  values.reserve(rows_.values.size() - unused_values_);
  for (EventRow& row : rows_.events) {
    const auto of_row = std::span(rows_.values).subspan(row.first_value, row.value_count);
    row.first_value = static_cast<std::uint32_t>(values.size()) & 0x7fffffffU;
    values.insert(values.end(), of_row.begin(), of_row.end());
  }
  rows_.values = std::move(values);
  unused_values_ = 0;
}

void Snapshot::note_edit(Index type, std::span<const FieldValue> values) {
  is_edited_ = true;
  edited_types_.push_back(type);
  for (const FieldValue& value : values) {
    if (program_.fields[value.field].kind != Field::Kind::field)
      edited_facts_.push_back(value.field);
  }
}

/// The rows from a place on stand one further, or one back. Who arose from the row that is taken
/// out has a wrong place until judge() throws it away: its norm names events of that type, and is
/// lived again. Before that nobody is told of it.
void Snapshot::shift(std::size_t from, int by) {
  consumed_ += static_cast<std::uint32_t>(by);
  const auto move = [&](EventIndex& event) {
    if (event != no_event && event >= from) event += static_cast<std::uint32_t>(by);
  };
  for (Slot& slot : slots_) {
    for (Part& part : slot.parts) {
      move(part.key);
      move(part.one.trigger);
    }
    for (BriefNorm& one : slot.all.norms) move(one.trigger);
  }
}

void Snapshot::judge(Date as_of) {
  news_.clear();
  is_put_together_ = is_changed_ = false;
  const bool goes_back = as_of.days() < as_of_;
  const bool is_another_day = as_of.days() != as_of_;
  as_of_ = as_of.days();
  quick_.as_of_ = as_of;
  quick_.facts_.reset();
  is_restless_ = is_another_day;
  if (!is_begun_ || goes_back || !take_edits()) {
    begin();
  } else {
    grow();
    mark_for_days();
  }
  live_marked();
  if (consumed_ == 0) return;
  last_ = rows_.events[consumed_ - 1].day;
  front_ = rows_.events.front().day;
  first_ = quick_.truths_.first_day();
}

Index Snapshot::told_procedure() const {
  return given_procedure_ != nothing ? given_procedure_
                                     : quick_.recognise(rows(), Date::from_days(as_of_));
}

/// Everything anew.
void Snapshot::begin() {
  is_begun_ = true;
  is_edited_ = false;
  edited_types_.clear();
  edited_facts_.clear();
  quick_.truths_.take(rows(), as_of_, true);
  consumed_ = quick_.truths_.count();
  frontier_ = consumed_ == 0 ? INT32_MIN : rows_.events[consumed_ - 1].day;
  for (auto& watchers : watchers_) watchers.clear();
  deadlines_ = {};
  restless_.clear();
  marked_.clear();
  marked_slots_.clear();
  take_procedure(consumed_ == 0 ? nothing : told_procedure());
  for (std::uint32_t i = 0; i < slots_.size(); ++i) mark_slot(i);
}

void Snapshot::take_procedure(Index procedure) {
  procedure_ = procedure;
  slots_.clear();
  for (auto& slots : slots_of_type_) slots.clear();
  for (auto& slots : slots_of_fact_) slots.clear();
  if (procedure == nothing) return;
  for (const Index norm : program_.procedures[procedure].norms) {
    const auto number = static_cast<std::uint32_t>(slots_.size());
    slots_.emplace_back().norm = &plan_.norms[norm];
    for (const Index type : mentions_.of_norm(norm).types) slots_of_type_[type].push_back(number);
    for (const Index fact : mentions_.of_norm(norm).facts) slots_of_fact_[fact].push_back(number);
  }
}

/// What was changed before the end; false when everything is to be done anew.
bool Snapshot::take_edits() {
  if (consumed_ == 0 || (procedure_ == nothing && is_edited_)) return false;
  if (!is_edited_) return true;
  is_edited_ = false;
  // Up to the last row that counted: what came later is for grow().
  quick_.truths_.take(
      {std::span(rows_.events).first(consumed_), rows_.values, rows_.lengths, council_}, INT32_MAX,
      true);
  const bool is_same = rows_.events.front().day == front_ && quick_.truths_.first_day() == first_ &&
                       told_procedure() == procedure_;
  if (!is_same) return false;
  const std::int32_t last = rows_.events[consumed_ - 1].day;
  for (std::uint32_t i = 0; i < slots_.size(); ++i) {
    const Slot& slot = slots_[i];
    const fast::Mentioned& mentioned = mentions_.of_norm(slot.norm->norm);
    const std::int32_t border = slot.norm->covered_until;
    if (is_about(mentioned.types, edited_types_) || is_about(mentioned.facts, edited_facts_) ||
        looks_at_any_day(*slot.norm) || slot.mode == Mode::plain ||
        (last < border) != (last_ < border))
      mark_slot(i);
  }
  edited_types_.clear();
  edited_facts_.clear();
  return true;
}

/// Rows at the end, and those of which the day has come.
void Snapshot::grow() {
  const auto from = consumed_;
  const bool had_own = quick_.truths_.has_own();
  changed_facts_.clear();
  quick_.truths_.grow(rows(), as_of_, changed_facts_);
  consumed_ = quick_.truths_.count();
  if (from == consumed_) return;
  is_restless_ = true;
  if (had_own != quick_.truths_.has_own() || procedure_ == nothing) return begin();
  const std::int32_t last = rows_.events[consumed_ - 1].day;
  frontier_ = std::max(frontier_, last);
  for (EventIndex event = from; event < consumed_; ++event) consume(event);
  for (const Index fact : changed_facts_) {
    for (const std::uint32_t slot : slots_of_fact_[fact]) mark_slot(slot);
  }
  for (std::uint32_t i = 0; i < slots_.size(); ++i) {
    const PlanNorm& norm = *slots_[i].norm;
    const bool passes_border = last_ < norm.covered_until && norm.covered_until <= last;
    // Since when something is so, is the day of an event after the norm began, if there is any.
    const bool needs_days =
        !program_.papers.empty() || last_ < std::max(norm.valid_from, norm.covered_from);
    const bool is_plain = slots_[i].mode == Mode::plain;
    const bool is_other = norm.lapses_with != nothing && last_ < last_border(norm);
    if (passes_border || is_other || (is_plain && needs_days && looks_at_any_day(norm)))
      mark_slot(i);
  }
}

/// The last day on which a version of a norm that this one lapses with begins or ceases to count.
std::int32_t Snapshot::last_border(const PlanNorm& norm) const {
  std::int32_t last = INT32_MIN;
  if (norm.lapses_with == nothing) return last;
  const Index name = plan_.missed_norms[norm.lapses_with];
  for (const Index version : program_.norm_names[name].versions) {
    const PlanNorm& other = plan_.norms[version];
    last = std::max({last, other.valid_from, other.covered_from, last_border(other)});
    for (const std::int32_t until : {other.valid_until, other.covered_until}) {
      if (until != INT32_MAX) last = std::max(last, until);
    }
  }
  return last;
}

const BriefVerdict& Snapshot::verdict() {
  if (is_put_together_) return verdict_;
  is_put_together_ = true;
  verdict_.clear();
  for (const Slot& slot : slots_) {
    if (slot.mode == Mode::in_parts)
      put_parts(slot);
    else
      put_all(slot.all);
  }
  quick_.in_order(verdict_);
  return verdict_;
}

void Snapshot::put_all(const BriefVerdict& all) {
  const auto acts = static_cast<std::uint32_t>(verdict_.acts.size());
  const auto outcomes = static_cast<std::uint32_t>(verdict_.outcomes.size());
  const auto full = static_cast<std::uint32_t>(verdict_.full.size());
  for (const BriefNorm& each : all.norms) {
    BriefNorm& one = verdict_.norms.emplace_back(each);
    one.first_act += acts;
    one.first_outcome += outcomes;
    if (one.full != BriefNorm::no_full) one.full += full;
  }
  for (const BriefOutcome& outcome : all.outcomes)
    verdict_.outcomes.emplace_back(outcome).first_act += acts;
  verdict_.acts.insert(verdict_.acts.end(), all.acts.begin(), all.acts.end());
  verdict_.full.insert(verdict_.full.end(), all.full.begin(), all.full.end());
}

void Snapshot::put_parts(const Slot& slot) {
  order_.clear();
  for (const Part& part : slot.parts) {
    if (part.one.state != State::dormant) order_.push_back(&part);
  }
  const auto before = [](const Part* a, const Part* b) {
    return std::pair(a->round, a->key) < std::pair(b->round, b->key);
  };
  if (!std::ranges::is_sorted(order_, before)) std::ranges::sort(order_, before);
  for (const Part* part : order_) {
    const auto acts = static_cast<std::uint32_t>(verdict_.acts.size());
    verdict_.norms.emplace_back(part->one).first_outcome =
        static_cast<std::uint32_t>(verdict_.outcomes.size());
    for (const BriefOutcome& outcome : part->outcomes)
      verdict_.outcomes.emplace_back(outcome).first_act += acts;
    verdict_.acts.insert(verdict_.acts.end(), part->acts.begin(), part->acts.end());
  }
}

}  // namespace termijn
