// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: what the lives of all kinds of norms have in common. Private to the lives.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/norm_clock.h"

namespace termijn {

/// Follows one instance from its trigger to its state; each kind of norm decides in its own way.
class Living {
 public:
  explicit Living(const Frame& frame) : frame_(frame), clock_(run_clock(frame)) {}
  virtual ~Living() = default;
  Living(const Living&) = delete;
  Living& operator=(const Living&) = delete;

  Outcome run();

 protected:
  using What = Cause::What;

  /// Gives `out_` its state, and the steps that led to it.
  virtual void decide() = 0;

  void cause(What what, Date on, EventIndex event = no_event, std::vector<Atom> atoms = {}) {
    out_.causes.push_back({what, on, event, std::move(atoms)});
  }
  void state(State value, Date since) {
    out_.state = value;
    out_.since = since;
  }
  void ask(const std::vector<Pattern>& patterns, EventIndex event) {
    frame_.ask(patterns, event, out_.missing);
  }
  /// Something that may count leaves the state open.
  void possibly(EventIndex event, What what, const std::vector<Pattern>& patterns);
  void unsure() { unsure_ = true; }
  /// Asks at what time an event was, where the clock decides whether it was in time.
  void ask_time(EventIndex event) {
    if (clock_.asks_time(frame_.moment(event))) out_.missing.push_back({nothing, event, true});
  }
  /// What happened is in time or late whatever the hour: nobody needs to know it.
  void forget_times() {
    std::erase_if(out_.missing, [](const Missing& missing) { return missing.time; });
  }
  /// The first day from which a condition has been what it is now; it changes with events only.
  Date unchanged_since(ConditionId condition, Truth now) const;
  bool over(const std::optional<Deadline>& deadline) const {
    return deadline && frame_.facts.is_after(deadline->last_day);
  }

  /// When the last day is not known. It is not before the day on which the norm arose, unless it is
  /// counted back, or from an event before that.
  bool may_be_over_on(Date day) const { return clock_.day_unknown && day > surely_runs_on(); }
  bool may_be_over_now() const {
    return clock_.day_unknown && frame_.facts.is_after(surely_runs_on());
  }

  const Frame& frame_;
  Clock clock_;
  Outcome out_;

 private:
  void arise();
  void arise_with_period();
  Subject subject() const;
  void take_clock();
  void signal();
  void doubt();
  /// Of a last day that is not known: it is on this day or later.
  Date surely_runs_on() const {
    if (frame_.counts_back()) return clock_.unknown_from.value_or(Date::from_days(INT32_MIN));
    const auto arose = frame_.start_day();
    return std::min(arose, clock_.unknown_from.value_or(arose));
  }
  /// Of an undetermined norm: whether some answer makes it a breach. `as_if`: its state if all that
  /// is unknown were as it seems.
  void doubt_breach(State as_if);

  bool unsure_ = false;
};

/// The life of a prohibition; duties, powers and open norms are in norm_instance.cpp.
Outcome live_prohibition(const Frame& frame);

}  // namespace termijn
