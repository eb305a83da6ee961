// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: one instance of a norm and what it is judged with.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/judge.h"
#include "engine/program.h"

namespace termijn {

/// The days of one round: from `from` up to but not including `until`.
struct Round {
  Date from = Date::first();
  Date until = Date::last();
  bool holds(Date day) const { return from <= day && day < until; }
};

/// First event that surely, and first that possibly, matches one of some patterns.
struct Matches {
  EventIndex sure = no_event;
  EventIndex maybe = no_event;  ///< only when it lies before `sure`
};

/// When something happened; without a time, at any on that day.
struct Moment {
  Date day;
  std::optional<std::int32_t> time;
};

struct Frame {
  const Norm& norm;
  const Facts& facts;
  const Judge& judge;
  Round round;
  EventIndex trigger = no_event;
  bool each = false;  ///< arose from one of `elke`, and has a clock of its own
  Truth arisen = Truth::yes;
  const NormPeriod* period = nullptr;  ///< of a recurring norm

  Date day(EventIndex event) const { return facts.events[event].day; }
  Moment moment(EventIndex event) const { return {day(event), facts.events[event].time}; }
  Date start_day() const;
  /// Whether some term of the norm is counted back from a day.
  bool counts_back() const;
  /// From when on an act counts: the start, or where a term counts back, the trigger before it.
  Date acts_from() const;
  /// After the next round began, an act may be about either, unless a field says which.
  Truth belongs(EventIndex event) const;
  /// In its period, and not after the rhythm began anew.
  bool in_period(Date date) const {
    return period->holds(date) && (period->restart == no_event || date <= day(period->restart));
  }
  /// Whether the field that tells rounds apart says the same there; nothing where it cannot tell.
  std::optional<Truth> same_as_trigger(EventIndex event) const;
  /// What keeps it from saying so.
  void ask_which(EventIndex event, std::vector<Missing>& missing) const;
  Matches find(const std::vector<Pattern>& patterns, Date from) const;
  /// How often the act that must happen more than once has surely happened.
  std::int32_t times_done() const;
  /// Adds to `missing` what keeps `event` from surely matching.
  void ask(const std::vector<Pattern>& patterns, EventIndex event,
           std::vector<Missing>& missing) const;
};

/// What the conditions of a period are judged on: its first day, as far as the dossier goes back.
Subject first_subject(const Frame& frame);

/// Whether this version of the norm holds on `day`, and its acts are known for that day.
bool covers(const Norm& norm, Date day);

}  // namespace termijn
