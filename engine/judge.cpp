// SPDX-License-Identifier: Apache-2.0
#include "engine/judge.h"

#include <algorithm>
#include <utility>

#include "engine/papers.h"

namespace termijn {
namespace {

using Op = Condition::Op;

Truth truth_of(bool claim) {
  return claim ? Truth::yes : Truth::no;
}

void add_missing(Missing missing, std::vector<Missing>& out) {
  if (std::find(out.begin(), out.end(), missing) == out.end()) out.push_back(missing);
}

}  // namespace

const Event::Value* find_value(const Event& event, Index field) {
  for (const auto& value : event.values) {
    if (value.field == field) return &value;
  }
  return nullptr;
}

Date first_day(const Facts& facts) {
  const auto own = std::find_if(facts.events.begin(), facts.events.end(),
                                [](const auto& event) { return !event.council_wide; });
  return own != facts.events.end() ? own->day : facts.events.front().day;
}

World::World(const Program& program) : touched(program.readings.size(), false) {
  for (const auto& reading : program.readings) choice.push_back(reading.standard);
}

void World::forget() {
  touched.assign(touched.size(), false);
  lived.clear();
}

bool World::has_touched() const {
  return std::ranges::find(touched, true) != touched.end();
}

std::span<const ConditionId> children_of(const Program& program, const Condition& row) {
  return std::span(program.children).subspan(row.first_child, row.child_count);
}

Truth Judge::truth(ConditionId condition, Subject subject) const {
  if (condition == no_condition) return Truth::yes;
  const auto& row = facts_.program.conditions[condition];
  const auto result = plain(row, subject);
  return row.negated ? negate(result) : result;
}

Truth Judge::truth(const Pattern& pattern, EventIndex event) const {
  if (facts_.events[event].type != pattern.event) return Truth::no;
  return truth(pattern.condition, subject_of(event));
}

Truth Judge::plain(const Condition& row, Subject subject) const {
  switch (row.op) {
    case Op::any:
      return of_children(row, subject, false);
    case Op::all:
      return of_children(row, subject, true);
    case Op::negation:
      return negate(truth(children_of(facts_.program, row).front(), subject));
    case Op::concept_:
      return kept(facts_.program.concepts[row.a].condition, subject);
    case Op::happened:
      return happened(row, subject);
    case Op::reading:
      world_.touched[row.a] = true;
      return truth_of(world_.choice[row.a] == row.b);
    default:
      break;
  }
  const auto* value = value_of(row, subject);
  if (row.op == Op::known) return truth_of(value != nullptr);
  if (value == nullptr) return Truth::unknown;
  switch (row.op) {
    case Op::one_of:
      return truth_of(std::find(row.values.begin(), row.values.end(), value->value) !=
                      row.values.end());
    case Op::at_least:
      return truth_of(value->value >= row.number);
    case Op::at_most:
      return truth_of(value->value <= row.number);
    default:
      return truth_of(value->value != 0);
  }
}

std::size_t KeptTruths::hash(const Key& key) {
  const auto& [condition, event, day] = key;
  constexpr std::uint64_t spread = 0x9e3779b97f4a7c15;  // odd, with its bits well mixed
  std::uint64_t hash = ((std::uint64_t{condition} << 32) | event) * spread;
  hash = (hash ^ (hash >> 32) ^ static_cast<std::uint32_t>(day)) * spread;
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

std::size_t KeptTruths::place(const Key& key) const {
  std::size_t at = hash(key) & (entries_.size() - 1);
  while (std::get<0>(entries_[at].key) != no_condition && entries_[at].key != key)
    at = (at + 1) & (entries_.size() - 1);
  return at;
}

const Truth* KeptTruths::find(const Key& key) const {
  if (entries_.empty()) return nullptr;
  const Entry& entry = entries_[place(key)];
  return entry.key == key ? &entry.truth : nullptr;
}

void KeptTruths::keep(const Key& key, Truth truth) {
  if (2 * used_ >= entries_.size()) grow();
  entries_[place(key)] = {key, truth};
  ++used_;
}

void KeptTruths::grow() {
  constexpr std::size_t first = 32;
  auto old = std::exchange(entries_, std::vector<Entry>(std::max(first, 2 * entries_.size())));
  for (const Entry& entry : old) {
    if (std::get<0>(entry.key) != no_condition) entries_[place(entry.key)] = entry;
  }
}

Truth Judge::kept(ConditionId condition, Subject subject) const {
  if (condition == no_condition) return Truth::yes;
  const auto key = key_of(condition, subject);
  if (const auto* found = kept_.find(key)) return *found;
  const auto result = truth(condition, subject);
  kept_.keep(key, result);
  return result;
}

Truth Judge::of_children(const Condition& row, Subject subject, bool all) const {
  const Truth decisive = all ? Truth::no : Truth::yes;
  Truth result = negate(decisive);
  for (const auto child : children_of(facts_.program, row)) {
    const auto one = truth(child, subject);
    if (one == decisive) return decisive;
    if (one == Truth::unknown) result = Truth::unknown;
  }
  return result;
}

Truth Judge::happened(const Condition& row, Subject subject) const {
  // Of a few events looking is cheaper than keeping.
  constexpr std::size_t many = 64;
  if (facts_.events.size() < many) return happened_by(row, subject.on);
  const auto condition = static_cast<ConditionId>(&row - facts_.program.conditions.data());
  const Key key{condition, no_event, subject.on.days()};
  if (const Truth* known = happened_.find(key)) return *known;
  const Truth truth = happened_by(row, subject.on);
  happened_.keep(key, truth);
  return truth;
}

Truth Judge::happened_by(const Condition& row, Date on) const {
  const auto& events = facts_.events;
  Date from = Date::from_days(INT32_MIN);
  if (row.b != nothing) {
    const auto first =
        std::find_if(events.begin(), events.end(), [&](const auto& e) { return e.type == row.b; });
    if (first == events.end() || first->day > on) return Truth::no;
    from = first->day;
  }
  Truth result = Truth::no;
  for (EventIndex i = 0; i < events.size() && events[i].day <= on; ++i) {
    if (events[i].type != row.a || events[i].day < from) continue;
    const auto children = children_of(facts_.program, row);
    const auto one = children.empty() ? Truth::yes : kept(children.front(), subject_of(i));
    if (one == Truth::yes) return one;
    if (one == Truth::unknown) result = one;
  }
  return result;
}

const Event::Value* Judge::latest(Index field) const {
  const auto known = std::ranges::find(latest_, field, &Latest::field);
  if (known != latest_.end()) return known->value;
  const Event::Value* latest = nullptr;
  for (auto event = facts_.events.rbegin(); event != facts_.events.rend() && latest == nullptr;
       ++event)
    latest = find_value(*event, field);
  latest_.push_back({field, latest});
  return latest;
}

const Event::Value* Judge::fact(Index field, Date on) const {
  if (const auto* value = latest(field)) return value;
  const auto line = set_by_paper(facts_.program, facts_.council, field, on);
  return line.setting != nullptr ? &line.setting->value : nullptr;
}

EventIndex Judge::owner_of(const Condition& row, Subject subject) const {
  const auto& events = facts_.events;
  if (row.owner == nothing) return subject.event;
  if (subject.event != no_event && events[subject.event].type == row.owner) return subject.event;
  EventIndex latest = no_event;
  for (EventIndex i = 0; i < events.size() && events[i].day <= subject.on; ++i) {
    if (events[i].type == row.owner) latest = i;
  }
  return latest;
}

const Event::Value* Judge::value_of(const Condition& row, Subject subject) const {
  if (facts_.program.fields[row.a].kind != Field::Kind::field) return fact(row.a, subject.on);
  const auto owner = owner_of(row, subject);
  return owner == no_event ? nullptr : find_value(facts_.events[owner], row.a);
}

void Judge::why_not(ConditionId condition, Subject subject, std::vector<Atom>& out) const {
  Seen seen;
  why_not(condition, subject, nothing, seen, out);
}

/// A concept that stands in the condition twice has the same leaves both times.
void Judge::why_not(ConditionId condition, Subject subject, Index concept_, Seen& seen,
                    std::vector<Atom>& out) const {
  const auto result = truth(condition, subject);
  if (condition == no_condition || result == Truth::yes) return;
  const auto& row = facts_.program.conditions[condition];
  if (!row.negated && (row.op == Op::any || row.op == Op::all)) {
    for (const auto child : children_of(facts_.program, row))
      why_not(child, subject, concept_, seen, out);
  } else if (!row.negated && row.op == Op::concept_) {
    const auto inner = facts_.program.concepts[row.a].condition;
    if (seen.insert(key_of(inner, subject)).second) why_not(inner, subject, row.a, seen, out);
  } else {
    out.push_back({condition, concept_, subject.event, result});
  }
}

void Judge::missing(ConditionId condition, Subject subject, std::vector<Missing>& out) const {
  Seen seen;
  missing(condition, subject, seen, out);
}

void Judge::missing(ConditionId condition, Subject subject, Seen& seen,
                    std::vector<Missing>& out) const {
  if (condition == no_condition || !seen.insert(key_of(condition, subject)).second) return;
  if (truth(condition, subject) != Truth::unknown) return;
  const auto& row = facts_.program.conditions[condition];
  switch (row.op) {
    case Op::any:
    case Op::all:
    case Op::negation:
      for (const auto child : children_of(facts_.program, row)) missing(child, subject, seen, out);
      break;
    case Op::concept_:
      missing(facts_.program.concepts[row.a].condition, subject, seen, out);
      break;
    case Op::happened:
      missing_of_events(row, subject, seen, out);
      break;
    case Op::known:
    case Op::reading:
      break;  // never unknown
    default:
      add_missing(
          {row.a, facts_.program.fields[row.a].kind == Field::Kind::field ? owner_of(row, subject)
                                                                          : no_event},
          out);
  }
}

void Judge::missing_of_events(const Condition& row, Subject subject, Seen& seen,
                              std::vector<Missing>& out) const {
  const auto& events = facts_.events;
  for (EventIndex i = 0; i < events.size() && events[i].day <= subject.on; ++i) {
    if (events[i].type != row.a) continue;
    for (const auto child : children_of(facts_.program, row))
      missing(child, subject_of(i), seen, out);
  }
}

}  // namespace termijn
