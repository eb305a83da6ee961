// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: the truth of conditions over one dossier under one way to read the law.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// One dossier as of one day: what conditions and norms look at.
struct Facts {
  const Program& program;
  std::span<const Event> events;  ///< on or before as_of, sorted
  std::span<const Period> lengths;
  Date as_of;
  std::string_view council = {};  ///< whose papers count
  /// Lowered to the first later day on which something here comes out otherwise while the events
  /// stay the same, for who judges many days; may be null. Papers are not looked at.
  Date* turn = nullptr;

  /// Whether the as-of day lies after `day`, or on or after it. All that hangs on the as-of day
  /// asks it here, or says that it turns.
  bool is_after(Date day) const {
    if (as_of > day) return true;
    turns_on(day + 1);
    return false;
  }
  bool reaches(Date day) const {
    if (as_of >= day) return true;
    turns_on(day);
    return false;
  }
  void turns_on(Date day) const {
    if (turn != nullptr && day > as_of) *turn = std::min(*turn, day);
  }
  /// What follows from the as-of day itself is another the next day.
  Date changing_as_of() const {
    turns_on(as_of + 1);
    return as_of;
  }
};

struct Instance;  // norm_life.h

/// A choice for every reading, and which of them were looked at.
struct World {
  std::vector<Index> choice;
  std::vector<bool> touched;
  /// What other norms needed already: by number in Program::norm_names.
  std::map<Index, std::shared_ptr<const std::vector<Instance>>> lived;

  explicit World(const Program& program);  ///< the standard choices
  /// As if nothing had been looked at yet; the choices stay.
  void forget();
  bool has_touched() const;
};

/// What a condition is about: the event that is judged, and the day on which.
struct Subject {
  EventIndex event = no_event;
  Date on;
};

/// The day of the first event of the dossier itself: a fact of the council may be much older.
Date first_day(const Facts& facts);

/// What was found of conditions. A table of one block, looked through from where the key belongs:
/// a map of nodes costs more than judging most conditions again.
class KeptTruths {
 public:
  /// What was judged: condition, event, and the day as Date::days().
  using Key = std::tuple<ConditionId, EventIndex, std::int32_t>;

  /// Null when it was not judged yet.
  const Truth* find(const Key& key) const;
  void keep(const Key& key, Truth truth);

 private:
  struct Entry {
    Key key{no_condition, no_event, 0};  ///< no condition: free
    Truth truth = Truth::no;
  };
  static std::size_t hash(const Key& key);
  /// Where the key is, or would be.
  std::size_t place(const Key& key) const;
  void grow();

  std::vector<Entry> entries_;  ///< as many as a power of two, or none; at most half in use
  std::size_t used_ = 0;
};

/// Keeps what it found, so that each condition is judged once for each event and day, however often
/// concepts use each other. Lives no longer than the choices of its world stay what they are, and
/// nobody clears `touched` meanwhile: what a kept answer had looked at is in there already.
class Judge {
 public:
  Judge(const Facts& facts, World& world) : facts_(facts), world_(world) {}

  /// Yes for no_condition.
  Truth truth(ConditionId condition, Subject subject) const;
  Truth truth(const Pattern& pattern, EventIndex event) const;  ///< no when the type differs

  /// The leaves that keep the condition from being yes.
  void why_not(ConditionId condition, Subject subject, std::vector<Atom>& out) const;
  /// The values that nobody recorded and that keep it unknown.
  void missing(ConditionId condition, Subject subject, std::vector<Missing>& out) const;

  /// The value of a fact or parameter: the latest of the log, else what a paper sets on that day.
  const Event::Value* fact(Index field, Date on) const;
  World& world() const { return world_; }
  Subject subject_of(EventIndex event) const { return {event, facts_.events[event].day}; }

 private:
  using Key = KeptTruths::Key;
  using Seen = std::set<Key>;

  static Key key_of(ConditionId condition, Subject subject) {
    return {condition, subject.event, subject.on.days()};
  }

  Truth plain(const Condition& row, Subject subject) const;  ///< without `negated`
  /// truth(), of a concept or of what must hold for an event: these may be nested.
  Truth kept(ConditionId condition, Subject subject) const;
  Truth of_children(const Condition& row, Subject subject, bool all) const;
  Truth happened(const Condition& row, Subject subject) const;
  Truth happened_by(const Condition& row, Date on) const;  ///< on that day, whatever it is about
  EventIndex owner_of(const Condition& row, Subject subject) const;
  /// The last value in the log of what is no field of one event; null when there is none.
  const Event::Value* latest(Index field) const;
  const Event::Value* value_of(const Condition& row, Subject subject) const;
  void why_not(ConditionId condition, Subject subject, Index concept_, Seen& seen,
               std::vector<Atom>& out) const;
  void missing(ConditionId condition, Subject subject, Seen& seen, std::vector<Missing>& out) const;
  void missing_of_events(const Condition& row, Subject subject, Seen& seen,
                         std::vector<Missing>& out) const;

  struct Latest {
    Index field;
    const Event::Value* value;
  };

  const Facts& facts_;
  World& world_;
  mutable KeptTruths kept_;
  /// Of long dossiers, by the day alone. Not in kept_: what is there of the same key is `negated`.
  mutable KeptTruths happened_;
  mutable std::vector<Latest> latest_;  ///< a norm asks for a few, and of each event
};

/// The value of a field of an event; null when nobody recorded it.
const Event::Value* find_value(const Event& event, Index field);

/// The children of a row.
std::span<const ConditionId> children_of(const Program& program, const Condition& row);

}  // namespace termijn
