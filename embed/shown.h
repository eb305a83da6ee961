// SPDX-License-Identifier: Apache-2.0
// What the doors show of a judged dossier: values alone, drawn from a whole verdict or, cheaper,
// from a brief one. The same from both.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fast/conclusions.h"
#include "fast/rows.h"
#include "report/next_text.h"

namespace termijn::embed {

struct ShownNorm {
  Index norm = nothing;  ///< in Program::norms
  State state = State::dormant;
  Urgency urgency = Urgency::later;  ///< of a live norm; of others it says nothing
  bool provisional = false, certain = false;
  std::uint32_t occurrence = 1;
  std::optional<Date> last_day, arguable;  ///< as in LastDays
};

struct ShownFinding {
  FindingKind kind = FindingKind::attention;
  std::uint32_t norm = 0;  ///< position in Shown::norms
  std::optional<Date> day;
};

struct ShownQuestion {
  Index field = nothing;
  std::optional<Event> event;  ///< that lacks it, without its values
  Label words;
};

struct Shown {
  Index procedure = nothing, phase = nothing;
  bool wrong = false;
  bool not_covered = false;
  std::uint32_t later_events = 0;
  std::vector<ShownNorm> norms;
  std::vector<ShownFinding> findings;    ///< worst first
  std::vector<std::uint32_t> next;       ///< live norms in the order of next_in_order()
  std::vector<ShownQuestion> questions;  ///< as DossierVerdict::questions
};

Shown shown_of(const Program& program, const DossierVerdict& dossier, Date as_of);

/// Norms, findings and next steps of a verdict without norms that the plain evaluator answered,
/// from which no question comes. Keeps the memory of `out`.
void show(const Program& program, const BriefVerdict& verdict, const Conclusions& conclusions,
          Date as_of, Shown& out);

/// As DossierVerdict::not_covered: `events` are those that count.
bool is_covered_nowhere(const Program& program, Index procedure, std::span<const EventRow> events);

}  // namespace termijn::embed
