// SPDX-License-Identifier: Apache-2.0
// How a term was counted, in pieces: shared by `why`, `term` and `calendar`.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "calendar/clock.h"
#include "calendar/time_limit.h"
#include "engine/program.h"
#include "report/words.h"

namespace termijn {

/// A counted term and the rule it was counted by. Borrowed; `rule` may be null.
struct Counting {
  const Program& program;
  const TimeLimit& limit;
  const CountingRuleInfo* rule;
  Language language;
};

/// `text (behind)`; `text` alone when there is nothing behind it.
std::string bracketed(const std::string& text, const std::string& behind);

/// None when no act makes the day free.
std::vector<Citation> citations_of(const FreeDayReason& reason);

/// `zaterdag, WET 1(1) en ...`: why a day is free.
std::string reasons_text(const Program& program, std::span<const std::uint16_t> reasons,
                         Language language);

/// `1 maand volgens `naam van de telregel` (...)`.
std::string counted_by_text(const Counting& counting);
/// The end before anything moved, and why nothing moved if nothing did.
std::string raw_end_text(const Counting& counting);
std::string bare_end_text(const Counting& counting);  ///< the former alone
/// Why nothing moved; empty when something did.
std::string unmoved_text(const Counting& counting);
/// Each holiday in which the term stood still, what it cost, and the end that follows; empty when
/// there is none.
std::string pauses_text(const Counting& counting);
/// Each day that was passed over, with its reasons; empty when there is none.
std::string shifts_text(const Counting& counting);

/// From when to when a term in hours ran, and whether the clock was moved meanwhile.
std::string hours_text(const ClockTerm& clock, Language language);

}  // namespace termijn
