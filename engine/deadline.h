// SPDX-License-Identifier: Apache-2.0
// Part of evaluate: where the term of a norm begins, which of its terms counts, and what day that
// gives.
#pragma once

#include <optional>
#include <vector>

#include "engine/judge.h"
#include "engine/verdict.h"

namespace termijn {

/// Where a term begins: with an event, or with the end of the term of another norm.
struct Start {
  EventIndex event = no_event;  ///< the event itself, or the one at the beginning of that norm
  Date day;
  std::optional<Deadline> after;       ///< the other term
  Index after_norm = nothing;          ///< in Program::norm_names
  const NormPeriod* period = nullptr;  ///< of a recurring norm; then `event` may be no_event
  std::optional<ReceivedOn> receipt;   ///< why `day` is not the day of the event
  std::vector<Start> also;             ///< where it begins when what is unknown turns out otherwise
};

/// The last days that the terms of a norm give, counted from one start. They differ when an unknown
/// fact decides which term counts.
struct Deadlines {
  std::optional<Deadline> shortest;
  std::optional<Deadline> longest;  ///< nothing when there may be no last day at all
  bool day_unknown = false;         ///< the day stands in a field that nobody filled in
  /// The earliest that it can be then, of a term that is counted back: from the day of its event.
  std::optional<Date> unknown_from;
};

/// The shortest and longest of both.
void join(Deadlines& found, const Deadlines& other);

/// In a period no last day lies after it. `missing` gets the values that decide.
Deadlines deadlines_from(const Norm& norm, const Start& start, const Facts& facts,
                         const Judge& judge, std::vector<Missing>& missing);

/// How a last day was counted; nothing free and nothing extended when a term names no rule.
const CountingRule& rule_of(const Program& program, const Deadline& deadline);

}  // namespace termijn
