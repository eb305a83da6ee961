// SPDX-License-Identifier: Apache-2.0
// Part of the compiled evaluator: the truth of conditions over the rows of one dossier.
#pragma once

#include <cstdint>
#include <vector>

#include "fast/plan.h"
#include "fast/rows.h"

namespace termijn::fast {

/// What a condition is about: an event, or none, and the day on which.
struct About {
  EventIndex event = no_event;
  std::int32_t on = 0;
};

/// The rows of one dossier up to a day, and where the events of each type stand in them. Kept for
/// many dossiers after each other: allocates nothing once it is large enough.
class Truths {
 public:
  explicit Truths(const Plan& plan);

  /// Another dossier, as of a day: rows after it do not count. The rows must stay.
  void take(const EventRows& rows, std::int32_t as_of);

  /// Yes for no_condition.
  Truth truth(ConditionId condition, About about) {
    if (condition == no_condition) return Truth::yes;
    const PlanNode& node = plan_.nodes[condition];
    const Truth result = plain(node, condition, about);
    return node.negated ? static_cast<Truth>(2 - static_cast<int>(result)) : result;
  }
  Truth truth(const PlanPattern& pattern, EventIndex event) {
    return truth(pattern.condition, {event, day(event)});
  }

  std::uint32_t count() const { return count_; }
  std::int32_t day(EventIndex event) const { return rows_.events[event].day; }
  Index type(EventIndex event) const { return rows_.events[event].type; }
  const EventRows& rows() const { return rows_; }
  bool has(Index type) const { return heads_[type] != no_event; }
  /// The first event of a type, and the next of the same type; no_event after the last.
  EventIndex first(Index type) const { return heads_[type]; }
  EventIndex next(EventIndex event) const { return next_[event]; }
  /// The first event of a type on or after a day.
  EventIndex first_from(Index type, std::int32_t from) {
    const EventIndex first = heads_[type];
    return first == no_event || day(first) >= from ? first : later_than_first(type, from);
  }
  /// The value of a field of an event; null when nobody recorded it.
  const FieldValue* value(EventIndex event, Index field) const {
    const EventRow& row = rows_.events[event];
    const FieldValue* value = rows_.values.data() + row.first_value;
    for (const FieldValue* end = value + row.value_count; value != end; ++value) {
      if (value->field == field) return value;
    }
    return nullptr;
  }
  /// The latest value of a fact or parameter in the whole dossier.
  const FieldValue* fact(Index field) {
    const KeptFact& kept = facts_[field];
    return kept.stamp == stamp_ ? kept.value : find_fact(field);
  }
  /// The first day of the dossier itself: a fact of the council may be much older.
  std::int32_t first_day() const { return first_day_; }

  /// How the law is read: a choice for every reading, and which were looked at, as bits.
  std::vector<Index> choice;
  std::uint64_t touched = 0;

 private:
  /// Of `er is ... waarbij ...`: the first days on which it is yes, and unknown.
  struct Happened {
    std::uint32_t stamp = 0;
    std::int32_t yes = 0, unknown = 0;
  };
  /// What was found of a condition that no reading decides: many norms have the same exceptions.
  struct Kept {
    std::uint64_t what = 0;   ///< which dossier and condition
    std::uint64_t about = 0;  ///< which event and day
    Truth truth = Truth::no;
  };
  struct KeptFact {
    std::uint32_t stamp = 0;
    const FieldValue* value = nullptr;
  };
  struct Cursor {
    std::uint32_t stamp = 0;
    EventIndex event = no_event;
  };

  EventIndex later_than_first(Index type, std::int32_t from);
  const FieldValue* find_fact(Index field);
  Truth plain(const PlanNode& node, ConditionId condition, About about);
  Truth of_value(const PlanNode& node, About about);
  Truth of_children(const PlanNode& node, About about);
  Truth kept(const PlanNode& node, ConditionId condition, About about);
  Truth happened(const PlanNode& node, ConditionId condition, std::int32_t on);
  Truth happened_by_reading(const PlanNode& node, std::int32_t from, std::int32_t on);
  const FieldValue* value_of(const PlanNode& node, About about);
  const FieldValue* set_by_paper(Index field, std::int32_t on) const;
  EventIndex owner_of(const PlanNode& node, About about) const;

  const Plan& plan_;
  bool has_papers_ = false;
  EventRows rows_;
  std::uint32_t count_ = 0;
  std::uint32_t stamp_ = 0;
  std::int32_t first_day_ = 0;
  std::vector<EventIndex> heads_, tails_, next_;
  std::vector<Index> types_;  ///< that are in the dossier
  std::vector<Happened> happened_;
  std::vector<Kept> kept_;  ///< a condition has one place, which the next may take
  std::vector<KeptFact> facts_;
  std::vector<Cursor> cursors_;
};

}  // namespace termijn::fast
