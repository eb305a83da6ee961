// SPDX-License-Identifier: Apache-2.0
#include "fast/truths.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "engine/papers.h"

namespace termijn::fast {
namespace {

using Op = Condition::Op;

constexpr std::int32_t never = INT32_MAX;
constexpr std::size_t places = 1024;  // of what is kept

Truth truth_of(bool claim) {
  return claim ? Truth::yes : Truth::no;
}

constexpr std::uint64_t every = ~std::uint64_t{0};

/// The same of every event.
TruthBits bits_of(Truth truth) {
  return {truth == Truth::yes ? every : 0, truth == Truth::no ? every : 0};
}

}  // namespace

Truths::Truths(const Plan& plan)
    : plan_(plan),
      nodes_(plan.nodes.data()),
      children_(plan.children.data()),
      has_papers_(!plan.program->papers.empty()),
      of_type_(plan.program->events.size()),
      bits_(plan.nodes.size()),
      heads_(plan.program->events.size(), no_event),
      tails_(heads_.size(), no_event),
      all_(heads_.size()),
      happened_(plan.nodes.size()),
      kept_(places),
      fields_(plan.program->fields.size()),
      matches_(plan.patterns.size()) {
  for (const Field& field : plan.program->fields)
    is_fact_.push_back(field.kind == Field::Kind::field ? 0 : 1);
  for (const Reading& reading : plan.program->readings) choice.push_back(reading.standard);
}

void Truths::take(const EventRows& rows, std::int32_t as_of, bool grows) {
  for (const Index type : types_) {
    heads_[type] = no_event;
    all_[type].clear();
    of_type_[type] = 0;
  }
  types_.clear();
  types_there_ = 0;
  rows_ = rows;
  ++stamp_;
  ++field_stamp_;
  count_ = 0;
  first_day_ = rows.events.empty() ? 0 : rows.events.front().day;
  has_own_ = false;
  stable_before_ = INT32_MAX;
  count_rows(as_of);
  if (grows && count_ != 0) stable_before_ = day(count_ - 1);
  is_short_ = !grows && count_ <= most_bits;
}

void Truths::grow(const EventRows& rows, std::int32_t as_of, std::vector<Index>& changed) {
  const auto before = count_;
  const auto known = changed.size();
  rows_ = rows;
  count_rows(as_of);
  for (EventIndex event = before; event < count_; ++event) take_facts(event, changed);
  if (changed.size() != known) ++stamp_;
  if (count_ != 0) stable_before_ = day(count_ - 1);
}

void Truths::count_rows(std::int32_t as_of) {
  ++grown_;
  const auto events = rows_.events;
  if (next_.size() < events.size()) next_.resize(2 * events.size());
  for (; count_ < events.size() && events[count_].day <= as_of; ++count_) add(count_);
}

void Truths::add(EventIndex event) {
  const EventRow& row = rows_.events[event];
  if (heads_[row.type] == no_event) {
    heads_[row.type] = event;
    types_.push_back(row.type);
    types_there_ |= Plan::mark_of(row.type);
  } else {
    next_[tails_[row.type]] = event;
  }
  tails_[row.type] = event;
  next_[event] = no_event;
  all_[row.type].push_back(event);
  if (event < most_bits) {
    const bool is_same_day = event != 0 && day(event - 1) == row.day;
    day_from_[event] = is_same_day ? day_from_[event - 1] : static_cast<std::uint8_t>(event);
    of_type_[row.type] |= std::uint64_t{1} << event;
  }
  if (has_own_ || row.council_wide != 0) return;
  has_own_ = true;
  first_day_ = row.day;
}

void Truths::take_facts(EventIndex event, std::vector<Index>& changed) {
  const EventRow& row = rows_.events[event];
  for (const FieldValue& value : rows_.values.subspan(row.first_value, row.value_count)) {
    if (is_fact_[value.field] == 0) continue;
    KeptField& kept = fields_[value.field];
    const bool is_same = kept.stamp == field_stamp_ && kept.value.value == value.value;
    kept = {field_stamp_, value, 0};
    if (!is_same) changed.push_back(value.field);
  }
}

/// The first is earlier.
EventIndex Truths::later_from(Index type, std::int32_t from) const {
  constexpr std::size_t few = 8;
  EventIndex event = heads_[type];
  if (day(tails_[type]) < from) return no_event;
  const auto& all = all_[type];
  if (all.size() > few)
    return *std::partition_point(all.begin(), all.end(),
                                 [&](EventIndex one) { return day(one) < from; });
  while (day(event) < from) event = next_[event];
  return event;
}

EventIndex Truths::last_until(Index type, std::int32_t until) const {
  const auto& all = all_[type];
  if (all.empty() || day(all.front()) > until) return no_event;
  if (day(all.back()) <= until) return all.back();
  return *std::prev(std::partition_point(all.begin(), all.end(),
                                         [&](EventIndex one) { return day(one) <= until; }));
}

EventIndex Truths::look_from(const PlanPattern& pattern, EventIndex event, Truth& how) {
  constexpr std::size_t few = 16;
  const auto& all = all_[pattern.event];
  if (all.size() > few && !nodes_[pattern.condition].reads) {
    Matches& kept = matches_[static_cast<std::size_t>(&pattern - plan_.patterns.data())];
    if (kept.stamp != stamp_) {
      kept.stamp = stamp_;
      kept.looked_at = 0;
      kept.found.clear();
    }
    const auto found =
        std::ranges::lower_bound(kept.found, event, {}, &std::pair<EventIndex, Truth>::first);
    if (found != kept.found.end()) return how = found->second, found->first;
    for (; kept.looked_at < all.size(); ++kept.looked_at) {
      const EventIndex one = all[kept.looked_at];
      if (!is_stable(day(one))) break;
      how = truth(pattern, one);
      if (how == Truth::no) continue;
      kept.found.emplace_back(one, how);
      if (one < event) continue;
      ++kept.looked_at;
      return one;
    }
    if (kept.looked_at == all.size()) return no_event;
    event = std::max(event, all[kept.looked_at]);
  }
  for (; event != no_event; event = next_[event]) {
    how = truth(pattern, event);
    if (how != Truth::no) return event;
  }
  return no_event;
}

EventIndex Truths::first_unclear(const PlanPattern& pattern) {
  if (pattern.condition == no_condition) return no_event;
  const bool may_keep = !nodes_[pattern.condition].reads && stable_before_ == INT32_MAX;
  Matches& kept = matches_[static_cast<std::size_t>(&pattern - plan_.patterns.data())];
  if (may_keep && kept.unclear_stamp == stamp_) return kept.unclear;
  EventIndex event = first(pattern.event);
  while (event != no_event && truth(pattern, event) != Truth::unknown) event = next(event);
  if (may_keep) {
    kept.unclear_stamp = stamp_;
    kept.unclear = event;
  }
  return event;
}

/// All at once: looked up one by one, each would cost a pass over the dossier.
void Truths::take_all_fields() {
  all_fields_ = field_stamp_;
  for (EventIndex i = 0; i < count_; ++i) {
    const EventRow& row = rows_.events[i];
    const std::uint64_t bit = i < most_bits ? std::uint64_t{1} << i : 0;
    for (const FieldValue& value : rows_.values.subspan(row.first_value, row.value_count)) {
      KeptField& kept = fields_[value.field];
      const std::uint64_t before = kept.stamp == field_stamp_ ? kept.events : 0;
      kept = {field_stamp_, value, before | bit};
    }
  }
}

inline Truth Truths::of_value(const PlanNode& node, About about) {
  return of_value(node, value_of(node, about));
}

inline Truth Truths::of_value(const PlanNode& node, const FieldValue* value) const {
  if (node.op == Op::known) return truth_of(value != nullptr);
  if (value == nullptr) return Truth::unknown;
  switch (node.op) {
    case Op::one_of: {
      const std::span values(plan_.values.data() + node.first_value, node.value_count);
      return truth_of(std::ranges::find(values, value->value) != values.end());
    }
    case Op::at_least:
      return truth_of(value->value >= node.number);
    case Op::at_most:
      return truth_of(value->value <= node.number);
    default:
      return truth_of(value->value != 0);
  }
}

Truth Truths::plain(const PlanNode& node, ConditionId condition, About about) {
  switch (node.op) {
    case Op::any:
    case Op::all:
      return node.reads ? of_children(node, about) : kept(node, condition, about);
    case Op::negation:
      return negate(truth(children_[node.first_child], about));
    case Op::concept_:
      return truth(node.first_child, about);
    case Op::happened:
      return happened(node, condition, about.on);
    case Op::reading:
      touched |= std::uint64_t{1} << node.a % 64;  // where there are more, weights say so
      return truth_of(choice[node.a] == node.b);
    default:
      return of_value(node, about);
  }
}

Truth Truths::of_children(const PlanNode& node, About about) {
  const Truth decisive = node.op == Op::all ? Truth::no : Truth::yes;
  Truth result = negate(decisive);
  const std::uint32_t* child = children_ + node.first_child;
  for (const auto* end = child + node.child_count; child != end; ++child) {
    const Truth one = truth(*child, about);
    if (one == decisive) return decisive;
    if (one == Truth::unknown) result = one;
  }
  return result;
}

Truth Truths::kept(const PlanNode& node, ConditionId condition, About about) {
  if (!is_stable(about.on)) return of_children(node, about);
  // The same for all that it does not hang on.
  if (!node.by_event) about.event = no_event;
  if (!node.by_day) about.on = 0;
  const std::uint64_t what = std::uint64_t{stamp_} << 32U | condition;
  const std::uint64_t on = std::uint64_t{about.event} << 32U | static_cast<std::uint32_t>(about.on);
  const std::size_t place = (condition * 7 + about.event) % places;
  const Kept& found = kept_[place];
  if (found.what == what && found.about == on) return found.truth;
  const Truth result = of_children(node, about);
  kept_[place] = {what, on, result};
  return result;
}

Truth Truths::happened(const PlanNode& node, ConditionId condition, std::int32_t on) {
  const EventIndex event = heads_[node.a];
  if (event == no_event) return watch(node.a, on), Truth::no;
  std::int32_t from = INT32_MIN;
  if (node.b != nothing) {
    const EventIndex after = heads_[node.b];
    if (after == no_event) return watch(node.b, on), Truth::no;
    if (day(after) > on) return Truth::no;
    from = day(after);
  }
  if (node.child_count == 0 && from == INT32_MIN) return truth_of(day(event) <= on);
  if (node.reads) return happened_by_reading(node, from, on);
  Happened& kept = happened_[condition];
  look(node, from, kept);
  const bool is_yes = kept.yes <= on;
  if (trace != nullptr) {
    if (!is_yes) trace->watch(node.a, on);
    const std::int32_t looked_at = kept.yes == never ? day(tails_[node.a]) : kept.yes;
    if (node.child_count != 0)
      trace->watch_condition(children_[node.first_child], std::min(on, looked_at));
  }
  if (is_yes) return Truth::yes;
  return kept.unknown <= on ? Truth::unknown : Truth::no;
}

/// Goes on where it was when the dossier was shorter.
void Truths::look(const PlanNode& node, std::int32_t from, Happened& kept) {
  if (kept.stamp != stamp_) kept = {stamp_, grown_ - 1, never, never, never, never, no_event};
  if (kept.grown == grown_) return;
  kept.grown = grown_;
  kept.yes = kept.sure_yes;
  kept.unknown = kept.sure_unknown;
  EventIndex event = kept.last == no_event ? heads_[node.a] : next_[kept.last];
  for (; event != no_event && kept.yes == never; event = next_[event]) {
    if (day(event) >= from) {
      const Truth one = node.child_count == 0
                            ? Truth::yes
                            : truth(children_[node.first_child], {event, day(event)});
      if (one == Truth::unknown) kept.unknown = std::min(kept.unknown, day(event));
      if (one == Truth::yes) kept.yes = day(event);
    }
    if (!is_stable(day(event))) continue;
    kept.last = event;
    kept.sure_yes = kept.yes;
    kept.sure_unknown = kept.unknown;
  }
}

inline TruthBits Truths::bits_of_children(const PlanNode& node) {
  const std::uint32_t* child = children_ + node.first_child;
  const std::uint32_t* end = child + node.child_count;
  // What is no of all of them is yes of any of the opposites.
  std::uint64_t all = every, any = 0;
  if (node.op == Op::all) {
    for (; child != end && any != every; ++child) {
      const TruthBits& one = bits(*child);
      all &= one.yes;
      any |= one.no;
    }
    return {all, any};
  }
  for (; child != end && any != every; ++child) {
    const TruthBits& one = bits(*child);
    all &= one.no;
    any |= one.yes;
  }
  return {any, all};
}

/// What a paper sets counts by day.
inline TruthBits Truths::bits_of_fact(const PlanNode& node) {
  const FieldValue* value = fact(node.a);
  if (value != nullptr || !has_papers_) return bits_of(of_value(node, value));
  TruthBits found;
  for (EventIndex event = 0; event < count_; ++event)
    found.set(std::uint64_t{1} << event, of_value(node, About{event, day(event)}));
  return found;
}

/// Each event is about itself; few have the field.
inline TruthBits Truths::bits_of_own_field(const PlanNode& node) {
  TruthBits found = bits_of(of_value(node, nullptr));
  const KeptField* kept = kept_field(node.a);
  for (std::uint64_t left = kept != nullptr ? kept->events : 0; left != 0; left &= left - 1) {
    const bool is_last = (left & (left - 1)) == 0;
    const FieldValue* given =
        is_last ? &kept->value : value(static_cast<EventIndex>(std::countr_zero(left)), node.a);
    found.set(left & -left, of_value(node, given));
  }
  return found;
}

/// An event of the type that has the field is about itself, every other about the last of them up
/// to its day.
TruthBits Truths::bits_of_owner(const PlanNode& node) {
  TruthBits found = bits_of(of_value(node, nullptr));
  const auto truth_at = [&](EventIndex event) { return of_value(node, value(event, node.a)); };
  std::uint64_t of_shared_days = 0;
  EventIndex before = no_event;
  for (EventIndex event = heads_[node.owner]; event != no_event; event = next_[event]) {
    found.set(since(event), truth_at(event));
    if (before != no_event && day(before) == day(event))
      of_shared_days |= std::uint64_t{1} << before;
    before = event;
  }
  for (; of_shared_days != 0; of_shared_days &= of_shared_days - 1) {
    const auto event = static_cast<EventIndex>(std::countr_zero(of_shared_days));
    found.set(std::uint64_t{1} << event, truth_at(event));
  }
  return found;
}

inline TruthBits Truths::bits_that_happened(const PlanNode& node) {
  std::uint64_t events = of_type_[node.a];
  if (node.b != nothing) events = has(node.b) ? events & since(heads_[node.b]) : 0;
  if (events == 0) return {0, every};
  const auto from_first = [&](std::uint64_t some) {
    return some == 0 ? 0 : since(static_cast<EventIndex>(std::countr_zero(some)));
  };
  if (node.child_count == 0) return {from_first(events), ~from_first(events)};
  const TruthBits& one = bits(children_[node.first_child]);
  return {from_first(events & one.yes), ~from_first(events & ~one.no)};
}

void Truths::find_bits(ConditionId condition) {
  const PlanNode& node = nodes_[condition];
  TruthBits found;
  switch (node.op) {
    case Op::any:
    case Op::all:
      found = bits_of_children(node);
      break;
    case Op::negation:
      found = bits(children_[node.first_child]);
      std::swap(found.yes, found.no);
      break;
    case Op::concept_:
      found = node.first_child == no_condition ? TruthBits{every, 0} : bits(node.first_child);
      break;
    case Op::happened:
      found = bits_that_happened(node);
      break;
    case Op::reading:
      break;  // nobody asks
    default:
      if (!node.is_field)
        found = bits_of_fact(node);
      else
        found = node.owner == nothing ? bits_of_own_field(node) : bits_of_owner(node);
  }
  if (node.negated) std::swap(found.yes, found.no);
  bits_[condition] = {stamp_, found};
}

Truth Truths::happened_by_reading(const PlanNode& node, std::int32_t from, std::int32_t on) {
  Truth result = Truth::no;
  for (EventIndex event = heads_[node.a]; event != no_event && day(event) <= on;
       event = next_[event]) {
    if (day(event) < from) continue;
    const Truth one = truth(children_[node.first_child], {event, day(event)});
    if (one == Truth::yes) return one;
    if (one == Truth::unknown) result = one;
  }
  watch(node.a, on);
  return result;
}

EventIndex Truths::owner_of(const PlanNode& node, About about) const {
  if (node.owner == nothing) return about.event;
  if (about.event != no_event && type(about.event) == node.owner) return about.event;
  watch(node.owner, about.on);
  return last_until(node.owner, about.on);
}

const FieldValue* Truths::value_of(const PlanNode& node, About about) {
  if (node.is_field) {
    const EventIndex owner = owner_of(node, about);
    return owner == no_event ? nullptr : value(owner, node.a);
  }
  const FieldValue* found = fact(node.a);
  return found != nullptr || !has_papers_ ? found : set_by_paper(node.a, about.on);
}

const FieldValue* Truths::set_by_paper(Index field, std::int32_t on) const {
  const auto line =
      termijn::set_by_paper(*plan_.program, rows_.council, field, Date::from_days(on));
  return line.setting != nullptr ? &line.setting->value : nullptr;
}

std::optional<std::int32_t> Truths::so_since(ConditionId condition, Truth now, std::int32_t from) {
  const PlanNode& node = nodes_[condition];
  if (!is_short_ || node.reads || node.by_event || has_papers_) return std::nullopt;
  const TruthBits& found = bits(condition);
  std::int32_t since = never;
  for (EventIndex event = count_; event-- > 0 && day(event) >= from;) {
    if (found.of(event) != now) break;
    since = day(event);
  }
  return since;
}

void Truths::days_of_change(ConditionId condition, Index about_type,
                            std::vector<std::int32_t>& days) {
  if (condition == no_condition) return;
  const PlanNode& node = nodes_[condition];
  switch (node.op) {
    case Op::any:
    case Op::all:
    case Op::negation:
      for (std::uint32_t i = 0; i < node.child_count; ++i)
        days_of_change(children_[node.first_child + i], about_type, days);
      return;
    case Op::concept_:
      return days_of_change(node.first_child, about_type, days);
    case Op::happened:
      return days_that_happened(node, condition, days);
    case Op::reading:
      return;
    default:
      if (node.is_field && node.owner != nothing && node.owner != about_type)
        add_days(node.owner, days);
  }
}

void Truths::days_that_happened(const PlanNode& node, ConditionId condition,
                                std::vector<std::int32_t>& days) {
  if (!has(node.a)) return;
  std::int32_t from = INT32_MIN;
  if (node.b != nothing) {
    if (!has(node.b)) return;
    from = day(heads_[node.b]);
    days.push_back(from);
  }
  if (node.reads) return add_days(node.a, days);
  if (node.child_count == 0 && node.b == nothing) return days.push_back(day(heads_[node.a]));
  Happened& kept = happened_[condition];
  look(node, from, kept);
  for (const std::int32_t one : {kept.yes, kept.unknown}) {
    if (one != never) days.push_back(one);
  }
}

void Truths::add_days(Index type, std::vector<std::int32_t>& days) const {
  for (const EventIndex event : all_[type]) days.push_back(day(event));
}

}  // namespace termijn::fast
