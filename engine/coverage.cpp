// SPDX-License-Identifier: Apache-2.0
#include "engine/coverage.h"

#include <algorithm>

namespace termijn {
namespace {

std::vector<Index> acts_of(const Procedure& procedure) {
  std::vector<Index> acts;
  for (const auto& citation : procedure.citations) {
    if (std::ranges::find(acts, citation.act) == acts.end()) acts.push_back(citation.act);
  }
  return acts;
}

bool is_before_rules(const Procedure& procedure, Date day) {
  return procedure.first_day && day < *procedure.first_day;
}

}  // namespace

bool is_valid(const Norm& norm, Date day) {
  return norm.valid_from <= day && (!norm.valid_until || day < *norm.valid_until);
}

Date end_of(const Norm& norm) {
  return std::min(norm.valid_until.value_or(Date::last()),
                  norm.covered.until.value_or(Date::last()));
}

bool speaks_for(const Program& program, const Norm& norm, Date day) {
  const Norm* first = nullptr;
  const Norm* last = nullptr;
  for (const auto version : program.norm_names[norm.name].versions) {
    const auto& other = program.norms[version];
    if (is_valid(other, day)) return &other == &norm;
    if (first == nullptr || other.valid_from < first->valid_from) first = &other;
    if (last == nullptr || other.valid_from > last->valid_from) last = &other;
  }
  return &norm == (first != nullptr && day < first->valid_from ? first : last);
}

Outcome not_covered(const Norm& norm, Date day, EventIndex event) {
  Outcome outcome;
  outcome.state = State::not_covered;
  outcome.since = day;
  outcome.causes.push_back(
      {Cause::What::act_not_covered, day, event, {}, nothing, norm.covered_by});
  return outcome;
}

std::vector<Uncovered> uncovered_by(const Program& program, Index procedure,
                                    std::span<const Event> events) {
  std::vector<Uncovered> found;
  for (const auto act : acts_of(program.procedures[procedure])) {
    const auto& covered = program.acts[act].covered;
    const auto count = std::ranges::count_if(
        events, [&](const auto& event) { return !event.council_wide && !covered.hold(event.day); });
    if (count > 0) found.push_back({act, static_cast<std::uint32_t>(count)});
  }
  return found;
}

bool is_covered(const Program& program, Index procedure, Date day) {
  const auto& rules = program.procedures[procedure];
  return !is_before_rules(rules, day) &&
         std::ranges::all_of(rules.citations, [&](const auto& citation) {
           return program.acts[citation.act].covered.hold(day);
         });
}

bool is_covered_nowhere(const Program& program, Index procedure, std::span<const Event> events) {
  const auto is_own = [](const Event& event) { return !event.council_wide; };
  return std::ranges::any_of(events, is_own) &&
         std::ranges::none_of(events, [&](const Event& event) {
           return is_own(event) && is_covered(program, procedure, event.day);
         });
}

}  // namespace termijn
