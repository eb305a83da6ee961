// SPDX-License-Identifier: Apache-2.0
#include "batch/rules_overlap.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace termijn::batch {
namespace {

template <class Items>
std::vector<Index> places_in(const Items& before, const Items& after) {
  std::map<std::string_view, Index> places;
  for (std::size_t i = 0; i < after.size(); ++i) places[after[i].id] = static_cast<Index>(i);
  std::vector<Index> found;
  for (const auto& one : before) {
    const auto place = places.find(one.id);
    found.push_back(place != places.end() ? place->second : nothing);
  }
  return found;
}

bool is_same_field(const Field& a, const Field& b) {
  return a.kind == b.kind && a.type == b.type &&
         std::ranges::equal(a.choices, b.choices, {}, &Choice::id, &Choice::id);
}

/// For each norm the procedures in which it stands, by id.
using Places = std::map<std::string_view, std::set<std::string_view>>;

Places places_of_norms(const Program& program) {
  Places places;
  for (const Procedure& procedure : program.procedures) {
    for (const Index norm : procedure.norms) places[program.norms[norm].id].insert(procedure.id);
  }
  return places;
}

}  // namespace

RulesOverlap::RulesOverlap(const Program& before, const Program& after,
                           const std::optional<std::set<std::string, std::less<>>>& changed)
    : before_(before),
      events_(places_in(before.events, after.events)),
      fields_(places_in(before.fields, after.fields)),
      procedure_of_(places_in(before.procedures, after.procedures)) {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i] != nothing && !is_same_field(before.fields[i], after.fields[fields_[i]]))
      fields_[i] = nothing;
  }
  const Places old_places = places_of_norms(before), new_places = places_of_norms(after);
  const auto is_changed = [&](const Norm& norm) {
    const auto one = old_places.find(norm.id), other = new_places.find(norm.id);
    return !changed || changed->contains(norm.id) || one == old_places.end() ||
           other == new_places.end() || one->second != other->second;
  };
  for (const Norm& norm : before.norms) changed_[0].push_back(is_changed(norm));
  for (const Norm& norm : after.norms) changed_[1].push_back(is_changed(norm));
  for (std::size_t i = 0; i < before.procedures.size(); ++i) {
    const auto any = [](const Procedure& procedure, const std::vector<bool>& those) {
      return std::ranges::any_of(procedure.norms, [&](Index norm) { return those[norm]; });
    };
    const Index other = procedure_of_[i];
    procedures_.push_back(other == nothing || any(before.procedures[i], changed_[0]) ||
                          any(after.procedures[other], changed_[1]));
  }
}

bool RulesOverlap::is_same_value(const FieldValue& a, const StreamedDossier& before,
                                 const FieldValue& b, const StreamedDossier& after) const {
  if (fields_[a.field] != b.field) return false;
  if (before_.fields[a.field].type != ValueType::length) return a.value == b.value;
  return before.rows.lengths[static_cast<std::size_t>(a.value)] ==
         after.rows.lengths[static_cast<std::size_t>(b.value)];
}

bool RulesOverlap::is_same(const StreamedDossier& before, Index procedure_before,
                           const StreamedDossier& after, Index procedure_after) const {
  if (before.bound || after.bound) return false;
  if (procedure_before == nothing || procedure_of_[procedure_before] != procedure_after)
    return false;
  const RowBuffer &one = before.rows, &other = after.rows;
  const auto same_row = [&](const EventRow& a, const EventRow& b) {
    return a.day == b.day && events_[a.type] == b.type && a.council_wide == b.council_wide &&
           a.first_value == b.first_value && a.value_count == b.value_count;
  };
  const auto same_value = [&](const FieldValue& a, const FieldValue& b) {
    return is_same_value(a, before, b, after);
  };
  return std::ranges::equal(one.events, other.events, same_row) &&
         std::ranges::equal(one.values, other.values, same_value);
}

}  // namespace termijn::batch
