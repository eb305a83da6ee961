// SPDX-License-Identifier: Apache-2.0
// A real dossier that is judged with something more in it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"
#include "explore/satisfy.h"
#include "explore/sketch.h"

namespace termijn {

/// An event that could happen.
struct Proposed {
  Index type = nothing;
  Index actor = nothing;  ///< role
  Date day;
  std::vector<FieldValue> values;  ///< of a length: position in Trial::lengths()
  friend bool operator==(const Proposed& a, const Proposed& b) {
    const auto same = [](const FieldValue& one, const FieldValue& other) {
      return one.field == other.field && one.value == other.value;
    };
    return a.type == b.type && a.actor == b.actor && a.day == b.day &&
           std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), same);
  }
};

/// A fact that could be recorded with an event that is there.
struct RecordedFact {
  std::int64_t number = 0;  ///< of the event
  FieldValue value{nothing, 0};
};

class Trial {
 public:
  /// `dossier` with what counts on `as_of`. Borrowed.
  Trial(const Program& program, const BoundLog& log, const Dossier& dossier, Index procedure,
        Date as_of);

  /// The dossier to start from; its events in their order, its facts apart.
  const Sketch& sketch() const { return sketch_; }
  /// Of an event of a verdict in sketch(); SketchSubject::none when it is not there.
  std::size_t position_of(const DossierVerdict& verdict, EventIndex event) const;
  std::span<const Period> lengths() const { return log_.lengths; }
  Index procedure() const { return procedure_; }
  Date as_of() const { return as_of_; }

  /// Of what is in the log already and happens, or may happen, after as_of.
  std::vector<Date> later_days() const;

  /// The events that `more` has behind those of sketch(); done by `holder` where that may be.
  /// Nothing when it has none, when one is not of the procedure or lies before as_of, and when
  /// something else must be known too.
  std::optional<std::vector<Proposed>> proposed(const Sketch& more, Index holder);

  /// As of `day`, with those events; `only`: as evaluate().
  DossierVerdict judge(std::span<const Proposed> events, Date day, Index only = nothing);
  /// As of as_of(), with that fact.
  DossierVerdict judge(const RecordedFact& fact);

  std::size_t evaluations() const { return evaluations_; }

 private:
  bool says_more(const Sketch& more) const;
  Index actor_of(const EventType& type, Index holder) const;

  const Program& program_;
  BoundLog log_;  ///< only its lengths
  const Dossier& dossier_;
  Index procedure_;
  Date as_of_;
  Sketch sketch_;
  std::vector<std::int64_t> numbers_;  ///< of the events of sketch_
  std::size_t evaluations_ = 0;
};

/// The events on another day; days in their fields move along.
std::vector<Proposed> moved_to(const Program& program, std::span<const Proposed> events, Date day);

/// The instance of a norm in another verdict on the same dossier: the one that the same event (or
/// period) brought up; null when there is none.
const NormVerdict* same_instance(const DossierVerdict& before, const NormVerdict& norm,
                                 const DossierVerdict& after, const Program& program);

}  // namespace termijn
