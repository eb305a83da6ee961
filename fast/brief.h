// SPDX-License-Identifier: Apache-2.0
// What the compiled evaluator answers: the state and the last days of each norm that arose. Why it
// is so the plain evaluator tells, when somebody asks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/verdict.h"

namespace termijn {

/// An Outcome without its causes, of a life in which there is nothing to ask.
struct BriefOutcome {
  State state = State::dormant;
  bool has_last_day = false;
  bool provisional = false;  ///< the last day lies beyond the days the calendar knows
  bool signalled = false;
  bool has_signal_day = false;
  bool expired = false;      ///< it came into its state because the last day was over
  bool lapsed_with = false;  ///< it came into its state because another norm was missed
  std::int32_t since = 0, last_day = 0, signal_day = 0;  ///< as Date::days()
  /// In BriefVerdict::acts: the days of the acts that a prohibition forbids, each once.
  std::uint32_t first_act = 0, act_count = 0;
};

/// A NormVerdict in short.
struct BriefNorm {
  static constexpr std::uint32_t no_full = 0xffffffff;

  Index norm = nothing;
  State state = State::dormant;  ///< of all outcomes together
  bool open_ended = false, provisional = false, has_days = false;
  EventIndex trigger = no_event;
  std::uint32_t occurrence = 1;
  std::int32_t earliest = 0, latest = 0;  ///< last days over all outcomes, when `has_days`
  std::uint32_t first_outcome = 0, outcome_count = 0;  ///< in BriefVerdict::outcomes
  /// In BriefVerdict::full, when the plain evaluator answered; then `outcomes` are not used, and
  /// the forbidden acts of the first outcome that has them are these of BriefVerdict::acts.
  std::uint32_t full = no_full;
  std::uint32_t first_act = 0, act_count = 0;
};

struct BriefVerdict {
  std::vector<BriefNorm> norms;  ///< in the order of DossierVerdict::norms; no dormant ones
  std::vector<BriefOutcome> outcomes;
  std::vector<std::int32_t> acts;
  std::vector<NormVerdict> full;

  void clear() {
    norms.clear();
    outcomes.clear();
    acts.clear();
    full.clear();
  }
  std::span<const BriefOutcome> outcomes_of(const BriefNorm& norm) const {
    return std::span(outcomes).subspan(norm.first_outcome, norm.outcome_count);
  }
};

/// Appends a norm that the plain evaluator judged; not when it is dormant.
void add_full(NormVerdict full, BriefVerdict& out);

/// The same of norms that the plain evaluator judged; dormant ones are left out.
BriefVerdict brief_of(std::vector<NormVerdict> norms);

}  // namespace termijn
