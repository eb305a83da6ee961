// SPDX-License-Identifier: Apache-2.0
#include "fast/truths.h"

#include <algorithm>

#include "engine/papers.h"

namespace termijn::fast {
namespace {

using Op = Condition::Op;

constexpr std::int32_t never = INT32_MAX;
constexpr std::size_t places = 1024;  // of what is kept

Truth negate(Truth truth) {
  return static_cast<Truth>(2 - static_cast<int>(truth));
}
static_assert(static_cast<int>(Truth::no) == 0 && static_cast<int>(Truth::yes) == 2);

/// Whether the value of a field decides, and nothing below it.
bool is_of_value(Op op) {
  return op == Op::yes || op == Op::one_of || op == Op::known || op == Op::at_least ||
         op == Op::at_most;
}

Truth truth_of(bool claim) {
  return claim ? Truth::yes : Truth::no;
}

}  // namespace

Truths::Truths(const Plan& plan)
    : plan_(plan),
      has_papers_(!plan.program->papers.empty()),
      heads_(plan.program->events.size(), no_event),
      tails_(heads_.size(), no_event),
      happened_(plan.nodes.size()),
      kept_(places),
      facts_(plan.program->fields.size()),
      cursors_(heads_.size()) {
  for (const Reading& reading : plan.program->readings) choice.push_back(reading.standard);
}

void Truths::take(const EventRows& rows, std::int32_t as_of) {
  for (const Index type : types_) heads_[type] = no_event;
  types_.clear();
  rows_ = rows;
  ++stamp_;
  const auto events = rows.events;
  if (next_.size() < events.size()) next_.resize(2 * events.size());
  first_day_ = events.empty() ? 0 : events.front().day;
  bool has_own = false;
  std::uint32_t i = 0;
  for (; i < events.size() && events[i].day <= as_of; ++i) {
    const Index type = events[i].type;
    if (heads_[type] == no_event) {
      heads_[type] = i;
      types_.push_back(type);
    } else {
      next_[tails_[type]] = i;
    }
    tails_[type] = i;
    next_[i] = no_event;
    if (!has_own && !events[i].council_wide) {
      has_own = true;
      first_day_ = events[i].day;
    }
  }
  count_ = i;
}

EventIndex Truths::later_than_first(Index type, std::int32_t from) {
  // Who asks goes forward in time nearly always.
  Cursor& cursor = cursors_[type];
  EventIndex event = heads_[type];
  if (cursor.stamp == stamp_ && cursor.event != no_event && day(cursor.event) < from)
    event = cursor.event;
  while (event != no_event && day(event) < from) {
    cursor = {stamp_, event};
    event = next_[event];
  }
  return event;
}

const FieldValue* Truths::find_fact(Index field) {
  KeptFact& kept = facts_[field];
  kept = {stamp_, nullptr};
  for (EventIndex i = count_; i-- > 0 && kept.value == nullptr;) kept.value = value(i, field);
  return kept.value;
}

inline Truth Truths::of_value(const PlanNode& node, About about) {
  const FieldValue* value = value_of(node, about);
  if (node.op == Op::known) return truth_of(value != nullptr);
  if (value == nullptr) return Truth::unknown;
  switch (node.op) {
    case Op::one_of: {
      const auto values = std::span(plan_.values).subspan(node.first_value, node.value_count);
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
      return negate(truth(plan_.children[node.first_child], about));
    case Op::concept_:
      return truth(node.first_child, about);
    case Op::happened:
      return happened(node, condition, about.on);
    case Op::reading:
      touched |= std::uint64_t{1} << node.a;
      return truth_of(choice[node.a] == node.b);
    default:
      return of_value(node, about);
  }
}

Truth Truths::of_children(const PlanNode& node, About about) {
  const Truth decisive = node.op == Op::all ? Truth::no : Truth::yes;
  Truth result = negate(decisive);
  const std::uint32_t* child = plan_.children.data() + node.first_child;
  for (const auto* end = child + node.child_count; child != end; ++child) {
    const PlanNode& below = plan_.nodes[*child];
    Truth one = is_of_value(below.op) ? of_value(below, about) : plain(below, *child, about);
    if (below.negated) one = negate(one);
    if (one == decisive) return decisive;
    if (one == Truth::unknown) result = one;
  }
  return result;
}

Truth Truths::kept(const PlanNode& node, ConditionId condition, About about) {
  // The same for all that it does not hang on.
  if (!node.by_event) about.event = no_event;
  if (node.changed_by == 0) about.on = 0;
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
  EventIndex event = heads_[node.a];
  if (event == no_event) return Truth::no;
  std::int32_t from = INT32_MIN;
  if (node.b != nothing) {
    const EventIndex after = heads_[node.b];
    if (after == no_event || day(after) > on) return Truth::no;
    from = day(after);
  }
  if (node.child_count == 0 && from == INT32_MIN) return truth_of(day(event) <= on);
  if (node.reads) return happened_by_reading(node, from, on);
  Happened& kept = happened_[condition];
  if (kept.stamp != stamp_) {
    Happened made{stamp_, never, never};
    for (; event != no_event; event = next_[event]) {
      if (day(event) < from) continue;
      const Truth one = node.child_count == 0
                            ? Truth::yes
                            : truth(plan_.children[node.first_child], {event, day(event)});
      if (one == Truth::unknown) made.unknown = std::min(made.unknown, day(event));
      if (one != Truth::yes) continue;
      made.yes = day(event);
      break;
    }
    kept = made;
  }
  if (kept.yes <= on) return Truth::yes;
  return kept.unknown <= on ? Truth::unknown : Truth::no;
}

Truth Truths::happened_by_reading(const PlanNode& node, std::int32_t from, std::int32_t on) {
  Truth result = Truth::no;
  for (EventIndex event = heads_[node.a]; event != no_event && day(event) <= on;
       event = next_[event]) {
    if (day(event) < from) continue;
    const Truth one = truth(plan_.children[node.first_child], {event, day(event)});
    if (one == Truth::yes) return one;
    if (one == Truth::unknown) result = one;
  }
  return result;
}

EventIndex Truths::owner_of(const PlanNode& node, About about) const {
  if (node.owner == nothing) return about.event;
  if (about.event != no_event && type(about.event) == node.owner) return about.event;
  EventIndex latest = no_event;
  for (EventIndex event = heads_[node.owner]; event != no_event && day(event) <= about.on;
       event = next_[event])
    latest = event;
  return latest;
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

}  // namespace termijn::fast
