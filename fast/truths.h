// SPDX-License-Identifier: Apache-2.0
// Part of the compiled evaluator: the truth of conditions over the rows of one dossier.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "fast/plan.h"
#include "fast/rows.h"
#include "fast/trace.h"

namespace termijn::fast {

/// What a condition is about: an event, or none, and the day on which.
struct About {
  EventIndex event = no_event;
  std::int32_t on = 0;
};

/// Whether a condition about an event, on its day, is yes and whether it is no: a bit for each
/// event of a short dossier.
struct TruthBits {
  std::uint64_t yes = 0, no = 0;

  Truth of(EventIndex event) const {
    if ((yes >> event & 1U) != 0) return Truth::yes;
    return (no >> event & 1U) != 0 ? Truth::no : Truth::unknown;
  }
  /// The same of some events.
  void set(std::uint64_t events, Truth truth) {
    yes = truth == Truth::yes ? yes | events : yes & ~events;
    no = truth == Truth::no ? no | events : no & ~events;
  }
};

/// The rows of one dossier up to a day, and where the events of each type stand in them. Kept for
/// many dossiers after each other: allocates nothing once it is large enough.
class Truths {
 public:
  explicit Truths(const Plan& plan);

  /// Another dossier, as of a day: rows after it do not count. The rows must stay. Of a dossier
  /// that grows later what is read of its last day is not kept: more may happen on it.
  void take(const EventRows& rows, std::int32_t as_of, bool grows = false);

  /// The same rows with others behind them, as of the same day or a later one. The facts that are
  /// others now are added to `changed`.
  void grow(const EventRows& rows, std::int32_t as_of, std::vector<Index>& changed);

  /// Yes for no_condition.
  Truth truth(ConditionId condition, About about) {
    if (condition == no_condition) return Truth::yes;
    const PlanNode& node = nodes_[condition];
    const EventIndex place = is_short_ && !node.reads ? place_of(node, about) : no_event;
    if (place != no_event) return bits(condition).of(place);
    const Truth result = plain(node, condition, about);
    return node.negated ? negate(result) : result;
  }
  Truth truth(const PlanPattern& pattern, EventIndex event) {
    return truth(pattern.condition, {event, day(event)});
  }
  /// From an event of the type of a pattern on, the first that may match it, and how sure.
  EventIndex match_from(const PlanPattern& pattern, EventIndex event, Truth& how) {
    how = Truth::yes;
    if (pattern.condition == no_condition || event == no_event) return event;
    if (!is_short_ || nodes_[pattern.condition].reads) return look_from(pattern, event, how);
    const TruthBits& found = bits(pattern.condition);
    const std::uint64_t left = (of_type_[pattern.event] & ~found.no) >> event;
    if (left == 0) return no_event;
    event += static_cast<EventIndex>(std::countr_zero(left));
    if ((found.yes >> event & 1U) == 0) how = Truth::unknown;
    return event;
  }

  /// The first event of which nobody knows whether it matches.
  EventIndex first_unclear(const PlanPattern& pattern);

  /// Whether some event may match; yes where that is not easy to say.
  bool may_match(const PlanPattern& pattern) {
    if (!is_short_ || pattern.condition == no_condition || nodes_[pattern.condition].reads)
      return has(pattern.event);
    const std::uint64_t events = of_type_[pattern.event];
    return events != 0 && (events & ~bits(pattern.condition).no) != 0;
  }

  std::uint32_t count() const { return count_; }
  std::int32_t day(EventIndex event) const { return rows_.events[event].day; }
  Index type(EventIndex event) const { return rows_.events[event].type; }
  const EventRows& rows() const { return rows_; }
  /// The types that are there, Plan::mark_of() each.
  std::uint64_t types() const { return types_there_; }
  bool has(Index type) const { return heads_[type] != no_event; }
  /// The first event of a type, and the next of the same type; no_event after the last.
  EventIndex first(Index type) const { return heads_[type]; }
  EventIndex next(EventIndex event) const { return next_[event]; }
  /// The first event of a type on or after a day, and the last on or before one.
  EventIndex first_from(Index type, std::int32_t from) const {
    const EventIndex event = heads_[type];
    return event == no_event || day(event) >= from ? event : later_from(type, from);
  }
  EventIndex last_until(Index type, std::int32_t until) const;
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
    const KeptField* kept = kept_field(field);
    return kept != nullptr ? &kept->value : nullptr;
  }
  /// The first day of the dossier itself: a fact of the council may be much older.
  std::int32_t first_day() const { return first_day_; }
  std::int32_t last_day() const { return day(count_ - 1); }  ///< of all events
  bool has_own() const { return has_own_; }                  ///< an event of the dossier itself

  /// The first day from `from` on since which a condition is `now` on the day of every event up to
  /// the last; nothing where the days of change must be looked for. INT32_MAX: it is not.
  std::optional<std::int32_t> so_since(ConditionId condition, Truth now, std::int32_t from);

  /// Adds the days on which the truth of a condition about an event of a type may become another,
  /// in no order. Between them it stays the same, unless a paper decides.
  void days_of_change(ConditionId condition, Index about_type, std::vector<std::int32_t>& days);

  /// Where is written down what is read; may be null.
  Trace* trace = nullptr;

  /// How the law is read: a choice for every reading, and which were looked at, as bits.
  std::vector<Index> choice;
  std::uint64_t touched = 0;

 private:
  /// Of `er is ... waarbij ...`: the first days on which it is yes, and unknown.
  struct Happened {
    std::uint32_t stamp = 0, grown = 0;
    std::int32_t yes = 0, unknown = 0;
    /// The same of events of which nothing more can change, and the last of these.
    std::int32_t sure_yes = 0, sure_unknown = 0;
    EventIndex last = no_event;
  };
  /// What was found of a condition that no reading decides: many norms have the same exceptions.
  struct Kept {
    std::uint64_t what = 0;   ///< which rows and condition
    std::uint64_t about = 0;  ///< which event and day
    Truth truth = Truth::no;
  };
  /// Of a field: its latest value, and in a short dossier the events that have one, as bits.
  struct KeptField {
    std::uint32_t stamp = 0;
    FieldValue value{nothing, 0};
    std::uint64_t events = 0;
  };
  /// The events that may match a pattern, of those of its type that were looked at.
  struct Matches {
    std::uint32_t stamp = 0, looked_at = 0;
    std::vector<std::pair<EventIndex, Truth>> found;
    std::uint32_t unclear_stamp = 0;
    EventIndex unclear = no_event;
  };

  /// Of a dossier of at most so many events all truths are found at once, as bits.
  static constexpr std::uint32_t most_bits = 64;
  struct KeptBits {
    std::uint32_t stamp = 0;
    TruthBits bits;
  };

  /// The event whose bit says how it is about something on a day; no_event: none does.
  EventIndex place_of(const PlanNode& node, About about) const {
    if (about.event != no_event && day(about.event) == about.on) return about.event;
    if (node.by_event || has_papers_ || about.on < day(0)) return no_event;
    EventIndex last = count_ - 1;
    while (day(last) > about.on) --last;
    return last;
  }
  /// Of a condition that no reading decides, in a short dossier.
  const TruthBits& bits(ConditionId condition) {
    KeptBits& kept = bits_[condition];
    if (kept.stamp != stamp_) find_bits(condition);
    return kept.bits;
  }
  void find_bits(ConditionId condition);
  TruthBits bits_of_children(const PlanNode& node);
  TruthBits bits_of_fact(const PlanNode& node);
  TruthBits bits_of_own_field(const PlanNode& node);
  TruthBits bits_of_owner(const PlanNode& node);
  TruthBits bits_that_happened(const PlanNode& node);
  /// From the day of an event on.
  std::uint64_t since(EventIndex event) const { return ~std::uint64_t{0} << day_from_[event]; }

  EventIndex look_from(const PlanPattern& pattern, EventIndex event, Truth& how);
  EventIndex later_from(Index type, std::int32_t from) const;
  /// Null: no event has it.
  const KeptField* kept_field(Index field) {
    if (all_fields_ != field_stamp_) take_all_fields();
    const KeptField& kept = fields_[field];
    return kept.stamp == field_stamp_ ? &kept : nullptr;
  }
  Truth plain(const PlanNode& node, ConditionId condition, About about);
  Truth of_value(const PlanNode& node, About about);
  Truth of_value(const PlanNode& node, const FieldValue* value) const;
  Truth of_children(const PlanNode& node, About about);
  Truth kept(const PlanNode& node, ConditionId condition, About about);
  Truth happened(const PlanNode& node, ConditionId condition, std::int32_t on);
  void look(const PlanNode& node, std::int32_t from, Happened& kept);
  void days_that_happened(const PlanNode& node, ConditionId condition,
                          std::vector<std::int32_t>& days);
  void add_days(Index type, std::vector<std::int32_t>& days) const;
  Truth happened_by_reading(const PlanNode& node, std::int32_t from, std::int32_t on);
  const FieldValue* value_of(const PlanNode& node, About about);
  const FieldValue* set_by_paper(Index field, std::int32_t on) const;
  EventIndex owner_of(const PlanNode& node, About about) const;
  void add(EventIndex event);
  void take_facts(EventIndex event, std::vector<Index>& changed);
  void take_all_fields();
  void count_rows(std::int32_t as_of);
  void watch(Index type, std::int32_t until) const {
    if (trace != nullptr) trace->watch(type, until);
  }
  /// Whether no later event can change what is so on that day.
  bool is_stable(std::int32_t on) const { return on < stable_before_; }

  const Plan& plan_;
  const PlanNode* const nodes_;          ///< of the plan
  const std::uint32_t* const children_;  ///< likewise
  bool has_papers_ = false;
  EventRows rows_;
  std::uint32_t count_ = 0;
  std::uint32_t stamp_ = 0;        ///< of what was found out of these rows with these facts
  std::uint32_t grown_ = 0;        ///< of what was found out of so many rows
  std::uint32_t field_stamp_ = 0;  ///< of the latest values
  std::uint32_t all_fields_ = 0;   ///< the stamp with which all of them were looked up
  std::int32_t stable_before_ = INT32_MAX;
  std::int32_t first_day_ = 0;
  bool has_own_ = false;
  bool is_short_ = false;
  std::array<std::uint8_t, most_bits> day_from_{};  ///< of each event the first of its day
  std::vector<std::uint64_t> of_type_;              ///< the events of each type, as bits
  std::vector<KeptBits> bits_;                      ///< by condition
  std::vector<EventIndex> heads_, tails_, next_;
  std::vector<std::vector<EventIndex>> all_;  ///< by type
  std::vector<Index> types_;                  ///< that are in the dossier
  std::uint64_t types_there_ = 0;
  std::vector<Happened> happened_;
  std::vector<Kept> kept_;  ///< a condition has one place, which the next may take
  std::vector<KeptField> fields_;
  std::vector<char> is_fact_;     ///< by field
  std::vector<Matches> matches_;  ///< by number in Plan::patterns
};

}  // namespace termijn::fast
